/// Makes the files from which excerpts are cut, each by itself: one hangs on its document and on what all have in common.
public struct SearchTexts: Sendable {
  private let files: TextFiles
  private let folding = Folding()

  /// Learns what the texts of a collection have in common.
  public init(of entries: [SearchEntry]) { files = TextFiles(primer: Primer(entries)) }

  /// What they have in common, as a file.
  public var primer: IndexFile { files.primer.file }

  /// The file of a document's text.
  @Sendable public func file(of entry: SearchEntry) -> IndexFile {
    files.file(of: DocumentText(entry.document, folding: folding).displays, id: entry.document.id.text)
  }
}
