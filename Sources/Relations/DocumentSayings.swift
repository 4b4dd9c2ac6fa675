import Gazette

/// What a document says by itself, whatever the collection holds: what it names, gives organs to do, and defines.
public struct DocumentSayings: Sendable {
  /// Its mentions and duties.
  let reading: DocumentReading
  /// The terms that it defines, in order of the text.
  let definitions: [Definition]

  /// What a document says, whatever its id.
  public init(of document: Document) {
    var reading = DocumentReader.read(document)
    reading.inheritNumbers()
    self.init(reading: reading, definitions: DefinitionReader.definitions(in: document))
  }

  init(reading: DocumentReading, definitions: [Definition]) {
    self.reading = reading
    self.definitions = definitions
  }
}
