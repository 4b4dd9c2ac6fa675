import Gazette
import Reading

/// What was read, as text: one line a fact, so that a person can compare it with the raw text beside it.
enum TreeDump {
  static func text(_ read: ReadIssue) -> String {
    var lines = [String]()
    lines.append(
      "issue \(fields([("year", read.issue.year.map(String.init)), ("number", read.issue.number), ("total", read.issue.total), ("published", read.issue.published?.iso)]))"
    )
    for run in read.audit.furniture { lines.append("\(run.kind.rawValue) \(span(run.lines))") }
    for document in read.documents { append(document, to: &lines) }
    for diagnostic in read.diagnostics {
      lines.append("\(diagnostic.severity.rawValue) \(diagnostic.location.line ?? 0): \(diagnostic.problem)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func append(_ document: Document, to lines: inout [String]) {
    lines.append("document \(document.id) \(span(document.lines))")
    lines.append("  title \(document.title)")
    lines.append("  issuers \(document.issuers.joined(separator: " | "))")
    lines.append(
      "  \(fields([("number", document.number?.description), ("type", document.type), ("registration", document.registration), ("addressee", document.addressee)]))"
    )
    lines.append(
      "  \(fields([("signed", document.signed?.iso), ("printed", document.printed?.iso), ("effective", document.effective?.date.iso), ("expires", document.expires?.date.iso), ("category", document.category), ("page", document.page.map(String.init)), ("articles", String(document.articles))]))"
    )
    for enclosure in document.enclosures {
      lines.append("  enclosure \(enclosure.kind.rawValue) \(enclosure.title) \(enclosure.number?.description ?? "")")
    }
    for entry in document.outline {
      lines.append(
        "  outline \(entry.level) \(entry.label) \(entry.title) #\(entry.anchor)\(entry.runIn ? " run-in" : "")")
    }
    for block in document.blocks {
      let text = block.text.replacing("\n", with: "⏎").replacing("\t", with: "⇥")
      lines.append("  \(block.kind.rawValue) #\(block.anchor) \(span(block.lines)) \(text)")
    }
  }

  private static func fields(_ fields: [(name: String, value: String?)]) -> String {
    fields.compactMap { field in field.value.map { "\(field.name)=\($0)" } }.joined(separator: " ")
  }

  private static func span(_ lines: ClosedRange<Int>) -> String {
    lines.count == 1 ? "\(lines.lowerBound)" : "\(lines.lowerBound)-\(lines.upperBound)"
  }
}
