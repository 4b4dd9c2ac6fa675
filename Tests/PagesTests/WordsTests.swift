import Foundation
import Gazette
import Markup
import Testing

@testable import Pages

/// The words of the interface: how their files are read, and that nothing on a page is said elsewhere.
@Suite struct WordsTests {
  /// A file's text and what is told of it.
  @Test(arguments: [
    ("# remark\n\na = b\n", []),
    ("a b\n", ["words/x.txt:1: error: not a word"]),
    ("A = b\n", ["words/x.txt:1: error: not a word"]),
    ("a =\n", ["words/x.txt:1: error: not a word"]),
    ("a = b\n\na = c\n", ["words/x.txt:3: error: the word `a` stands on line 1 already"]),
    ("a = say \"b\"\n", ["words/x.txt:1: error: the word `a` has a straight quote or an open tag"]),
    ("a = <b\n", ["words/x.txt:1: error: the word `a` has a straight quote or an open tag"]),
    ("a = <a href=\"{{b}}\">c</a> &quot;d&quot;\n", []),
  ])
  func faultsOfAFileAreTold(text: String, told: [String]) {
    let file = WordFile(path: "words/x.txt", text: text)
    #expect(file.diagnostics.map { "\($0.location): \($0.severity.rawValue): \($0.problem)" } == told)
  }

  @Test func wordsKeepTheirPlace() {
    let file = WordFile(path: "words/x.txt", text: "# 一\n a.b-1  =  自{{date}}起 \r\n")
    #expect(file.lines == [TemplateLine(name: "a.b-1", path: "words/x.txt", line: 2, column: 12, text: "自{{date}}起")])
  }

  @Test(arguments: [
    ("date = {{yaer}}年", "words/x.txt:1:8: error: this word has no value “yaer”; did you mean “year”?"),
    (
      "\nhome = {{#date}}一{{/date}}",
      "words/x.txt:2:8: error: this word has no value “date”; it is a word without values"
    ),
    ("since = 自{{date", "words/x.txt:1:10: error: this tag has no end; close it with }}"),
    (
      "until = {{>x}}",
      "words/x.txt:1:9: error: {{>x}} stands in a word that code puts on pages; write the words themselves"
    ),
  ])
  func mistakesInAWordAreToldWithTheirPlace(text: String, told: String) throws {
    let standard = try ProjectFolder.words()
    let thrown = #expect(throws: TemplateErrors.self) {
      try WordBook(WordFile(path: "words/x.txt", text: text), standard: standard)
    }
    #expect(thrown?.description == told)
  }

  @Test func missingAndUnknownWordsAreTold() throws {
    let standard = try ProjectFolder.words()
    let text =
      standard.lines.filter { $0.name != "home" && $0.name != "about.sources" }
      .map { "\($0.name) = \($0.text)\n" }.joined() + "hoem = x\n"
    let book = try WordBook(WordFile(path: "words/x.txt", text: text), standard: standard)
    let included = Set(["words/about.sources"] + standard.lines.map { "words/" + $0.name })
    let told = book.diagnostics(included: included).map { "\($0.location.path) \($0.severity.rawValue): \($0.problem)" }
    #expect(
      told == [
        "words/x.txt warning: the word `home` is missing", "words/x.txt warning: the word `about.sources` is missing",
        "words/x.txt warning: no page says the word `hoem`",
      ])
    #expect(book.words(.home) == "首页")
    #expect(book.lines.contains { $0.name == "words/about.sources" && $0.path == standard.path })
  }

  @Test func theProjectSaysEachOfItsWordsAndLacksNone() throws {
    let standard = try ProjectFolder.words()
    let templates = try ProjectFolder.templates()
    let book = try WordBook(standard, standard: standard)
    #expect(book.diagnostics(included: templates.set.included).map(\.problem) == [])
  }

  @Test func noTemplateSaysWordsOfItsOwn() throws {
    let folder = ProjectFolder.root.appendingPathComponent("Templates")
    for name in try ProjectFolder.templates().set.names {
      let text = try String(contentsOf: folder.appendingPathComponent(name + ".mustache"), encoding: .utf8)
      let lines = text.components(separatedBy: "\n").enumerated()
      for (number, line) in lines where line.unicodeScalars.contains(where: \.properties.isIdeographic) {
        Testing.Issue.record(
          "Templates/\(name).mustache:\(number + 1): put these words into Templates/words/zh-Hans.txt")
      }
    }
  }

  @Test func aPhraseShowsItsValues() throws {
    let words = try ProjectFolder.templates().words
    #expect(words.lines(24...24) == "第24行" && words.lines(24...31) == "第24至31行")
    let date = try #require(GazetteDate(iso: "2023-04-01"))
    #expect(words.headline(.expired, since: date, next: nil) == "本文件有效期已满，自2023年4月1日起失效。")
    #expect(words.headline(.pending, since: nil, next: nil) == "本文件尚未施行。")
    #expect(words.span(GazetteDate(iso: "2021-12-31"), date) == "2021至2023年")
    #expect(words.span(GazetteDate(iso: "2023-01-31"), date) == "2023年1至4月")
    #expect(words.span(date, date) == "2023年4月" && words.span(nil, nil) == "年份未载")
  }
}
