import Foundation
import Gazette
import Testing

@testable import Site

/// A site in another language: one more file of words, and one line in site.json.
@Suite struct LanguageTests {
  private static let words = ProjectFolder.path + "/Tests/Fixtures/Words/en.txt"

  /// The sample site with a language chosen and the English words at hand, changed as a test likes.
  private static func sample(_ language: String, _ change: (String) -> String = { $0 }) throws -> BuiltSample {
    let sample = try BuiltSample()
    let words = try String(contentsOfFile: words, encoding: .utf8)
    try sample.folder.write(["Templates/words/en.txt": change(words)])
    try sample.replace("{\"title\"", by: "{\"language\": \"\(language)\", \"title\"", in: "Content/site.json")
    return sample
  }

  @Test func aSecondFileMakesTheWholeSiteSpeakItsLanguage() throws {
    let sample = try Self.sample("en")
    let before = Set(sample.folder.files(below: "public"))
    let report = try sample.request.run()
    #expect(report.built)
    #expect(!report.diagnostics.contains { $0.severity == .error })
    #expect(Set(sample.folder.files(below: "public")) == before, "a language changes no address")
    for (path, words) in Self.said {
      let page = try #require(sample.folder.text("public/" + path), "\(path)")
      for word in words { #expect(page.contains(word), "\(path): \(word)") }
    }
    for path in before where path.hasSuffix("index.html") {
      #expect(sample.folder.text("public/" + path)?.contains("<html lang=\"en\">") == true, "\(path)")
    }
  }

  private static let said = [
    "index.html": ["<a href=\"documents/index.html\">All documents</a>", "Latest issue", "<button>Search</button>"],
    "documents/index.html": ["<h1>All documents</h1>", "Narrow this list", "data-found=\"# found.\""],
    "documents/quanzhengbanzi-2023-8/index.html": ["Reasons for its status", "<th scope=\"row\">Number</th>", "印发"],
    "search/index.html": ["How to search", "<kbd>status:</kbd>", "<label>Status "],
    "assets/as-of.js": ["window.gazetteWords", "\"fields\":\"title number body year status type duty\""],
  ]

  @Test func faultsOfTheFileAreToldWithTheirLine() throws {
    let sample = try Self.sample("en") {
      $0.replacingOccurrences(of: "\nhome = Home\n", with: "\nhoem = Home\nsearch\n")
    }
    let report = try sample.request.run()
    let told = report.diagnostics.filter { $0.location.path.hasSuffix("words/en.txt") }
    let line = try #require(sample.folder.text("Templates/words/en.txt"))
      .components(separatedBy: "\n").firstIndex(of: "hoem = Home").map { $0 + 1 }
    #expect(!report.built)
    #expect(told.contains { $0.location.line == line && $0.problem == "no page says the word `hoem`" })
    #expect(told.contains { $0.location.line == line.map { $0 + 1 } && $0.severity == .error })
    #expect(told.contains { $0.problem == "the word `home` is missing" && $0.severity == .warning })
  }

  /// As editors on other systems save it: line ends of two characters behind a byte order mark.
  @Test func aFileOfAnotherSystemSaysTheSame() throws {
    let sample = try Self.sample("en")
    try #require(sample.request.run().built)
    let page = sample.folder.text("public/index.html")
    let words = try #require(sample.folder.text("Templates/words/en.txt"))
    let saved = "\u{FEFF}" + words.replacingOccurrences(of: "\n", with: "\r\n")
    try sample.folder.write(["Templates/words/en.txt": saved])
    let report = try sample.request.run()
    #expect(report.built && !report.diagnostics.contains { $0.severity == .error })
    #expect(sample.folder.text("public/index.html") == page)
  }

  @Test(arguments: ["words/en.txt", "home.mustache"])
  func aFileInAnotherEncodingIsToldWithItsLine(name: String) throws {
    let sample = try Self.sample("en")
    let file = try #require(sample.folder.text("Templates/" + name))
    try sample.folder.write("Templates/" + name, Data("# 一\n".utf8) + [0xB6, 0xFE, 0x0A] + Data(file.utf8))
    let report = try sample.request.run()
    let told = report.diagnostics.filter { $0.severity == .error }
    #expect(!report.built && told.map(\.location.line) == [2] && told.map(\.problem) == ["the bytes are not UTF-8"])
  }

  @Test func aLanguageWithoutAFileIsToldAndBuildsNothing() throws {
    let sample = try Self.sample("../en")
    let report = try sample.request.run()
    #expect(!report.built)
    let told = report.diagnostics.filter { $0.problem == "the site's language has no words" }
    #expect(told.count == 1 && told.allSatisfy { $0.advice.contains("en, zh-Hans") })
  }
}
