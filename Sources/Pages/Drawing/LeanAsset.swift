/// A style sheet or script as it is published: without what only its authors read.
///
/// Every reader pays for each byte, and the comments and indentation of `Templates/assets` are a seventh of them. A minifier
/// would be a dependency larger than the site, and one that renames could change what a script does. So only what is sure
/// to mean nothing goes: blank lines, indentation, blanks at line ends, lines that are one comment, and comments that
/// begin and end with their lines; in style sheets also blanks beside `{ } ; , :`. Each statement keeps its line. Where
/// a file holds what this rule could misread (a template literal or a string over several lines, a comment with code
/// behind it) all of it stays as it is.
struct LeanAsset {
  let file: OutputFile

  /// The file to publish.
  var published: OutputFile {
    let isStyle = file.path.text.hasSuffix(".css")
    guard isStyle || file.path.text.hasSuffix(".js"), let lines = Self.telling(file.bytes, isStyle: isStyle) else {
      return file
    }
    let lean = isStyle ? lines.map { Self.closingUp($0) } : lines.map(Array.init)
    return OutputFile(path: file.path, bytes: lean.flatMap { $0 + [newline] })
  }

  /// The lines that mean something, trimmed; nil where a line could not be judged by itself.
  private static func telling(_ bytes: [UInt8], isStyle: Bool) -> [ArraySlice<UInt8>]? {
    var lines = [ArraySlice<UInt8>]()
    var isInComment = false
    for raw in bytes.split(whereSeparator: { $0 == newline || $0 == UInt8(ascii: "\r") }) {
      let line = trimmed(raw)
      if isInComment || line.starts(with: "/*".utf8) {
        switch end(ofCommentIn: isInComment ? line : line.dropFirst(2)) {
        case nil: isInComment = true
        case line.endIndex: isInComment = false
        default: return nil
        }
        continue
      }
      if line.isEmpty || (!isStyle && line.starts(with: "//".utf8)) { continue }
      guard isWhole(line) else { return nil }
      lines.append(line)
    }
    return isInComment ? nil : lines
  }

  /// Where the first `*/` ends.
  private static func end(ofCommentIn line: ArraySlice<UInt8>) -> Int? {
    let pairs = zip(line.indices, line.indices.dropFirst())
    return pairs.first { line[$0] == UInt8(ascii: "*") && line[$1] == UInt8(ascii: "/") }.map { $1 + 1 }
  }

  /// Whether no string, template literal or comment runs over the end of a line.
  private static func isWhole(_ line: ArraySlice<UInt8>) -> Bool {
    let backticks = line.count { $0 == UInt8(ascii: "`") }
    return backticks % 2 == 0 && line.last != UInt8(ascii: "\\") && !opensComment(line)
  }

  /// Whether a `/*` stands behind the last `*/` of a line.
  private static func opensComment(_ line: ArraySlice<UInt8>) -> Bool {
    var isOpen = false
    for (first, second) in zip(line, line.dropFirst()) {
      if first == UInt8(ascii: "/"), second == UInt8(ascii: "*") { isOpen = true }
      if first == UInt8(ascii: "*"), second == UInt8(ascii: "/") { isOpen = false }
    }
    return isOpen
  }

  /// A line of a style sheet without the blanks behind `{ } ; , :` and before `{ }`, outside of quotes; one with
  /// an escape stays.
  private static func closingUp(_ line: ArraySlice<UInt8>) -> [UInt8] {
    guard !line.contains(UInt8(ascii: "\\")) else { return Array(line) }
    var kept = [UInt8]()
    var quote: UInt8?
    for byte in line {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == blank, let last = kept.last, "{};,:".utf8.contains(last) {
        continue
      } else if "{}".utf8.contains(byte), kept.last == blank {
        kept.removeLast()
      }
      kept.append(byte)
    }
    return kept
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line.drop(while: isBlank)
    while let last = line.last, isBlank(last) { line = line.dropLast() }
    return line
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == blank || byte == UInt8(ascii: "\t") }
}

private let newline = UInt8(ascii: "\n")
private let blank = UInt8(ascii: " ")
