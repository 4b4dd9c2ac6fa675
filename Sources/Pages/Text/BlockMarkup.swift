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
  /// Who issued the document, in the order of its title.
  let issuers: [String]

  /// The block's HTML with all that; a block without text stays empty.
  func dressing(_ html: HTML) -> HTML {
    guard !html.isEmpty else { return html }
    let linked = naming(settingApart(html)).marking(terms + yearSpans, in: "span").breakable(before: titleBreaks)
    let anchor = HTML.Attribute("id", block.anchor.text)
    guard block.kind != .table else {
      let scroll: [HTML.Attribute] = [
        .init("class", "scroll"), anchor, .init("tabindex", "0"), .init("role", "group"),
        .init("aria-label", interface(.table)),
      ]
      return .element("div", scroll, linked)
    }
    let attributes = [anchor] + (name.map { [.init("class", $0)] } ?? [])
    return linked.adding(attributes, appendingInside: selfLink)
  }

  /// The class of the block: its kind, and how its number ranks, `chapter` for 第三章 and `major` for 一、. Paragraphs and
  /// items, which are most of a text, have none of their kind, since every reader pays for each byte.
  private var name: String? {
    if block.kind == .enclosureList { return "enclosure-list" + enclosureRole }
    guard block.kind == .heading || block.kind == .item, let label = block.label?.unicodeScalars else {
      return block.kind == .paragraph || block.kind == .item ? nil : block.kind.rawValue
    }
    if block.kind == .item { return label.last == "、" ? "major" : nil }
    if label.first == "第" { return "heading chapter" }
    return label.last == "、" ? "heading major" : "heading"
  }

  /// What a line of 附件 is: the list's first (附件：1.…), `next` (2.…), or the `label` above an annex (附件, 附件2).
  private var enclosureRole: String {
    guard block.text.hasPrefix("附件") else { return " next" }
    let rest = block.text.unicodeScalars.dropFirst(2)
    return rest.allSatisfy {
      Numeral.isDecimal($0) || Numeral.value(of: [$0]) != nil || "：:".unicodeScalars.contains($0)
    }
      ? " label" : ""
  }

  private func settingApart(_ html: HTML) -> HTML {
    switch words {
    case .lead(let words): html.wrappingStart(words, in: "b", [.init("class", "run-in")])
    case .organ(let words): html.wrappingStart(words, in: "span", [.init("class", "organ")])
    case nil: html
    }
  }

  private var isTitle: Bool { block.kind == .title || block.kind == .enclosureTitle }

  /// What no line of a title may break; terms are explained in other blocks.
  private var yearSpans: [HTML.Mark] { isTitle && terms.isEmpty ? YearSpans.of(block.text) : [] }

  /// Where a title's lines may break: between the organs at its head, which are lines of their own, and behind them where
  /// the print broke, between words as a title must; other blocks break anywhere.
  private var titleBreaks: [Int] {
    guard isTitle else { return [] }
    var organ = ""
    if case .organ(let name) = words { organ = name }
    let names = issuers.joined() == organ ? issuers.map(\.unicodeScalars.count) : []
    let between = names.indices.dropFirst().map { names[..<$0].reduce(0, +) }
    let length = organ.unicodeScalars.count
    let runs = block.lineMap.runs
    let printed = zip(runs, runs.dropFirst()).compactMap { $0.line == $1.line ? nil : $1.offset }
    let whole = yearSpans.map { $0.offset + 1..<$0.offset + $0.words.unicodeScalars.count }
    return between
      + printed.filter { place in
        (place > length || (names.isEmpty && place < length)) && !whole.contains { $0.contains(place) }
      }
  }

  /// The block's link to itself; style and script know it by its being empty.
  private var selfLink: HTML {
    let name: HTML.Attribute = place.map { .init("title", $0) } ?? .init("aria-label", interface(.paragraphLink))
    return .element("a", [.init("href", "#" + block.anchor.text), name])
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
