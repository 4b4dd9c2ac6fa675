/// A style sheet or script as it is published: without what only its authors read.
///
/// Every reader pays for each byte, and the comments and indentation of `Templates/assets` are a seventh of them. A minifier
/// would be a dependency larger than the site, and one that renames could change what a script does. So only what is sure
/// to mean nothing goes: blank lines, indentation, blanks at line ends, lines that are one comment, and comments that
/// begin and end with their lines; blanks beside `{ } ; , :` in style sheets; in scripts blanks beside
/// marks that no blank changes, on lines without `/`, template literal or escape; a `;` before a `}` that ends no empty statement; the end of such a line behind a mark that
/// asks for none (`{ ; ,`, in style sheets `}` too). Where a file holds what this rule could misread (a template literal
/// or a string over several lines, a comment with code behind it) all of it stays as it is.
struct LeanAsset {
  let file: OutputFile

  /// The file to publish.
  var published: OutputFile {
    let isStyle = file.path.text.hasSuffix(".css")
    guard isStyle || file.path.text.hasSuffix(".js"), let lines = Self.telling(file.bytes, isStyle: isStyle) else {
      return file
    }
    var bytes = [UInt8]()
    var width = 0
    for line in lines {
      let lean = Self.closingUp(line, isStyle: isStyle)
      if lean.first == UInt8(ascii: "}") { Self.dropIdleEnd(&bytes, isStyle: isStyle) }
      bytes += lean
      width += lean.count
      if width < Self.enough, Self.joinsNext(lean, isStyle: isStyle) { continue }
      bytes.append(newline)
      width = 0
    }
    return OutputFile(path: file.path, bytes: bytes)
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

  /// How many bytes a published line may hold before the next rule or statement begins another, so that a change can be read.
  private static let enough = 1024

  /// Whether the end of a line means nothing.
  private static func joinsNext(_ line: [UInt8], isStyle: Bool) -> Bool {
    let (ends, stays) = isStyle ? ("{};,", "\\") : ("{;,", "\\/`")
    return line.last.map(ends.utf8.contains) ?? false && !line.contains(where: stays.utf8.contains)
  }

  /// A line without the blanks that marks make idle, outside of quotes: in a style sheet those behind `{ } ; , :` and
  /// before `{ }`, in a script those on either side of marks that are no part of longer ones. A line with an escape stays,
  /// and in a script one that may hold a regular expression or a template literal.
  private static func closingUp(_ line: ArraySlice<UInt8>, isStyle: Bool) -> [UInt8] {
    let (behind, before) = isStyle ? ("{};,:>", "{}>") : ("{}()[];,=?:&|>*%", "{}()[];,=?:&|>*%")
    let stays = isStyle ? "\\" : "\\/`"
    guard !line.contains(where: stays.utf8.contains) else { return Array(line) }
    var kept = [UInt8]()
    var quote: UInt8?
    for byte in line {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == blank, let last = kept.last, behind.utf8.contains(last) {
        continue
      } else if before.utf8.contains(byte) {
        while kept.last == blank { kept.removeLast() }
        if byte == UInt8(ascii: "}") { dropIdleEnd(&kept, isStyle: isStyle) }
      }
      kept.append(byte)
    }
    return kept
  }

  /// Leaves out the `;` before a `}`: in a style sheet always, in a script where it ends a name, a number or a quote, since
  /// behind `)`, `else` and `do` it may be a statement of its own.
  private static func dropIdleEnd(_ kept: inout [UInt8], isStyle: Bool) {
    guard kept.last == UInt8(ascii: ";") else { return }
    let before = kept.dropLast()
    let isOwn = ["else", "do"].contains { before.suffix($0.utf8.count).elementsEqual($0.utf8) }
    if isStyle || (!isOwn && before.last.map(endsValue) ?? false) { kept.removeLast() }
  }

  private static func endsValue(_ byte: UInt8) -> Bool {
    let scalar = Unicode.Scalar(byte)
    return scalar.isASCII
      && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil || "_$'\"]".utf8.contains(byte))
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
