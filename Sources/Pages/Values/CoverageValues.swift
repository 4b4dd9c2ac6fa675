import Gazette
import Markup

/// The row of a year in the table of what the collection holds.
struct CoverageValues {
  let index: SiteIndex
  let links: PageLinks

  /// The values of the row: the year, its issues as links, what is missing between them.
  func value(_ year: Coverage.Year) -> TemplateValue {
    [
      "label": .text(year.year.map(index.words.year) ?? index.words(.undatedYear)),
      "issues": .list(
        year.issues.map { issue in
          ["address": .text(links(.issue(issue.id))), "label": .text(index.words.shortIssue(issue))]
        }),
      "missing": .optional(index.words.list(year.missing.map(index.words.issues))),
    ]
  }
}

extension Words {
  /// `第20/21期`; for an issue that states no number, its running number or its id.
  func shortIssue(_ issue: Issue) -> String {
    guard let number = issue.number else { return self.issue(issue) }
    return self(.issue, ["number": number])
  }

  /// `第11至19期`, a run of numbers.
  func issues(_ numbers: ClosedRange<Int>) -> String {
    let first = ["first": String(numbers.lowerBound)]
    guard numbers.count > 1 else { return self(.issueNumbers, first) }
    return self(.issueNumbers, first.merging(["last": String(numbers.upperBound)]) { own, _ in own })
  }

  /// Words one after the other as the language lists them; nil for none.
  func list(_ words: [String]) -> String? {
    words.isEmpty ? nil : words.joined(separator: self(.listSeparator))
  }
}
