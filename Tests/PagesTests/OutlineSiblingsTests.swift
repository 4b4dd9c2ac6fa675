import Gazette
import Testing

@testable import Pages

/// Which entries of an outline a page lists.
@Suite struct OutlineSiblingsTests {
  /// A row: levels of the outline, which of them read as headings, which are listed.
  @Test(arguments: [
    ([1, 2, 2, 1], [0, 1, 2, 3], [0, 1, 2, 3]),
    // 适用范围：（一）…；（二）…；（三）…。 is an enumeration.
    ([1, 2, 2, 2, 1], [0, 4], [0, 4]),
    // Most of （一）…（五） run into their text, two are a sentence each: no number may be missing.
    ([1, 2, 2, 2, 2, 2], [0, 2, 3, 5], [0, 1, 2, 3, 4, 5]),
    // One sentence among three happens to be followed by another.
    ([1, 2, 2, 2], [0, 3], [0]),
    // Brothers below one heading do not count for those below another.
    ([1, 2, 2, 1, 2, 2], [0, 1, 2, 3], [0, 1, 2, 3]),
    ([], [], []),
  ])
  func brothersStandTogether(levels: [Int], headings: [Int], listed: [Int]) {
    let outline = levels.enumerated().map { number, level in
      OutlineEntry(
        level: level, label: "（一）", title: "\(number)", anchor: Anchor("s\(number)"), runIn: level > 1)
    }
    let shown = OutlineSiblings(outline, headings: Set(headings.map { Anchor("s\($0)") })).shown
    #expect(shown.map(\.title) == listed.map(String.init))
  }
}
