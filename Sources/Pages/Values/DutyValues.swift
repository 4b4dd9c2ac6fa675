import Gazette
import Markup

/// What one organ has to do, document by document, as its page lists it.
struct DutyValues {
  /// Its duties, document by document.
  let groups: [[Unit.Duty]]
  let index: SiteIndex
  let links: PageLinks

  /// The documents with their duties.
  var value: TemplateValue {
    .list(
      groups.compactMap { duties in
        guard let document = duties.first?.document else { return nil }
        let row = DocumentRow(document: document, index: index, links: links).value
        let own: [String: TemplateValue] = ["id": .text(document.id.text), "duties": .list(duties.map(entry))]
        return .object(row.members.merging(own) { _, new in new })
      })
  }

  private func entry(_ duty: Unit.Duty) -> TemplateValue {
    [
      "role": .text(duty.measure.role),
      "deadline": .optional(duty.measure.deadline),
      "isForwarded": .flag(duty.isForwarded),
      "quote": .text(duty.text),
      "quoteAddress": .text(links(.document(duty.document.id), duty.measure.evidence.anchor)),
      "place": .text(index.words.place(line: duty.measure.evidence.line)),
    ]
  }
}
