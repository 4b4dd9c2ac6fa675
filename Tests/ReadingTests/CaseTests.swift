import Foundation
import Gazette
import Reading
import Testing

/// Cases, a folder each: `raw.txt` and `tree.txt`, what a person holds to be its right reading.
///
/// A missing `tree.txt`, or `UPDATE_GOLDENS=1`, writes it and fails: read it beside the raw text before it is kept.
@Suite struct CaseTests {
  static var cases: [String] {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: Fixtures.cases.path)) ?? []
    return entries.filter { !$0.hasPrefix(".") && !$0.contains(".") }.sorted()
  }

  @Test(arguments: cases) func isReadAsExpected(_ name: String) throws {
    let folder = Fixtures.cases.appendingPathComponent(name)
    let raw = try String(contentsOf: folder.appendingPathComponent("raw.txt"), encoding: .utf8)
    PropertyTests.check(Fixtures.issue("2024-01", raw), "\(name)")
    let tree = TreeDump.text(Fixtures.read(raw))
    let golden = folder.appendingPathComponent("tree.txt")
    let expected = try? String(contentsOf: golden, encoding: .utf8)
    if expected == nil || ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try tree.write(to: golden, atomically: true, encoding: .utf8)
      Testing.Issue.record("wrote \(name)/tree.txt; read it beside raw.txt")
      return
    }
    let got = tree.split(separator: "\n")
    let want = (expected ?? "").split(separator: "\n")
    for line in want where !got.contains(line) { Testing.Issue.record("\(name) lacks: \(line)") }
    for line in got where !want.contains(line) { Testing.Issue.record("\(name) has: \(line)") }
    #expect(tree == expected, "\(name)")
  }
}
