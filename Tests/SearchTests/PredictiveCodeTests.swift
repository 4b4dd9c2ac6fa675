import Testing

@testable import Search

/// The code of texts and lists.
@Suite struct PredictiveCodeTests {
  @Test(
    "a text is read back as it was written",
    arguments: ["", "甲", "甲甲甲", "甲\n乙\t丙𠮷“”", "\u{1}甲\u{2}", String(repeating: "子丑寅卯", count: 30)])
  func texts(text: String) {
    var files = TextFiles()
    let unit = DocumentText.Display(part: .body, anchor: "p-1", text: text)
    // The second file shows that the first left nothing behind.
    for _ in 0..<2 {
      let file = files.file(of: [unit, unit], id: "a")
      let arguments = ScriptArgument.all(in: file.bytes)
      let shown = text.replacing("\u{1}", with: " ").replacing("\u{2}", with: " ")
      #expect(arguments[0].text == "text/a")
      let row = PredictiveReader.text(arguments[1].scalars)
      #expect(row == "2p-1\u{1}\(shown)\u{2}2p-1\u{1}\(shown)\u{2}")
    }
  }

  @Test("what repeats takes next to no room, what does not takes little more than its distinct characters need")
  func room() {
    var places = PredictiveCode.Places()
    let repeated = Array(String(repeating: "各区县人民政府", count: 1000).unicodeScalars.map(\.value))
    #expect(PredictiveCode.encoded(repeated, places: &places).count < 200)
    var dice = TextSample.Dice(state: 7)
    let random = (0..<7000).map { _ in UInt32.random(in: 0x4E00..<0x4E80, using: &dice) }
    #expect(PredictiveCode.encoded(random, places: &places).count < 8400)
  }

  @Test("random rows over random alphabets are read back")
  func random() {
    var places = PredictiveCode.Places()
    var dice = TextSample.Dice(state: 11)
    for alphabet in [1, 2, 3, 17, 300, 5000] {
      let row = (0..<3000).map { _ in 0x3400 + UInt32.random(in: 0..<UInt32(alphabet), using: &dice) }
      let bits = PredictiveCode.encoded(row, places: &places).map(UInt32.init)
      #expect(PredictiveReader.text(bits).unicodeScalars.map(\.value) == row, "\(alphabet)")
    }
  }
}
