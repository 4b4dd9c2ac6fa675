import Testing

@testable import Search

/// The code of texts and lists.
@Suite struct PredictiveCodeTests {
  @Test(
    "a text is read back as it was written",
    arguments: ["", "甲", "甲甲甲", "甲\n乙\t丙𠮷“”", "\u{1}甲\u{2}", String(repeating: "子丑寅卯", count: 30)])
  func texts(text: String) {
    let primer = Primer([], displays: [])
    let files = TextFiles(primer: primer)
    let unit = DocumentText.Display(part: .body, anchor: "p-1", text: text)
    // The second file shows that the first left nothing behind.
    for _ in 0..<2 {
      let file = files.file(of: [unit, unit], id: "a")
      let arguments = ScriptArgument.all(in: file.bytes)
      let shown = text.replacing("\u{1}", with: " ").replacing("\u{2}", with: " ")
      var reader = PredictiveReader(orders: 2)
      _ = reader.text(ScriptArgument.all(in: primer.file.bytes)[0].scalars)
      #expect(reader.text(arguments[0].scalars) == "2p-1\u{1}\(shown)\u{2}2p-1\u{1}\(shown)\u{2}")
    }
  }

  @Test("what repeats takes next to no room, what does not takes little more than its distinct characters need")
  func room() {
    var model = PredictiveCode(orders: 3)
    let repeated = Array(String(repeating: "各区县人民政府", count: 1000).unicodeScalars.map(\.value))
    #expect(model.encode(repeated).count < 1600)
    var dice = TextSample.Dice(state: 7)
    let random = (0..<7000).map { _ in UInt32.random(in: 0x4E00..<0x4E80, using: &dice) }
    var other = PredictiveCode(orders: 3)
    #expect(other.encode(random).count < 60_000)
  }

  @Test("the words of the oldest documents are learnt, and no others")
  func primer() throws {
    let entries = try TextSample.real()
    var reader = PredictiveReader(orders: 2)
    let row = reader.text(ScriptArgument.all(in: SearchTexts(of: entries).primer.bytes)[0].scalars)
    let words = row.split(separator: "\u{2}").dropFirst()
    #expect(words.contains("人民政府") && words.count > 500)
    #expect(words.allSatisfy { (2...4).contains($0.count) })
    #expect(row.unicodeScalars.count < 56_200)
  }

  @Test("random rows over random alphabets are read back")
  func random() {
    var dice = TextSample.Dice(state: 11)
    for alphabet in [1, 2, 3, 17, 300, 5000] {
      let row = (0..<3000).map { _ in 0x3400 + UInt32.random(in: 0..<UInt32(alphabet), using: &dice) }
      var model = PredictiveCode(orders: 3)
      var script = IndexScript()
      script.add(model.encode(row))
      var reader = PredictiveReader(orders: 3)
      let text = reader.text(ScriptArgument.all(in: script.finished())[0].scalars)
      #expect(text.unicodeScalars.map(\.value) == row, "\(alphabet)")
    }
  }
}
