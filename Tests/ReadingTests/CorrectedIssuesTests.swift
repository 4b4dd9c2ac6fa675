import Gazette
import Reading
import Testing

/// What corrections make of the faults that no rule may guess at: interleaved columns, an inner 目录 adrift.
@Suite struct CorrectedIssuesTests {
  private func read(_ id: String, _ changes: [Correction.Change]) throws -> ReadIssue {
    let raw = try Fixtures.raw(id)
    let location = SourceLocation(path: "Content/corrections/\(id).json", line: 1)
    let corrections = changes.map { Correction($0, reason: "两栏文字交错", location: location) }
    return IssueReader.read(Fixtures.issue(id, raw.text, corrections: corrections))
  }

  @Test func interleavedColumnsArePutInOrder() throws {
    let read = try read(
      "2025-07-08",
      [
        .replace(line: 405, find: "(一)数据产品开发奖补 ", with: ""), .insert(after: 407, text: "(一)数据产品开发奖补"),
      ])
    #expect(read.diagnostics.isEmpty)
    #expect(read.audit.lost == 0 && read.audit.invented == 0)
    let document = try #require(read.documents.last)
    #expect(
      document.outline.prefix(3).map { $0.label + $0.title } == [
        "一、奖补内容、标准及兑现要求", "（一）数据产品开发奖补", "（二）济南市数据要素流通服务平台场内交易奖补",
      ])
    #expect(document.blocks.contains { $0.text.hasPrefix("为促进数据要素流通和开发利用，加快释放数据价值，根据《济南市人民政府办公厅") })
  }

  @Test func driftedContentsAreDropped() throws {
    let read = try read("2021-20-21", [.drop(lines: 677...687)])
    #expect(read.audit.lost == 0 && read.audit.invented == 0)
    let document = try #require(read.documents.last)
    #expect(
      document.outline.filter { $0.label == "五、" }.map(\.title) == [
        "组织保障", "数字保险箱：是指中国（山东）自由贸易试验区济南片区利用区块链技术，在国内首创的安全可信的数字保险箱",
      ])
  }
}
