import Gazette
import Markup

extension PageKind {
  /// 关于本站: sources, coverage with its gaps, how status is derived, which text is the standard one, whom to tell of
  /// errors.
  static let about = PageKind("about", template: "about") { drawing in
    let index = drawing.index
    let frame = Frame(
      column: .about, title: index.words(.about), below: index.words.way(.home),
      description: index.words(.aboutDescription), type: index.words(.siteColumnType))
    let links = frame.links
    let coverage = Coverage(index.model.collection.issues)
    let values: [String: TemplateValue] = [
      "issueCount": .number(index.model.collection.issues.count),
      "documentCount": .number(index.model.collection.documents.count),
      "asOf": .optional(index.model.asOf.map(index.words.date)),
      "coverage": .list(coverage.years.map { CoverageValues(index: index, links: links).value($0) }),
      "missingTotals": .optional(index.words.list(coverage.missingTotals.map(index.words.issues))),
      "auditAddress": .text(links(.audit)),
      "dataAddress": .text(links(.data)),
      "accessibilityAddress": .text(links(.accessibility)),
      "feedAddress": .optional(AtomFeed.isOffered(index) ? links(.feed) : nil),
    ]
    return [try drawing.page("about", frame, values.merging(reporting(index.facts)) { own, _ in own })]
  }

  /// 无障碍: what works for whom, what does not yet, whom to tell.
  static let accessibility = PageKind("accessibility", template: "accessibility") { drawing in
    let index = drawing.index
    let frame = Frame(
      column: .accessibility, title: index.words(.accessibility), below: index.words.way(.home, .about),
      description: index.words(.accessibilityDescription), type: index.words(.siteColumnType))
    return [try drawing.page("accessibility", frame, reporting(index.facts))]
  }

  /// Whom readers tell of errors: an address, else whatever the site says of its keeper.
  private static func reporting(_ facts: SiteFacts) -> [String: TemplateValue] {
    [
      "errorsMail": .optional(facts.errorsMail?.description),
      "errorsAddress": .optional(facts.errorsMail.map { "mailto:\($0)" }),
      "keeper": .optional(facts.sponsor ?? facts.organ),
      "keeperContact": .optional(facts.contact),
    ]
  }
}
