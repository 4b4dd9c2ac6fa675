/// A file of the site as a value: who holds it decides whether it is written.
public struct OutputFile: Sendable {
  /// Where it stands in the output folder.
  public let path: OutputPath
  /// What it holds.
  public let bytes: [UInt8]

  /// A file with these bytes.
  public init(path: OutputPath, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  init(_ address: PageAddress, text: String) {
    self.init(path: address.path, bytes: Array(text.utf8))
  }
}
