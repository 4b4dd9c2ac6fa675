import Foundation
import Testing

@testable import Site

@Suite struct IssueFolderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func find() throws -> IssueFolder.Findings { try IssueFolder(content: folder.path).find() }

  @Test func readsIssuesByIDWithTheirCorrections() throws {
    try folder.write([
      "issues/b.txt": "\u{FEFF}二", "issues/a-1.txt": "一", "issues/.hidden": "x",
      "corrections/b.json": """
      [
        {"line": 3, "find": "人", "replace": "入", "reason": "OCR"},
        {"lines": [4, 6], "drop": true, "reason": "盲文 {\\""},
        {"after": 0, "insert": "目录", "reason": "缺"}
      ]
      """,
    ])
    let found = try find()
    #expect(found.diagnostics.isEmpty)
    #expect(found.issues.map(\.id.text) == ["a-1", "b"])
    #expect(found.issues.map(\.text) == ["一", "二"])
    #expect(found.issues[1].corrections.map(\.location.line) == [2, 3, 4])
    #expect(found.issues[1].corrections[1].change == .drop(lines: 4...6))
  }

  @Test func readsWhatIsLeftOpenApartFromCorrections() throws {
    try folder.write([
      "issues/b.txt": "一\n二\n三",
      "corrections/b.json": """
      [
        {"line": 3, "doubt": "“三”或为“二”"},
        {"line": 2, "find": "二", "replace": "贰", "reason": "OCR"},
        {"line": 1, "doubt": "首行或有缺字"}
      ]
      """,
    ])
    let found = try find()
    #expect(found.diagnostics.isEmpty)
    #expect(found.issues[0].doubts.map(\.line) == [3, 1])
    #expect(found.issues[0].doubts.map(\.text) == ["“三”或为“二”", "首行或有缺字"])
    #expect(found.issues[0].doubts.map(\.location.line) == [2, 4])
    #expect(found.issues[0].corrections.map(\.location.line) == [3])
    #expect(found.issues[0].text == "一\n二\n三")
  }

  @Test(arguments: [
    ("issues/2020 第10期.txt", Data("x".utf8), "`2020-di10qi.txt`"),
    ("issues/notes.md", Data("x".utf8), "not an issue's text"),
    ("issues/a.txt", Data([0xE4, 0xBA, 0x8C, 0x0A, 0xFF, 0x0A]), "a.txt:2: error: the bytes are not UTF-8"),
    ("issues/a.txt", Data([0xE4, 0xBA]), "not UTF-8"),
    ("issues/a.txt", Data([0xFF, 0xFE, 0x41, 0x00]), "UTF-16"),
    ("issues/a.txt", Data("%PDF-1.7".utf8), "PDF"),
    ("issues/a.txt", Data("\n<!DOCTYPE html>".utf8), "HTML"),
    ("corrections/zz.json", Data("[]".utf8), "no issue of this name"),
    ("corrections/good.json", Data("{}".utf8), "not a JSON list"),
    ("corrections/good.json", Data("[\n\n{\"line\": 0}]".utf8), "good.json:3: error: not a correction"),
    ("corrections/good.json", Data(#"[{"line": 1, "doubt": ""}]"#.utf8), "not a correction"),
    ("corrections/good.json", Data(#"[{"line": 0, "doubt": "疑"}]"#.utf8), "not a correction"),
    ("corrections/good.json", Data(#"[{"line": 1, "doubt": "疑", "find": "一"}]"#.utf8), "what is left open is"),
    ("corrections/good.json", Data("[\n\n{\"line\" 3}]".utf8), "good.json:3: error: a colon is missing"),
    ("corrections/good.json", Data("[\n7]".utf8), "good.json:2: error: not a correction"),
    (
      "corrections/good.json", Data(#"[{"line": true, "find": "好", "replace": "妤", "reason": "r"}]"#.utf8),
      "good.json:1: error: not a correction"
    ),
    (
      "corrections/good.json", Data(#"[{"lines": [1, 1], "drop": 1, "reason": "r"}]"#.utf8),
      "good.json:1: error: not a correction"
    ),
    (
      "corrections/good.json", Data("[{\"line\": 1,\n\"line\": 2, \"doubt\": \"疑\"}]".utf8),
      "good.json:2: error: the name `line` stands twice"
    ),
    ("corrections/good.json", Data("\u{FEFF}[{\"line\": 1, \"doubt\": \"疑\"},]".utf8), "no value begins like this"),
  ])
  func tellsWhatItCannotRead(name: String, bytes: Data, part: String) throws {
    try folder.write(["issues/good.txt": "好"])
    try folder.write(name, bytes)
    let found = try find()
    let lines = found.diagnostics.map { "\($0.location): \($0.severity): \($0.problem); \($0.advice)" }
    #expect(lines.count == 1)
    #expect(lines.allSatisfy { $0.contains(part) })
    #expect(found.issues.map(\.id.text) == ["good"])
  }

  @Test func tellsTwins() throws {
    try folder.write(["issues/a.txt": "一", "issues/a.TXT": "二"])
    let found = try find()
    #expect(found.diagnostics.count == 1 && found.issues.count == 1)
  }

  @Test func tellsAnEmptyFolder() throws {
    try FileManager.default.createDirectory(atPath: folder.path + "/issues", withIntermediateDirectories: true)
    #expect(try find().diagnostics.map(\.severity) == [.error])
  }

  @Test func takesCorrectionsBehindAByteOrderMark() throws {
    try folder.write(["issues/good.txt": "好", "corrections/good.json": "\u{FEFF}[{\"line\": 1, \"doubt\": \"疑\"}]"])
    let found = try find()
    #expect(found.diagnostics.isEmpty && found.issues.first?.doubts.count == 1)
  }

  /// A file in place of the folder would else mean that nothing is corrected, and nobody hears of it.
  @Test func throwsWhereCorrectionsAreNoFolder() throws {
    try folder.write(["issues/good.txt": "好", "corrections": "[]"])
    #expect(throws: DiskError.self) { try find() }
  }

  @Test func throwsWhereThereIsNoFolder() {
    #expect(throws: DiskError.self) { try find() }
  }

  @Test func opensNoPipe() throws {
    try folder.write(["issues/good.txt": "好"])
    #expect(mkfifo(folder.path + "/issues/pipe.txt", 0o644) == 0)
    #expect(try find().diagnostics.map(\.problem) == ["is not a regular file"])
  }
}
