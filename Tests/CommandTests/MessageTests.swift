import Gazette
import Testing

@testable import gazette_site

@Suite struct MessageTests {
  private func diagnostic(_ severity: Diagnostic.Severity, _ path: String, _ line: Int?, _ problem: String)
    -> Diagnostic
  {
    Diagnostic(severity, at: SourceLocation(path: path, line: line), problem, advice: "do this")
  }

  @Test func putsTheMostSevereLast() {
    let lines = Message.lines([
      diagnostic(.error, "a.txt", 2, "broken"), diagnostic(.warning, "b.txt", 10, "odd"),
      diagnostic(.warning, "b.txt", 9, "odd"), diagnostic(.warning, "a.txt", nil, "odd"),
    ])
    #expect(
      lines == [
        "a.txt: warning: odd; do this", "b.txt:9: warning: odd; do this", "b.txt:10: warning: odd; do this",
        "a.txt:2: error: broken; do this",
      ])
  }

  @Test(arguments: [
    ("济政办字〔2019〕61号", "济政办字〔2019〕61号"), ("a\nb\u{1B}[31m", "a\\u{a}b\\u{1b}[31m"),
    ("\u{202E}txt", "\\u{202e}txt"), ("a\u{2028}b\u{200B}", "a\\u{2028}b\\u{200b}"), ("\0", "\\u{0}"),
  ])
  func keepsEveryMessageOnOneVisibleLine(text: String, shown: String) {
    #expect(Message.visible(text) == shown)
  }
}
