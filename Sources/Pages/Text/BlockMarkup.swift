import Gazette
import Markup

/// What a page adds to the HTML of one block: its class, its anchor, a link to itself, and the kinds of its relations.
struct BlockMarkup {
  let block: Block
  let references: References
  let page: PageAddress
  /// What stands out at the block's head.
  let words: StandingOut.Words?
  /// The terms of the document whose meaning the block shows.
  let terms: [HTML.Mark]
  /// The words of the interface.
  let interface: Words
  /// How people cite it: 第十二条第二款.
  let place: String?

  /// The block's HTML with all that; a block without text stays empty.
  func dressing(_ html: HTML) -> HTML {
    guard !html.isEmpty else { return html }
    let linked = naming(settingApart(html)).marking(terms, in: "span").breakable(before: printedBreaks)
    let anchor = HTML.Attribute("id", block.anchor.text)
    guard block.kind != .table else {
      let scroll: [HTML.Attribute] = [
        .init("class", "scroll"), anchor, .init("tabindex", "0"), .init("role", "group"),
        .init("aria-label", interface(.table)),
      ]
      return .element("div", scroll, linked)
    }
    return linked.adding([anchor, .init("class", name)], appendingInside: selfLink)
  }

  /// The class of the block: its kind, and how its number ranks, `chapter` for 第三章 and `major` for 一、.
  private var name: String {
    guard block.kind == .heading || block.kind == .item, let label = block.label?.unicodeScalars else {
      return block.kind.rawValue
    }
    if block.kind == .heading, label.first == "第" { return "heading chapter" }
    return label.last == "、" ? block.kind.rawValue + " major" : block.kind.rawValue
  }

  private func settingApart(_ html: HTML) -> HTML {
    switch words {
    case .lead(let words): html.wrappingStart(words, in: "b", [.init("class", "run-in")])
    case .organ(let words): html.wrappingStart(words, in: "span", [.init("class", "organ")])
    case nil: html
    }
  }

  /// Where the print broke a title's lines, between words as a title's must be; other blocks break anywhere, and an organ at
  /// the title's head is a line of its own already.
  private var printedBreaks: [Int] {
    guard block.kind == .title || block.kind == .enclosureTitle else { return [] }
    var organ = 0
    if case .organ(let name) = words { organ = name.unicodeScalars.count }
    let runs = block.lineMap.runs
    return zip(runs, runs.dropFirst()).compactMap { $0.line == $1.line || $1.offset == organ ? nil : $1.offset }
  }

  private var selfLink: HTML {
    let name: HTML.Attribute = place.map { .init("title", $0) } ?? .init("aria-label", interface(.paragraphLink))
    return .element("a", [.init("class", "here"), .init("href", "#" + block.anchor.text), name])
  }

  /// Says of each link in the text what kind of relation it stands for; the links come in the order of the references.
  private func naming(_ html: HTML) -> HTML {
    var rest = references[block.anchor][...]
    guard !rest.isEmpty else { return html }
    return html.decoratingLinks { address in
      while let reference = rest.popFirst() {
        guard page.link(to: .target(reference.target)) == address else { continue }
        return [.init("data-relation", reference.kind.rawValue)]
      }
      return []
    }
  }
}
