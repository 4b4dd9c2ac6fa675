import Gazette
import Pages
import Reading
import Relations

/// What the second pass of an export makes of an issue.
struct IssueLines: Sendable {
  /// The lines of its documents.
  let bytes: [UInt8]
  /// How many paragraphs they have.
  let paragraphs: Int

  /// Reads an issue again and writes its documents with what all issues say of them.
  ///
  /// - Parameter places: where its documents stand in the survey, in printed order.
  /// - Throws: `DiskError` where the issue is not what it was in the first pass.
  init(
    _ entry: IssueFolder.Entry, in folder: IssueFolder, _ options: ReadingOptions, _ survey: RelationSurvey,
    places: [Int]
  ) throws {
    let documents = folder.read(entry).issue.map { IssueReader.read($0, options: options).documents } ?? []
    let isSame = documents.elementsEqual(places.map { survey.documents[$0] }) {
      $0.title == $1.title && $0.lines == $1.lines
    }
    guard isSame else {
      throw DiskError(path: entry.path, problem: "was changed while it was exported; export again")
    }
    var bytes = [UInt8]()
    for (var document, place) in zip(documents, places) {
      document.id = survey.documents[place].id
      bytes += EngineLines(document, survey.standing(of: document, at: place)).bytes
    }
    self.bytes = bytes
    paragraphs = documents.reduce(0) { $0 + $1.blocks.count }
  }
}
