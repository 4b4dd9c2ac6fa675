/// The raw text of one issue as received, with the corrections that editors made to it.
public struct RawIssue: Sendable {
  /// The issue's id, from the file's name.
  public let id: Issue.ID
  /// The file's name, `2021-20-21.txt`.
  public let file: String
  /// The path by which messages name the file.
  public let path: String
  /// The text, unedited.
  public let text: String
  /// The corrections to it, in the order of their file.
  public let corrections: [Correction]
  /// What readers of the text left open, in the order of the corrections' file.
  public let doubts: [Doubt]

  /// A raw text with its corrections and open doubts.
  public init(
    id: Issue.ID, file: String, path: String, text: String, corrections: [Correction] = [], doubts: [Doubt] = []
  ) {
    self.id = id
    self.file = file
    self.path = path
    self.text = text
    self.corrections = corrections
    self.doubts = doubts
  }
}
