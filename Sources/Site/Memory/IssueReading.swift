import Gazette
import Reading
import Relations

/// All that a build takes from one issue by itself: how it was read, and what each of its documents says.
struct IssueReading: Sendable {
  let issue: ReadIssue
  /// What the documents say, in their order.
  let sayings: [DocumentSayings]

  /// Reads an issue.
  init(_ raw: RawIssue, options: ReadingOptions) {
    issue = IssueReader.read(raw, options: options)
    sayings = issue.documents.map { DocumentSayings(of: $0) }
  }

  /// The reading that a record holds; nil where it holds none, or not all of one.
  init?(record bytes: ArraySlice<UInt8>) {
    var record = RecordReader(bytes)
    do throws(RecordReader.Fault) {
      issue = try ReadIssue(from: &record)
      var sayings = [DocumentSayings]()
      for _ in issue.documents { sayings.append(try DocumentSayings(from: &record)) }
      self.sayings = sayings
    } catch {
      return nil
    }
    guard record.isAtEnd else { return nil }
  }

  /// All of it as bytes.
  var record: [UInt8] {
    var record = RecordWriter()
    issue.write(to: &record)
    for saying in sayings { saying.write(to: &record) }
    return record.bytes
  }
}

/// Where a document stands among all, whatever its id.
struct DocumentPlace: Hashable, Sendable {
  private let issue: Issue.ID
  private let line: Int

  init(_ document: Document) { (issue, line) = (document.issue, document.lines.lowerBound) }
}
