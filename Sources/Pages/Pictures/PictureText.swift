import Gazette

/// How pictures name documents and instruments in the little room that they have.
struct PictureText {
  let index: SiteIndex

  /// A title without the organs that most titles begin with: what tells it from others is behind them.
  func title(of target: Relation.Target) -> String {
    switch target {
    case .document(let id): index.documents[id].map(Self.subject) ?? id.text
    case .instrument(let id): index.instruments[id].map(subject) ?? id.text
    }
  }

  /// Number and status of a document; of an instrument its number and that it is not here.
  func notes(of target: Relation.Target, scope: String?) -> [String] {
    let facts: [String?]
    switch target {
    case .document(let id):
      let document = index.documents[id]
      let status = index.span(of: id).status
      facts = [
        scope, document?.number?.description ?? document.flatMap { index.date(of: $0)?.chinese },
        status == .notApplicable ? nil : index.words.status(status),
      ]
    case .instrument(let id):
      let instrument = index.instruments[id]
      facts = [scope, instrument?.title == nil ? nil : instrument?.number, index.words(.unheld)]
    }
    return facts.compactMap { $0 }
  }

  /// The whole title with number and status, for those who hear the picture and for the pointer.
  func name(of target: Relation.Target, scope: String? = nil) -> String {
    let name = index.name(of: target)
    let facts = notes(of: target, scope: scope).joined(separator: index.words(.listSeparator))
    let title = name.title ?? name.number ?? index.words(.unstated)
    return facts.isEmpty ? title : index.words(.pictureFacts, ["title": title, "facts": facts])
  }

  /// The box of a neighbour.
  func box(_ neighbour: Neighbourhood.Neighbour, width: Int, word: String, links: PageLinks) -> PictureBox {
    let target = neighbour.target
    return PictureBox(
      width: width, title: title(of: target), lines: Self.lines(width),
      notes: notes(of: target, scope: neighbour.scope),
      name: index.words(.pictureName, ["word": word, "title": name(of: target, scope: neighbour.scope)]),
      address: links(.target(target)),
      form: form(of: target))
  }

  private func form(of target: Relation.Target) -> String {
    switch target {
    case .document(let id): index.span(of: id).status.rawValue
    case .instrument: "unheld"
    }
  }

  /// Narrow boxes have more lines.
  private static func lines(_ width: Int) -> Int { width < 240 ? 3 : 2 }

  /// Where a number tells the organ, the title begins behind its name.
  private func subject(of instrument: Instrument) -> String {
    let name = index.words.name(instrument)
    guard instrument.number != nil, let start = name.firstRange(of: "关于")?.lowerBound else { return name }
    let organ = name[..<start]
    return organ.count <= 24 && Self.organs.contains { organ.hasSuffix($0) } ? String(name[start...]) : name
  }

  private static let beginnings = ["关于", "印发", "转发", "批转"]
  private static let organs = ["政府", "办公厅", "国务院", "委员会", "部", "厅", "局"]

  private static func subject(of document: Document) -> String {
    var rest = document.title[...]
    for issuer in document.issuers where rest.hasPrefix(issuer) {
      rest = rest.dropFirst(issuer.count).drop { $0 == " " || $0 == "、" }
    }
    return beginnings.contains { rest.hasPrefix($0) } && rest.count > 2 ? String(rest) : document.title
  }
}
