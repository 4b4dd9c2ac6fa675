import Gazette
import Markup

/// The words of a site: those of its language, and where that lacks one, those of the standard language.
public struct WordBook: Sendable {
  /// The words that code puts on pages.
  public let words: Words
  /// The words that templates include, by `words/` and the key.
  public let lines: [TemplateLine]

  private let own: WordFile
  private let standard: WordFile

  /// The words of a language's file, and those of the standard language's; both may be the same.
  ///
  /// - Throws: `TemplateErrors` for a word that asks for a value that it has not.
  public init(_ own: WordFile, standard: WordFile) throws {
    self.own = own
    self.standard = standard
    let all = Dictionary((own.lines + standard.lines).map { ($0.name, $0) }) { own, _ in own }
    words = try Words(all)
    lines = (own.lines + standard.lines.filter { all[$0.name]?.path != own.path || own.path == standard.path }).map {
      TemplateLine(name: "words/" + $0.name, path: $0.path, line: $0.line, column: $0.column, text: $0.text)
    }
  }

  /// What is wrong with the files: their lines, words that are missing, words that nobody says.
  ///
  /// - Parameter included: the names of the templates that others include.
  public func diagnostics(included: Set<String>) -> [Diagnostic] {
    let known = Words.keys.union(included.filter { $0.hasPrefix("words/") }.map { String($0.dropFirst(6)) })
    let lacking = Words.keys.subtracting(standard.lines.map(\.name)).sorted().map { key in
      Self.missing(key, in: standard, .error, advice: "add it, as code puts it on pages")
    }
    guard own.path != standard.path else { return own.diagnostics + lacking + unknown(own, known) }
    let keys = Set(own.lines.map(\.name))
    let untold = standard.lines.filter { !keys.contains($0.name) && known.contains($0.name) }.map { line in
      Self.missing(line.name, in: own, .warning, advice: "add it; until then pages say “\(line.text)”")
    }
    return own.diagnostics + standard.diagnostics + lacking + untold + unknown(own, known)
  }

  private static func missing(
    _ key: String, in file: WordFile, _ severity: Diagnostic.Severity, advice: String
  ) -> Diagnostic {
    let location = SourceLocation(path: file.path, line: (file.lines.last?.line ?? 0) + 1)
    return Diagnostic(severity, at: location, "the word `\(key)` is missing", advice: advice)
  }

  private func unknown(_ file: WordFile, _ known: Set<String>) -> [Diagnostic] {
    file.lines.filter { !known.contains($0.name) }.map { line in
      let location = SourceLocation(path: line.path, line: line.line)
      let advice = "take it out, or write the key as \(standard.path) has it"
      return Diagnostic(.warning, at: location, "no page says the word `\(line.name)`", advice: advice)
    }
  }
}
