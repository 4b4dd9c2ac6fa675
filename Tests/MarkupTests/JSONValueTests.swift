import Foundation
import Markup
import TestSupport
import Testing

@Suite struct JSONValueTests {
  @Test func writesPrettyAndCompact() {
    let value: JSONValue = [
      "site": ["title": "公报", "asOf": nil], "numbers": [1, -2, 3], "flags": [true, false], "none": [],
      "empty": .object([]),
      "rows": [["id": "甲"], ["id": "乙"]],
    ]
    #expect(
      value.text(.compact)
        == "{\"site\":{\"title\":\"公报\",\"asOf\":null},\"numbers\":[1,-2,3],\"flags\":[true,false],\"none\":[],\"empty\":{},"
        + "\"rows\":[{\"id\":\"甲\"},{\"id\":\"乙\"}]}")
    #expect(
      value.text(.pretty) == """
        {
          "site": {
            "title": "公报",
            "asOf": null
          },
          "numbers": [1, -2, 3],
          "flags": [true, false],
          "none": [],
          "empty": {},
          "rows": [
            {
              "id": "甲"
            },
            {
              "id": "乙"
            }
          ]
        }

        """)
  }

  @Test func longArraysGetALineForEachValue() {
    let value = JSONValue.strings((0..<30).map { "第\($0)号" })
    #expect(value.text(.pretty).split(separator: "\n").count == 32)
  }

  @Test(arguments: [
    ("\"\\", "\"\\\"\\\\\""), ("\n\r\t\u{8}\u{0}\u{7F}", "\"\\n\\r\\t\\u0008\\u0000\\u007F\""),
    ("\u{2028}\u{2029}\u{2027}", "\"\\u2028\\u2029\u{2027}\""),
    ("</script>", "\"<\\/script>\""), ("<!--<script>", "\"\\u003C!--<script>\""), ("a/b", "\"a/b\""), ("<", "\"<\""),
    ("𠮷", "\"𠮷\""),
  ]) func escapes(_ text: String, _ expected: String) {
    #expect(JSONValue.string(text).text(.compact) == expected)
  }

  @Test func foundationReadsBackWhatIsWritten() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<500 {
      let value = Self.value(&random, depth: 4)
      for layout in [JSONValue.Layout.compact, .pretty] {
        let data = Data(value.bytes(layout))
        let read = try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
        #expect(Self.isEqual(read, value))
      }
    }
  }

  static func value(_ random: inout SeededGenerator, depth: Int) -> JSONValue {
    switch Int.random(in: depth == 0 ? 2...5 : 0...5, using: &random) {
    case 0: .array((0..<Int.random(in: 0...4, using: &random)).map { _ in value(&random, depth: depth - 1) })
    case 1:
      .object(
        (0..<Int.random(in: 0...4, using: &random)).map {
          .init("\($0)" + random.text(upTo: 3), value(&random, depth: depth - 1))
        })
    case 2: .integer(Int.random(in: -1_000_000...1_000_000, using: &random))
    case 3: .bool(Bool.random(using: &random))
    case 4: .null
    default: .string(random.text(upTo: 8) + ["", "\u{0}", "\u{1B}", "\r\n"][Int.random(in: 0...3, using: &random)])
    }
  }

  static func isEqual(_ read: Any, _ value: JSONValue) -> Bool {
    switch value {
    case .null: read is NSNull
    case .bool(let flag): (read as? Bool) == flag
    case .integer(let number): (read as? Int) == number
    // Scalar by scalar: Swift's == takes texts that are canonically equivalent for equal.
    case .string(let text): (read as? String).map { Array($0.utf8) == Array(text.utf8) } ?? false
    case .array(let values):
      (read as? [Any]).map { $0.count == values.count && zip($0, values).allSatisfy { isEqual($0, $1) } } ?? false
    case .object(let members):
      (read as? [String: Any]).map { object in
        object.count == members.count
          && members.allSatisfy { member in object[member.name].map { isEqual($0, member.value) } ?? false }
      } ?? false
    }
  }
}
