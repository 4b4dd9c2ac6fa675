import Gazette
import Markup

/// The table of a document's facts on its page, 未载 where the text states none.
struct FactValues {
  let document: Document
  let index: SiteIndex
  let links: PageLinks

  /// The rows of the table.
  var value: TemplateValue {
    .list(
      FactRows(document: document, index: index).rows.map { row in
        [
          "label": .text(row.label), "value": .text(row.value ?? index.words(.unstated)),
          "isStated": .flag(row.value != nil),
          "address": .optional(row.address.map { links($0) }), "copies": .flag(row.copies && row.value != nil),
        ]
      })
  }
}
