import Gazette
import Markup

/// 效力依据: the chain of reasons for a document's status, each with its sentence.
struct ReasonValues {
  let document: Document
  let reasons: [Validity.Reason]
  let index: SiteIndex
  let links: PageLinks

  /// The links of the chain, in the order of their dates.
  var value: TemplateValue { .list(reasons.map(entry)) }

  private func day(of reason: Validity.Reason, _ date: GazetteDate) -> String {
    let day = index.words.date(date)
    return reason.kind == .term ? index.words(.until, ["date": day]) : day
  }

  private func entry(_ reason: Validity.Reason) -> TemplateValue {
    let isOwn = reason.document == document.id
    let values: [String: TemplateValue] = [
      "kind": .text(index.words.reason(reason.kind)),
      "date": .optional(reason.date.map { day(of: reason, $0) }),
      "dateISO": .optional(reason.date?.iso),
      "scope": .optional(reason.scope),
      "byAddress": .optional(isOwn ? nil : links(.document(reason.document))),
      "byTitle": .text(index.words.name(index.documents[reason.document], else: reason.document)),
    ]
    return .object(
      values.merging(QuoteValue.fields(reason.evidence, in: reason.document, links, index.words)) { own, _ in own })
  }
}
