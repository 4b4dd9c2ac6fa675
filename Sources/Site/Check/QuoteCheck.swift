import Gazette

/// Whether every quote stands, word for word, in the block that it names, and every line within its document.
enum QuoteCheck {
  /// The quotes of relations and duties that their documents do not hold, and lines outside of them.
  static func diagnostics(of site: BuiltSite, data: SiteData) -> [Diagnostic] {
    let faults = concurrentMap(data.documents) { document in
      Self.faults(of: document).map { site.error(document.file, line: $0.0, $0.1) }
    }
    return faults.flatMap { $0 }
  }

  private static func faults(of document: SiteData.Document) -> [(Int, String)] {
    guard let full = document.full else { return [] }
    var quotes = Quotes(blocks: full.values("blocks"))
    let places =
      full.values("relations").flatMap { [$0] + $0.values("places") } + full.values("measures")
      + full.values("definitions")
    let unquoted = places.compactMap { place in quotes.fault(of: place).map { (place.line, $0) } }
    return unquoted + lineFaults(of: full) + places.compactMap { outside($0, of: full) }
  }

  private static func lineFaults(of full: LocatedJSON) -> [(Int, String)] {
    let (first, last) = bounds(of: full)
    guard first <= last else { return [(full["source"]?.line ?? full.line, "firstLine lies behind lastLine")] }
    return full.values("blocks").compactMap { block in
      let lines = block.values("lines").compactMap(\.integer)
      guard let low = lines.first, let high = lines.last, low < first || high > last else { return nil }
      return (block.line, "the lines \(low) to \(high) lie outside of the document's, \(first) to \(last)")
    }
  }

  private static func outside(_ place: LocatedJSON, of full: LocatedJSON) -> (Int, String)? {
    let (first, last) = bounds(of: full)
    guard let line = place.integer("line"), line < first || line > last else { return nil }
    return (place.line, "the line \(line) lies outside of the document's, \(first) to \(last)")
  }

  private static func bounds(of full: LocatedJSON) -> (Int, Int) {
    (full["source"]?.integer("firstLine") ?? 1, full["source"]?.integer("lastLine") ?? .max)
  }
}

/// The texts of a document's blocks, and how far quotes were found in each: they come in order of the text, so the
/// search goes on from the last one and stays linear.
private struct Quotes {
  private let texts: [String: [UInt8]]
  private var cursors = [String: Int]()

  init(blocks: [LocatedJSON]) {
    let pairs = blocks.map { ($0.text("anchor") ?? "", Array(($0.text("text") ?? "").utf8)) }
    texts = Dictionary(pairs) { first, _ in first }
  }

  mutating func fault(of place: LocatedJSON) -> String? {
    guard let quote = place.text("quote"), let anchor = place.text("anchor") else { return nil }
    guard let text = texts[anchor] else { return "no block has the anchor `\(anchor)`" }
    let wanted = Array(quote.utf8)
    guard let found = Self.find(wanted, in: text, from: cursors[anchor] ?? 0) ?? Self.find(wanted, in: text, from: 0)
    else { return "the block `\(anchor)` does not hold the quote" }
    cursors[anchor] = found
    return nil
  }

  private static func find(_ wanted: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    guard let first = wanted.first, wanted.count <= text.count else { return nil }
    return text.withUnsafeBufferPointer { text in
      wanted.withUnsafeBufferPointer { wanted in
        var index = start
        while index + wanted.count <= text.count {
          if text[index] == first, text[index..<index + wanted.count].elementsEqual(wanted) { return index }
          index += 1
        }
        return nil
      }
    }
  }
}
