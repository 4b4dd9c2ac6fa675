import Gazette
import Reading
import Testing

/// 校勘: what corrections do to a text, and what is said of one that does not fit.
@Suite struct CorrectionTests {
  private let text = """
    济南市人民政府关于城市照明的意见
    济政发〔2024〕3号
    各区县人民政府：
    项目人围名单如下。
    串行的文字
    一、目标
    2024年5月1日
    """

  private func correction(_ change: Correction.Change) -> Correction {
    Correction(change, reason: "见印本", location: SourceLocation(path: "Content/corrections/2024-01.json", line: 2))
  }

  private func texts(_ read: ReadIssue) -> [String] { read.documents.flatMap { $0.blocks.map(\.text) } }

  @Test func textThatStandsOnceIsReplaced() {
    let read = Fixtures.read(text, corrections: [correction(.replace(line: 4, find: "人围", with: "入围"))])
    #expect(texts(read).contains("项目入围名单如下。"))
    #expect(read.audit.corrections.count == 1)
    #expect(read.audit.lost == 0 && read.audit.invented == 0)
    #expect(read.audit.characters.first { $0.fate == "correction" }?.count == 2)
  }

  @Test func linesAreDroppedAndPutIn() {
    let changes = [
      correction(.drop(lines: 5...5)), correction(.insert(after: 6, text: "到2026年全面建成。")),
    ]
    let read = Fixtures.read(text, corrections: changes)
    #expect(!texts(read).contains { $0.contains("串行") })
    #expect(read.documents[0].blocks.first { $0.text == "到2026年全面建成。" }?.lines == 6...6)
    let dropped = read.audit.furniture.filter { $0.kind == .droppedByCorrection }
    #expect(dropped.map(\.text) == ["串行的文字"])
    #expect(dropped.map(\.lines) == [5...5])
    #expect(read.audit.lost == 0 && read.audit.invented == 0)
  }

  @Test func everyRawCharacterStillHasOneFate() {
    let changes = [
      correction(.replace(line: 4, find: "人围", with: "入围的")), correction(.drop(lines: 5...5)),
      correction(.insert(after: 6, text: "到2026年。")),
    ]
    let read = Fixtures.read(text, corrections: changes)
    #expect(read.audit.characters.reduce(0) { $0 + $1.count } == text.unicodeScalars.count)
  }

  @Test func oneInsertMayHoldSeveralLines() {
    let added = correction(.insert(after: 6, text: "（一）近期。\n到2026年全面建成。\n二、任务"))
    let read = Fixtures.read(text, corrections: [added])
    let blocks = read.documents[0].blocks.filter { $0.lines == 6...6 }
    #expect(blocks.map(\.text) == ["一、目标", "（一）近期。", "到2026年全面建成。", "二、任务"])
    #expect(read.audit.lost == 0 && read.audit.invented == 0)
    #expect(read.audit.characters.reduce(0) { $0 + $1.count } == text.unicodeScalars.count)
  }

  @Test func droppedNeighboursAreOneRunAsTheyStoodInTheRawText() {
    let changes = [correction(.replace(line: 4, find: "人围", with: "入围")), correction(.drop(lines: 4...5))]
    let read = Fixtures.read(text, corrections: changes)
    let dropped = read.audit.furniture.filter { $0.kind == .droppedByCorrection }
    #expect(dropped.map(\.text) == ["项目人围名单如下。\n串行的文字"])
    #expect(dropped.map(\.lines) == [4...5])
    #expect(read.audit.characters.reduce(0) { $0 + $1.count } == text.unicodeScalars.count)
  }

  @Test func aFindIsOfTheRawTextNotOfWhatAnotherCorrectionWrote() {
    let changes = [
      correction(.replace(line: 4, find: "人围", with: "入围")), correction(.replace(line: 4, find: "入围", with: "入选")),
    ]
    let read = Fixtures.read(text, corrections: changes)
    #expect(read.diagnostics.filter { $0.severity == .error }.count == 1)
    #expect(texts(read).contains("项目入围名单如下。"))
  }

  @Test(arguments: [
    Correction.Change.replace(line: 4, find: "没有", with: "有"), .replace(line: 4, find: "", with: "有"),
    .replace(line: 1, find: "市", with: "区"), .replace(line: 99, find: "市", with: "区"), .drop(lines: 6...99),
    .drop(lines: 0...2), .insert(after: 99, text: "有"), .insert(after: -1, text: "有"),
  ])
  func whatDoesNotFitIsAnErrorAndChangesNothing(_ change: Correction.Change) {
    let read = Fixtures.read(text, corrections: [correction(change)])
    #expect(read.diagnostics.contains { $0.severity == .error && $0.location.line == 2 })
    #expect(read.audit.corrections.isEmpty)
    #expect(texts(read) == texts(Fixtures.read(text)))
  }
}
