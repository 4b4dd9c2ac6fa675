import Gazette
import Markup
import Pages

/// `Templates`: Mustache pages and partials, in `assets` the files that pages load as they are, in `words` what all of
/// them say in each language.
struct TemplateFolder {
  /// The folder as the user named it.
  let path: String

  /// Reads and parses all templates with the words of a language; throws `TemplateErrors` for their mistakes,
  /// `DiskError` for the machine's.
  ///
  /// What is wrong with the words comes beside them.
  func read(language: String) throws -> (templates: Templates, diagnostics: [Diagnostic]) {
    let files = try Self.files(in: path, below: "")
    let standard = try words(WordFile.standardLanguage)
    let isKnown = language == WordFile.standardLanguage || files.contains(Self.wordPath(language))
    let book = try WordBook(isKnown ? try words(language) : standard, standard: standard)
    let set = try TemplateSet(sources: try files.filter { $0.hasSuffix(Self.suffix) }.map(source), lines: book.lines)
    let assets = try files.filter { $0.hasPrefix("assets/") }.map(asset)
    let stranger = isKnown ? [] : [unknown(language, files)]
    return (
      Templates(set: set, assets: assets, words: book.words), stranger + book.diagnostics(included: set.included)
    )
  }

  private static func wordPath(_ language: String) -> String { "words/\(language).txt" }

  private func words(_ language: String) throws -> WordFile {
    let shown = path + "/" + Self.wordPath(language)
    return WordFile(path: shown, text: try Self.text(of: shown))
  }

  /// The text of a file, a byte order mark left out.
  private static func text(of path: String) throws -> String {
    let bytes = try Disk.read(path)
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if let text = String(validating: text, as: UTF8.self) { return text }
    throw TemplateErrors(
      errors: [
        TemplateError(
          path: path, line: RawText.firstInvalidLine(of: bytes), column: 1, "the bytes are not UTF-8",
          advice: "save the file as UTF-8")
      ])
  }

  private func unknown(_ language: String, _ files: [String]) -> Diagnostic {
    let known = files.filter { $0.hasPrefix("words/") && $0.hasSuffix(".txt") }
      .map { String($0.dropFirst("words/".count).dropLast(".txt".count)) }
    let location = SourceLocation(path: path + "/" + Self.wordPath(language))
    let advice = "add the file, or let `language` in site.json be one of " + known.joined(separator: ", ")
    return Diagnostic(.error, at: location, "the site's language has no words", advice: advice)
  }

  private static let suffix = ".mustache"

  private func source(_ file: String) throws -> (name: String, path: String, text: String) {
    let shown = path + "/" + file
    return (String(file.dropLast(Self.suffix.count)), shown, try Self.text(of: shown))
  }

  private func asset(_ file: String) throws -> OutputFile {
    let shown = path + "/" + file
    guard let address = OutputPath(file) else {
      throw DiskError(path: shown, problem: "has a name outside a-z, 0-9, `-` and `.`; rename it")
    }
    return OutputFile(path: address, bytes: try Disk.read(shown))
  }

  /// All files below a folder, hidden ones left out, by path.
  private static func files(in root: String, below prefix: String) throws -> [String] {
    try Disk.names(in: prefix.isEmpty ? root : root + "/" + prefix).filter { !$0.hasPrefix(".") }.flatMap { name in
      let path = prefix + name
      return Disk.isFolder(root + "/" + path) ? try files(in: root, below: path + "/") : [path]
    }
  }
}

extension TemplateErrors {
  /// The mistakes as messages.
  var diagnostics: [Diagnostic] {
    errors.map { error in
      let location = SourceLocation(path: error.path, line: error.line, column: error.column)
      return Diagnostic(.error, at: location, error.problem, advice: error.advice)
    }
  }
}
