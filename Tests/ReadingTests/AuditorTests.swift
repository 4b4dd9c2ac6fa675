import Testing

@testable import Reading

/// The account must be able to fail: it is drawn up from the raw lines and the blocks alone.
@Suite struct AuditorTests {
  private func audit(_ raw: [String], landed: [Int: String], dropped: [Int: String] = [:]) -> Auditor {
    let lines = raw.enumerated().map { RawLine(number: $0 + 1, scalars: Array($1.unicodeScalars)) }
    var texts = [Scalars](repeating: [], count: raw.count + 3)
    for (line, text) in landed { texts[line] = Array(text.unicodeScalars) }
    return Auditor(raw: lines, landed: texts, dropped: dropped.mapValues { Array($0.unicodeScalars) })
  }

  @Test func normalisedTextIsEven() {
    let auditor = audit(
      ["根据 «办法»(济政发 〔２０２３〕３号),", "## 一、总则."], landed: [1: "根据《办法》（济政发〔2023〕3号），", 2: "一、总则。"],
      dropped: [2: "##"])
    #expect(auditor.lost == 0)
    #expect(auditor.invented == 0)
  }

  @Test func missingCharactersAreLost() {
    #expect(audit(["甲乙丙", "丁"], landed: [1: "甲丙"]).lost == 2)
  }

  @Test func addedCharactersAreInvented() {
    let auditor = audit(["甲乙"], landed: [1: "甲乙丙", 3: "丁"])
    #expect(auditor.lost == 0)
    #expect(auditor.invented == 2)
  }

  @Test func changedCharactersAreBoth() {
    let auditor = audit(["一OO二"], landed: [1: "一OO三"])
    #expect(auditor.lost == 1)
    #expect(auditor.invented == 1)
  }

  @Test func textOnTheWrongLineIsBoth() {
    let auditor = audit(["甲", "乙"], landed: [1: "乙", 2: "甲"])
    #expect(auditor.lost == 2)
    #expect(auditor.invented == 2)
  }

  @Test func droppedCharactersMustStandInTheRawLine() {
    #expect(audit(["甲"], landed: [1: "甲"], dropped: [1: "#"]).invented == 1)
  }
}
