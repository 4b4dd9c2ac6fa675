import Gazette
import Testing

@testable import Pages

/// Values that differ anywhere differ in their bytes, which say whether a page would be drawn as it stands.
@Suite struct ValueBytesTests {
  private struct Sample: Encodable {
    var text = "甲"
    var number: Int? = 1
    var flag = false
    var share = 0.5
    var small: UInt8 = 3
    var range = 2..<5
    var texts = ["乙", "丙"]
    var nested = [["丁"], []]
    var target = Relation.Target.instrument(Instrument.ID(spelling: "a"))
    var missing: String?
  }

  private static let changes: [@Sendable (inout Sample) -> Void] = [
    { $0.text = "乙" }, { $0.number = nil }, { $0.number = 0 }, { $0.flag = true }, { $0.share = 0.25 },
    { $0.small = 4 },
    { $0.range = 2..<6 }, { $0.range = 1..<5 }, { $0.texts = ["乙丙"] }, { $0.texts = ["丙", "乙"] }, { $0.texts = [] },
    { $0.nested = [[], ["丁"]] }, { $0.nested = [["丁"]] },
    { $0.target = .document(Document.ID(spelling: "a")) }, { $0.target = .instrument(Instrument.ID(spelling: "b")) },
    { $0.missing = "" }, { $0.missing = "甲" }, { _ in },
  ]

  @Test func everyDifferenceIsInTheBytes() {
    let all = Self.changes.map { change in
      var sample = Sample()
      change(&sample)
      return ValueBytes.of(sample)
    }
    #expect(Set(all).count == all.count)
    #expect(ValueBytes.of(Sample()) == ValueBytes.of(Sample()))
  }

  @Test func textsCannotPassForEachOther() {
    #expect(ValueBytes.of(["ab", "c"]) != ValueBytes.of(["a", "bc"]))
    #expect(ValueBytes.of([["a"], ["b"]]) != ValueBytes.of([["a", "b"]]))
    #expect(ValueBytes.of(["\",\""]) != ValueBytes.of(["", ""]))
  }
}
