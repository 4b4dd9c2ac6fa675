import Gazette
import Markup
import Relations

extension PageKind {
  /// 新旧对照: which documents took the place of which.
  static let comparisons = PageKind("comparisons", template: "comparisons") { drawing in
    let index = drawing.index
    let frame = Frame(
      column: .comparisons, title: index.words(.comparisons), below: index.words.way(.home, .documents),
      description: index.words(.comparisonsDescription), type: index.words(.columnType))
    let links = frame.links
    let rows = index.replacements.reversed().map { replacement -> TemplateValue in
      [
        "address": .text(links(.comparison(replacement))),
        "title": .text(index.documents[replacement.new]?.title ?? replacement.new.text),
        "newName": .text(index.words.name(index.documents[replacement.new], else: replacement.new)),
        "oldName": .text(index.words.name(index.documents[replacement.old], else: replacement.old)),
      ]
    }
    return [try drawing.page("comparisons", frame, ["hasRows": .flag(!rows.isEmpty), "rows": .list(rows)])]
  }

  /// A document beside the one whose place it took.
  static let comparison = PageKind("comparison", template: "comparison") { drawing in
    drawing.index.replacements
  } seeing: { index, replacement in
    index.sight(ofTexts: [replacement.old, replacement.new].compactMap { index.documents[$0] })
  } draw: { drawing, replacement in
    let index = drawing.index
    guard let old = index.documents[replacement.old], let new = index.documents[replacement.new] else { return [] }
    let title = index.words(.comparisons) + "：" + new.title
    let frame = Frame(
      column: .comparison(replacement), title: title, below: index.words.way(.home, .comparisons),
      description: index.words(.comparisonsDescription), type: index.words(.columnType))
    let links = frame.links
    let comparison = Comparison(from: old.blocks, to: new.blocks)
    let values = ComparisonValues(comparison: comparison, old: old, new: new, links: links, words: index.words).values
    let sides: [String: TemplateValue] = [
      "oldDocument": DocumentRow(document: old, index: index, links: links).value,
      "newDocument": DocumentRow(document: new, index: index, links: links).value,
    ]
    return [try drawing.page("comparison", frame, values.merging(sides) { own, _ in own })]
  }
}
