import Foundation

/// A Swift file as the house rules look at it: its code without words, the words in its string literals, its functions.
///
/// A scanner, not a parser: it knows comments, string literals with interpolations, and braces, which is all that the
/// rules need. It does not know regex literals, which the house does without.
struct SwiftSource {
  /// The path below the project's folder, such as `Sources/Gazette/Block.swift`.
  let path: String
  /// The file as it stands.
  let text: String
  /// The code, line for line: comments and the contents of string literals are blank.
  let code: [String]
  /// The contents of the string literals, in order, but for the samples.
  let literals: [String]
  /// The literals behind a label `sample:`: true lines of the gazette, which show what a rule is about.
  let samples: [String]

  /// A file's name without its folders.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }
  /// The folder below `Sources` or `Tests`: the room.
  var room: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

  init(path: String, text: String) {
    var scanner = Scanner(Array(text.unicodeScalars))
    scanner.scanCode(until: nil)
    self.path = path
    self.text = text
    code = scanner.code.components(separatedBy: "\n")
    literals = scanner.literals
    samples = scanner.samples
  }

  /// The modules that the file imports, whatever attribute or access level stands before.
  var imports: [String] {
    code.compactMap { line in
      let words = line.split(separator: " ")
      guard let keyword = words.firstIndex(of: "import"), keyword <= 2 else { return nil }
      let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
      let names = words[(keyword + 1)...].drop { kinds.contains($0) }
      return names.first.flatMap { $0.split(separator: ".").first }.map(String.init)
    }
  }
}

extension SwiftSource {
  /// A stretch of code with a body of its own.
  struct Function {
    /// The line of its signature, from 1.
    let line: Int
    /// Lines from the signature to the closing brace.
    let length: Int
  }

  /// Functions, initialisers, subscripts and computed properties, approximately.
  var functions: [Function] {
    var found: [Function] = []
    for (index, line) in code.enumerated() where Self.opensFunction(line) {
      if let length = bodyLength(from: index) { found.append(Function(line: index + 1, length: length)) }
    }
    return found
  }

  private static func opensFunction(_ line: String) -> Bool {
    let words = line.split { !($0.isLetter || $0.isNumber || "_?<@=".contains($0)) }
    if words.contains("func") || words.contains("subscript") { return true }
    let first = words.drop { modifiers.contains($0) }.first ?? ""
    if ["init", "init?", "deinit"].contains(first) || first.hasPrefix("init<") { return true }
    return first == "var" && line.contains("{") && !words.contains("=")
  }

  private static let modifiers: Set<Substring> = [
    "public", "internal", "private", "fileprivate", "package", "static", "mutating", "override", "convenience",
    "required", "nonisolated", "@inlinable", "@inline", "__always", "@discardableResult", "@usableFromInline",
  ]

  /// Lines from a signature to the brace that closes its body; nil without a body, as in a protocol.
  private func bodyLength(from start: Int) -> Int? {
    var parentheses = 0
    var braces = 0
    for index in start..<code.count {
      for character in code[index] {
        switch character {
        case "(", "[": parentheses += 1
        case ")", "]": parentheses -= 1
        case "{" where parentheses == 0 || braces > 0: braces += 1
        case "}":
          guard braces > 0 else { if parentheses == 0 { return nil } else { continue } }
          braces -= 1
          if braces == 0 { return index - start + 1 }
        default: break
        }
      }
      if braces == 0, parentheses == 0, !continues(after: index) { return nil }
    }
    return nil
  }

  /// Whether a signature goes on in the next line.
  private func continues(after index: Int) -> Bool {
    guard index + 1 < code.count else { return false }
    let next = code[index + 1].drop { $0 == " " }
    return ["where ", "->", "{", "throws", "async"].contains { next.hasPrefix($0) }
  }
}

extension SwiftSource {
  /// Walks a file once and parts its code from its words.
  private struct Scanner {
    let scalars: [Unicode.Scalar]
    var position = 0
    var code = ""
    var literals: [String] = []
    var samples: [String] = []

    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    func starts(with word: String, at offset: Int = 0) -> Bool {
      var index = position + offset
      for scalar in word.unicodeScalars {
        guard index < scalars.count, scalars[index] == scalar else { return false }
        index += 1
      }
      return true
    }

    /// Moves over scalars that are no code; line ends stay, so that lines keep their numbers.
    mutating func blank(_ count: Int) {
      for _ in 0..<count where position < scalars.count {
        code.unicodeScalars.append(scalars[position] == "\n" ? "\n" : " ")
        position += 1
      }
    }

    mutating func keep() {
      code.unicodeScalars.append(scalars[position])
      position += 1
    }

    /// Scans code to the file's end, or to the bracket that ends an interpolation.
    mutating func scanCode(until end: Unicode.Scalar?) {
      var depth = 0
      while position < scalars.count {
        if starts(with: "//") {
          while position < scalars.count, scalars[position] != "\n" { blank(1) }
        } else if starts(with: "/*") {
          scanBlockComment()
        } else if let hashes = openingHashes() {
          scanLiteral(hashes: hashes)
        } else {
          if let end {
            if scalars[position] == "(" { depth += 1 }
            if scalars[position] == end, depth == 0 { return }
            if scalars[position] == end { depth -= 1 }
          }
          keep()
        }
      }
    }

    private mutating func scanBlockComment() {
      var depth = 0
      repeat {
        if starts(with: "/*") {
          depth += 1
          blank(2)
        } else if starts(with: "*/") {
          depth -= 1
          blank(2)
        } else {
          blank(1)
        }
      } while depth > 0 && position < scalars.count
    }

    /// The number of `#` before a quote that opens here; nil where no literal opens.
    private func openingHashes() -> Int? {
      var index = position
      while index < scalars.count, scalars[index] == "#" { index += 1 }
      return index < scalars.count && scalars[index] == "\"" ? index - position : nil
    }

    private mutating func scanLiteral(hashes: Int) {
      let isSample = code.reversed().drop { $0.isWhitespace }.starts(with: "sample:".reversed())
      let fence = String(repeating: "#", count: hashes)
      let quotes = starts(with: "\"\"\"", at: hashes) ? "\"\"\"" : "\""
      blank(hashes + quotes.count)
      var content = ""
      while position < scalars.count, !starts(with: quotes + fence) {
        if starts(with: "\\" + fence + "(") {
          blank(hashes + 2)
          scanCode(until: ")")
          blank(1)
        } else if starts(with: "\\" + fence) {
          content.unicodeScalars.append(contentsOf: scalars[position..<min(position + hashes + 2, scalars.count)])
          blank(hashes + 2)
        } else {
          content.unicodeScalars.append(scalars[position])
          blank(1)
        }
      }
      blank(quotes.count + hashes)
      if isSample { samples.append(content) } else { literals.append(content) }
    }
  }
}
