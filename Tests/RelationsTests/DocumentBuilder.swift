import Gazette

/// Builds small documents from paragraphs, one raw line each, for tests that need no raw text.
struct DocumentBuilder {
  /// A paragraph and where it stands.
  struct Paragraph {
    var text: String
    var kind: Block.Kind = .paragraph
    var label: String?
    var enclosure: Int?
    var rows: [[String]] = []
    var anchor: String?
  }

  var number: String? = "济政办字〔2023〕8号"
  var title = "济南市人民政府办公厅关于做好有关工作的通知"
  var issuers = ["济南市人民政府办公厅"]
  var type = "通知"
  var registration: String?
  var issue = "2023-x1"
  var signed: String? = "2023-03-22"
  var printed: String? = "2023-03-22"
  var effective: String?
  var expires: String?
  var enclosures: [Enclosure] = []
  var paragraphs: [Paragraph] = []
  var firstLine = 1

  /// The document; its title is line `firstLine`, each paragraph one line more.
  var document: Document {
    let issueID = Issue.ID(spelling: issue)
    let parsed = number.flatMap { DocumentNumber(parsing: $0) }
    var blocks = [block(Paragraph(text: title, kind: .title), at: 0)]
    for (index, paragraph) in paragraphs.enumerated() { blocks.append(block(paragraph, at: index + 1)) }
    let date = signed.flatMap { GazetteDate(iso: $0) }
    return Document(
      id: parsed.map { Document.ID(number: $0) } ?? Document.ID(issue: issueID, signed: date, type: type),
      issue: issueID, title: title, number: parsed, issuers: issuers, type: type, registration: registration,
      addressee: nil, signed: date, printed: printed.flatMap { GazetteDate(iso: $0) }, effective: stated(effective),
      expires: stated(expires), category: nil, page: nil, articles: 0, enclosures: enclosures, outline: [],
      blocks: blocks, file: issue + ".txt", lines: firstLine...firstLine + paragraphs.count)
  }

  private func stated(_ iso: String?) -> StatedDate? {
    iso.flatMap { GazetteDate(iso: $0) }.map {
      StatedDate(date: $0, evidence: Evidence(quote: $0.chinese, anchor: Anchor("p-1"), line: firstLine))
    }
  }

  private func block(_ paragraph: Paragraph, at index: Int) -> Block {
    let text =
      paragraph.rows.isEmpty
      ? paragraph.text : paragraph.rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
    let line = firstLine + index
    return Block(
      anchor: Anchor(paragraph.anchor ?? "p-\(index)"), kind: paragraph.kind, text: text, label: paragraph.label,
      rows: paragraph.rows,
      enclosure: paragraph.enclosure, lines: line...line, lineMap: LineMap(line: line))
  }
}

/// A collection of the documents of such builders.
func collection(_ builders: [DocumentBuilder]) -> Collection {
  let documents = builders.map(\.document)
  let issues = Set(documents.map(\.issue)).sorted().map {
    Issue(id: $0, year: nil, number: nil, total: nil, published: nil, file: $0.text + ".txt", path: $0.text + ".txt")
  }
  return Collection(issues: issues, documents: documents)
}
