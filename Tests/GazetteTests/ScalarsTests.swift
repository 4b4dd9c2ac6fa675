import Gazette
import Testing

@Suite struct ScalarsTests {
  /// A scalar of each length in UTF-8, the first and the last of them.
  @Test(arguments: [
    "", "\u{0}", "A\u{7F}", "\u{80}\u{7FF}", "\u{800}济\u{FFFF}", "\u{10000}𠮷\u{10FFFF}", "济政办字〔2023〕8号", "\r\n",
  ]) func textsAndScalarsAreEachOther(_ text: String) {
    let scalars = text.scalars
    #expect(scalars == Array(text.unicodeScalars))
    #expect(Array(String(scalars: scalars[...]).utf8) == Array(text.utf8))
  }

  @Test func aStretchIsTakenAlone() {
    let scalars = "济政办字〔2023〕8号".scalars
    #expect(String(scalars: scalars[2..<5]) == "办字〔")
    #expect(String(scalars: scalars[3..<3]).isEmpty)
  }
}
