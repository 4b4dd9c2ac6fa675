import Foundation
import Markup
import Pages
import TestSupport

/// The project's own files, found from where the tests stand.
enum ProjectFolder {
  static let root = ProjectRoot.url

  /// The templates and assets of the project.
  static func templates(_ language: WordFile? = nil) throws -> Templates {
    let folder = root.appendingPathComponent("Templates")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    let sources = try files.filter { $0.hasSuffix(".mustache") }.map { file in
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      return (name: String(file.dropLast(".mustache".count)), path: "Templates/" + file, text: text)
    }
    let assets = try files.filter { $0.hasPrefix("assets/") && $0.split(separator: "/").last?.contains(".") == true }
      .compactMap { file in
        try OutputPath(file).map {
          OutputFile(path: $0, bytes: Array(try Data(contentsOf: folder.appendingPathComponent(file))))
        }
      }
    let standard = try words()
    let book = try WordBook(language ?? standard, standard: standard)
    return Templates(set: try TemplateSet(sources: sources, lines: book.lines), assets: assets, words: book.words)
  }

  /// The file of the words in the language of the project.
  static func words() throws -> WordFile {
    let file = "Templates/words/\(WordFile.standardLanguage).txt"
    return WordFile(path: file, text: try String(contentsOf: root.appendingPathComponent(file), encoding: .utf8))
  }

  /// Writes files below a folder, for trials with a browser.
  static func write(_ files: [OutputFile], to folder: String) throws {
    for file in files {
      let url = URL(fileURLWithPath: folder).appendingPathComponent(file.path.text)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
  }
}
