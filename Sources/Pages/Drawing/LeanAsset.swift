/// A style sheet or script as it is published: without what only its authors read.
///
/// Every reader pays for each byte, and the comments and indentation of `Templates/assets` are a seventh of them. A minifier
/// would be a dependency larger than the site, and one that renames could change what a script does. So only what is sure
/// to mean nothing goes: blank lines, indentation, blanks at line ends, lines that are one comment, and comments that
/// begin and end with their lines; blanks beside `{ } ; , :` in style sheets; in scripts blanks beside marks, outside of literals;
/// a `;` before a `}` that ends no empty statement; the end of a line behind a mark that asks for none (`{ ; ,`, in style sheets
/// `}` too), in scripts also before a `}`. Where a file holds what this rule could misread (a template literal or a
/// string over several lines, a comment with code behind it) all of it stays as it is.
struct LeanAsset {
  let file: OutputFile

  /// The file to publish.
  var published: OutputFile {
    let isStyle = file.path.text.hasSuffix(".css")
    guard isStyle || file.path.text.hasSuffix(".js"), let lines = Self.telling(file.bytes, isStyle: isStyle) else {
      return file
    }
    let lean = lines.map { Self.closingUp($0, isStyle: isStyle) }
    var bytes = [UInt8]()
    var width = 0
    for (place, line) in lean.enumerated() {
      if width > 0, line.first == UInt8(ascii: "}") { Self.dropIdleEnd(&bytes, isStyle: isStyle) }
      bytes += line
      width += line.count
      let next = lean[(place + 1)...].first
      if width >= Self.enough || !Self.joins(line, next, isStyle: isStyle) {
        bytes.append(newline)
        width = 0
      }
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

  /// Whether the end of a line means nothing: in a script also before a `}`, which ends a statement as well.
  private static func joins(_ line: [UInt8], _ next: [UInt8]?, isStyle: Bool) -> Bool {
    let isOpen = line.last.map((isStyle ? "{};," : "{;,").utf8.contains) ?? false
    let mayEndInComment = zip(line, line.dropFirst()).contains { $0 == UInt8(ascii: "/") && $1 == $0 }
    return isStyle
      ? isOpen && !line.contains(UInt8(ascii: "\\"))
      : !mayEndInComment && (isOpen || next?.first == UInt8(ascii: "}"))
  }

  /// A line without the blanks that marks make idle, outside of literals.
  private static func closingUp(_ line: ArraySlice<UInt8>, isStyle: Bool) -> [UInt8] {
    guard !isStyle || !line.contains(UInt8(ascii: "\\")) else { return Array(line) }
    var kept = [UInt8]()
    var rest = line
    while let byte = rest.first {
      let length = literal(rest, behind: kept, isStyle: isStyle)
      if byte != blank { dropIdleBlanks(&kept, before: byte, isStyle: isStyle) }
      if byte == UInt8(ascii: "}") { dropIdleEnd(&kept, isStyle: isStyle) }
      kept += rest.prefix(max(1, length))
      rest = rest.dropFirst(max(1, length))
    }
    return kept
  }

  /// How many bytes, from the first on, stay as they are: a string, template literals from the first to the last, a regular
  /// expression behind a mark that a value may follow; all that is left where a `/` might be either that or a division.
  private static func literal(_ rest: ArraySlice<UInt8>, behind kept: [UInt8], isStyle: Bool) -> Int {
    switch rest.first {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return length(to: { byte, _ in byte == rest.first }, in: rest)
    case UInt8(ascii: "`") where !isStyle:
      return (rest.lastIndex(of: UInt8(ascii: "`")) ?? rest.startIndex) - rest.startIndex + 1
    case UInt8(ascii: "/") where !isStyle:
      let isValue = kept.last { $0 != blank }.map("(,=:[!&|?{};".utf8.contains) ?? false
      let isComment = rest.dropFirst().first.map("/*".utf8.contains) ?? true
      return isValue && !isComment
        ? length(to: { byte, isInClass in byte == rest.first && !isInClass }, in: rest) : rest.count
    default: return 0
    }
  }

  /// How long a literal is that ends behind a byte; nothing behind a backslash does.
  private static func length(to isEnd: (UInt8, _ isInClass: Bool) -> Bool, in rest: ArraySlice<UInt8>) -> Int {
    var isEscaped = false, isInClass = false
    for (place, byte) in rest.enumerated().dropFirst() {
      if isEscaped {
        isEscaped = false
      } else if isEnd(byte, isInClass) {
        return place + 1
      } else {
        isEscaped = byte == UInt8(ascii: "\\")
        isInClass = byte == UInt8(ascii: "[") || isInClass && byte != UInt8(ascii: "]")
      }
    }
    return rest.count
  }

  /// Leaves out blanks that part nothing: in a style sheet those behind `{ } ; , : >` and before `{ } >`, in a script those on
  /// either side of marks, unless two of them would make another one (`a + +b`, `a < !--b`).
  private static func dropIdleBlanks(_ kept: inout [UInt8], before mark: UInt8, isStyle: Bool) {
    guard kept.last == blank, let last = kept.last(where: { $0 != blank }) else { return }
    let (behind, before) = isStyle ? ("{};,:>", "{}>") : (marks, marks)
    let isSign = last == mark && "+-".utf8.contains(mark),
      isComment = last == UInt8(ascii: "<") && mark == UInt8(ascii: "!")
    guard behind.utf8.contains(last) || before.utf8.contains(mark), isStyle || !(isSign || isComment) else { return }
    while kept.last == blank { kept.removeLast() }
  }

  private static let marks = "{}()[];,=?:&|><*%+-^!"

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
