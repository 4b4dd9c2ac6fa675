import Gazette
import Markup

/// What a reader must see before the text: that a document is repealed, has lapsed, is changed, or does not apply yet.
struct BannerValues {
  let validity: Validity
  let index: SiteIndex
  let links: PageLinks

  /// The banners, the gravest first; none for a document that simply is in force.
  var value: TemplateValue {
    let status = validity.span(on: index.model.asOf).status
    let deeds = validity.reasons.filter { [.repealed, .partlyRepealed, .amended].contains($0.kind) }
    let banners = deeds.reversed().map(banner)
    guard status == .expired || status == .pending else { return .list(banners) }
    let since = validity.span(on: index.model.asOf).from
    let plain: TemplateValue = [
      "value": .text(status.rawValue), "headline": .text(index.words.headline(status, since: since, next: next)),
      "byAddress": .none, "byTitle": .none, "quote": .none,
    ]
    return .list([plain] + banners)
  }

  /// The day on which the status changes next.
  private var next: GazetteDate? {
    guard let today = index.model.asOf else { return nil }
    return validity.spans.compactMap(\.from).first { $0 > today }
  }

  private func banner(_ reason: Validity.Reason) -> TemplateValue {
    let isPast = index.model.asOf.map { day in reason.date.map { $0 <= day } ?? true } ?? true
    return [
      "value": .text(isPast ? "past" : "coming"),
      "headline": .text(index.words.headline(reason, isPast: isPast)),
      "byAddress": .text(links(.document(reason.document), reason.evidence.anchor)),
      "byTitle": .text(index.words.name(index.documents[reason.document], else: reason.document)),
      "quote": .text(reason.evidence.quote),
    ]
  }
}
