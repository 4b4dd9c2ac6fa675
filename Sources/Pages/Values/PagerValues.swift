import Gazette
import Markup

/// The links between the pages of a long list, each with what stands on it.
struct PagerValues {
  /// One page of a list.
  struct Entry {
    let address: PageAddress
    let label: String
    let count: Int
  }

  let entries: [Entry]
  let links: PageLinks

  /// The values of the partial `pager`.
  var values: [String: TemplateValue] {
    [
      "hasPages": .flag(entries.count > 1),
      "pages": .list(
        entries.map { entry in
          [
            "address": .text(links(entry.address)), "label": .text(entry.label), "count": .number(entry.count),
            "current": .flag(entry.address == links.page),
          ]
        }),
    ]
  }
}

extension Words {
  /// `2019至2021年`, or `2023年3至5月` within a year: the days between two, both included.
  func span(_ first: GazetteDate?, _ last: GazetteDate?) -> String {
    guard let first, let last else { return self(.undatedYear) }
    func ends(_ first: Int, _ last: Int) -> [String: String] {
      first == last ? ["first": String(first)] : ["first": String(first), "last": String(last)]
    }
    guard first.year == last.year else { return self(.yearSpan, ends(first.year, last.year)) }
    let months = ends(first.month, last.month)
    return self(.monthSpan, months.merging(["year": String(first.year)]) { own, _ in own })
  }
}
