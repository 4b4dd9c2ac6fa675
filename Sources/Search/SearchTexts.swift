import Gazette

/// The texts of a collection as the search shows and as it finds them, which both hang on how they are folded.
///
/// It makes the files from which excerpts are cut, each by itself: one hangs on its document and on what all have in common.
public struct SearchTexts: Sendable {
  let entries: [SearchEntry]
  /// What is searched.
  let stream: TextStream
  /// What is shown, by document.
  private let displays: [[DocumentText.Display]]
  private let files: TextFiles

  /// Folds the texts of a collection, and learns what they have in common.
  public init(of entries: [SearchEntry]) {
    let folding = Folding()
    let texts = concurrentMap(entries) { DocumentText($0.document, folding: folding) }
    self.entries = entries
    let displays = texts.map(\.displays)
    let (stream, primer) = concurrently({ TextStream(texts) }, { Primer(entries, displays: displays) })
    self.displays = displays
    self.stream = stream
    files = TextFiles(primer: primer)
  }

  /// What they have in common, as a file.
  public var primer: IndexFile { files.primer.file }

  /// The file of the text of a document, by its place in the collection.
  @Sendable public func file(at place: Int) -> IndexFile {
    files.file(of: displays[place], id: entries[place].document.id.text)
  }
}
