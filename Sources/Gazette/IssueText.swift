/// 原文: the lines of one raw text as readers may see them beside the documents that were made from it.
///
/// They are as received, to the character; whatever is masked in the documents is masked here too. Held in one piece, since a
/// collection has a million of them and few are asked for.
public struct IssueText: Sendable {
  /// The issue.
  public let issue: Issue.ID
  /// The lines in UTF-8, each with a line feed behind it.
  let bytes: [UInt8]
  /// Where each line ends among the bytes.
  private let ends: [Int]

  /// The lines of an issue's raw text, without their line ends, the first being line 1.
  public init(issue: Issue.ID, lines: [String]) {
    var bytes = [UInt8]()
    for line in lines {
      bytes += line.utf8
      bytes.append(Self.newline)
    }
    self.init(issue: issue, bytes: bytes)
  }

  /// The lines that stand in some bytes, each with a line feed behind it.
  public init(issue: Issue.ID, bytes: [UInt8]) {
    self.issue = issue
    self.bytes = bytes
    ends = bytes.withUnsafeBufferPointer { bytes in
      var ends = [Int]()
      for index in 0..<bytes.count where bytes[index] == Self.newline { ends.append(index) }
      return ends
    }
  }

  /// The line of a number, from 1; nil where the text has none.
  public subscript(number: Int) -> String? {
    guard number >= 1, number <= ends.count else { return nil }
    let start = number == 1 ? 0 : ends[number - 2] + 1
    return String(decoding: bytes[start..<ends[number - 1]], as: UTF8.self)
  }

  private static let newline = UInt8(ascii: "\n")
}
