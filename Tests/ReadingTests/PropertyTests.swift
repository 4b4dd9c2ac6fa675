import Gazette
import Reading
import TestSupport
import Testing

/// What must hold whatever the text.
@Suite struct PropertyTests {
  /// The account is even, the line maps and anchors are sound.
  static func check(_ raw: RawIssue, _ comment: Comment) {
    let read = IssueReader.read(raw)
    if !read.documents.isEmpty {
      #expect(read.audit.lost == 0, comment)
      #expect(read.audit.invented == 0, comment)
      let total = read.audit.characters.reduce(0) { $0 + $1.count }
      #expect(total == raw.text.unicodeScalars.count, comment)
    } else {
      #expect(read.diagnostics.contains { $0.severity == .error }, comment)
    }
    for document in read.documents {
      #expect(Set(document.blocks.map(\.anchor)).count == document.blocks.count, comment)
      #expect(document.outline.allSatisfy { entry in document.blocks.contains { $0.anchor == entry.anchor } }, comment)
      for block in document.blocks {
        let offsets = block.lineMap.runs.map(\.offset)
        #expect(offsets.first == 0 && offsets == offsets.sorted(), comment)
        #expect(block.lineMap.runs.allSatisfy { block.lines.contains($0.line) }, comment)
        #expect((offsets.last ?? 0) <= block.text.unicodeScalars.count, comment)
        #expect(block.kind == .table || !block.text.contains("\n"), comment)
      }
    }
  }

  @Test(arguments: Fixtures.issues) func realIssuesAreWhollyAccountedFor(_ id: String) throws {
    Self.check(try Fixtures.raw(id), "\(id)")
  }

  @Test func keywordSoupIsRead() {
    let words = [
      "济南市人民政府", "办公厅", "关于", "印发", "的通知", "济政办字", "〔２０１９〕", "６１号", "〔", "〕", "（", "）", "(", ")", "令", "第", "259", "号",
      "（２０２３年３月２２日印发）", "2023年2月30日", "一、", "（一）", "1.", "第一条", "第三章", "附件", "附件：", "注：", "目 录", "|", "\t", "---", "**",
      "#",
      "> ", "- ", "JNCR－２０２３－００２０００３", "自", "起施行", "有效期", "5年", "《", "》", "“", "\"", "Ｇ", "\u{100170}", "\u{E000}",
      "\u{200B}", "\u{3000}",
      "\n", "\n\n", "\r\n", "。", "；", "：", ".", ",", " ", "  ", "\u{10FFFF}", "\u{0}", "各区县人民政府：",
      "999999999999999999999", "【市政府文件】", ".....(3)", "公报",
      "第10期", "《公报》简介", "http://", "<sub>", "转发", "废止", "e\u{301}", "👨‍👩‍👧",
    ]
    var generator = SeededGenerator(seed: 4)
    for round in 0..<300 {
      let count = Int.random(in: 0..<160, using: &generator)
      let text = (0..<count).map { _ in words[Int.random(in: 0..<words.count, using: &generator)] }.joined()
      Self.check(Fixtures.issue("soup", text), "soup \(round)")
    }
  }

  @Test func readingIsTheSameTwice() throws {
    for id in Fixtures.issues {
      let raw = try Fixtures.raw(id)
      let first = IssueReader.read(raw)
      let second = IssueReader.read(raw)
      #expect(first.documents.map(\.blocks) == second.documents.map(\.blocks))
      #expect(first.diagnostics == second.diagnostics)
    }
  }
}
