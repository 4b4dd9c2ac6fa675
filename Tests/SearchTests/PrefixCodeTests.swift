import Testing

@testable import Search

/// The code of the texts.
@Suite struct PrefixCodeTests {
  @Test(
    "codes are as short as can be, and none begins with another",
    arguments: [
      ([5], [1]),
      ([1, 1], [1, 1]),
      ([1, 1, 2], [2, 2, 1]),
      ([1, 1, 2, 4], [3, 3, 2, 1]),
      ([3, 3, 3, 3], [2, 2, 2, 2]),
    ])
  func lengths(counts: [Int], lengths: [Int]) {
    #expect(PrefixCode(counts: counts).lengths == lengths)
  }

  @Test("no code is too long, however uneven the counts")
  func limited() {
    var counts = [1, 1]
    while counts.count < 60 { counts.append(counts[counts.count - 1] + counts[counts.count - 2]) }
    let code = PrefixCode(counts: counts)
    #expect(code.lengths.allSatisfy { $0 <= PrefixCode.longest })
    // Kraft: the code is one that can be told apart.
    #expect(code.lengths.reduce(0.0) { $0 + 1 / Double(1 << $1) } <= 1)
  }

  @Test("a text is read back as it was written", arguments: ["", "甲", "甲甲甲", "甲\n乙\t丙𠮷“”", "\u{1}甲\u{2}"])
  func texts(text: String) {
    var files = TextFiles()
    let unit = DocumentText.Display(part: .body, anchor: "p-1", text: text)
    let file = files.file(of: [unit, unit], id: "a")
    let arguments = ScriptArgument.all(in: file.bytes)
    let shown = text.replacing("\u{1}", with: " ").replacing("\u{2}", with: " ")
    #expect(arguments[0].text == "text/a")
    #expect(decoded(arguments[1].scalars) == "2p-1\u{1}\(shown)\u{2}2p-1\u{1}\(shown)\u{2}")
  }

  /// Reads what `TextFiles` writes, as the client does.
  private func decoded(_ scalars: [UInt32]) -> String {
    var reader = BitReader(scalars)
    let size = reader.read(32)
    let distinct = reader.gamma() - 1
    let longest = reader.gamma()
    var byLength = [[Unicode.Scalar]](repeating: [], count: longest + 1)
    var scalar = 0
    for _ in 0..<distinct {
      scalar += reader.gamma()
      byLength[longest - reader.rice(1)].append(Unicode.Scalar(UInt32(scalar)) ?? " ")
    }
    var text = String.UnicodeScalarView()
    for _ in 0..<size {
      var (length, code, first) = (0, 0, 0)
      repeat {
        code = code * 2 + reader.read(1)
        first = (first + byLength[length].count) * 2
        length += 1
      } while code - first >= byLength[length].count
      text.append(byLength[length][code - first])
    }
    return String(text)
  }
}
