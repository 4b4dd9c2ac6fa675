import Gazette

/// `documents.csv`: the documents as a table (RFC 4180) that office programs open as it is.
///
/// The columns bear the names of `catalog.json`. A byte order mark stands first, since Excel takes a file without one
/// for another encoding. A text that an office program would run as a formula has a `'` before it.
struct DocumentTable {
  let index: SiteIndex

  /// The whole file, its lines ended by CR LF.
  var text: String {
    let rows = [Self.columns] + index.model.collection.documents.map(row)
    return "\u{FEFF}" + rows.map { $0.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
  }

  /// The names of the columns.
  static let columns = [
    "id", "title", "number", "issuers", "type", "registration", "addressee", "signed", "printed", "effective",
    "expires",
    "status", "statusSince", "issue", "category", "page", "articles", "url",
  ]

  private func row(_ document: Document) -> [String] {
    let span = index.span(of: document.id)
    return [
      document.id.text, document.title, document.number?.description ?? "", document.issuers.joined(separator: "；"),
      document.type, document.registration ?? "", document.addressee ?? "", document.signed?.iso ?? "",
      document.printed?.iso ?? "", document.effective?.date.iso ?? "", document.expires?.date.iso ?? "",
      span.status.rawValue, span.from?.iso ?? "", document.issue.text, document.category ?? "",
      document.page.map(String.init) ?? "", String(document.articles), PageAddress.document(document.id).path.text,
    ]
  }

  /// A text as a field: quoted where it must be, its quotes doubled, controls but line feeds left out.
  static func field(_ text: String) -> String {
    var field = String.UnicodeScalarView()
    var isQuoted = false
    if let first = text.unicodeScalars.first, "=+-@＝＋－＠\t".unicodeScalars.contains(first) { field.append("'") }
    for scalar in text.unicodeScalars {
      if scalar == "\"" { field.append("\"") }
      if scalar == "\"" || scalar == "," || scalar == "\n" { isQuoted = true }
      if scalar == "\n" || scalar.properties.generalCategory != .control { field.append(scalar) }
    }
    return isQuoted ? "\"\(field)\"" : String(field)
  }
}
