import Foundation
import Gazette
import Reading
import TestSupport
import Testing

/// Texts that no gazette printed: cut at any character, their lines shuffled, their styles and issues mixed, characters
/// lost and put in. Whatever is made of them, each character is accounted for once.
///
/// `GAZETTE_SEED=7 swift test --filter DamagedTextTests` runs one seed; `GAZETTE_SLOW=1` runs twenty for each.
@Suite struct DamagedTextTests {
  static var seeds: [UInt64] {
    let environment = ProcessInfo.processInfo.environment
    if let seed = environment["GAZETTE_SEED"].flatMap(UInt64.init) { return [seed] }
    return Array(1...(environment["GAZETTE_SLOW"] == nil ? 4 : 80))
  }

  /// The five issues, and each of them set again in a style that a seed picks.
  private static func texts(_ generator: inout SeededGenerator) throws -> [String] {
    try Fixtures.issues.flatMap { id in
      let raw = try Fixtures.raw(id)
      let style = RawStyle.allCases.randomElement(using: &generator) ?? .wide
      return [raw.text, style.text(of: IssueReader.read(raw).documents, seed: generator.next())]
    }
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private static func check(_ text: String, _ what: String, _ seed: UInt64) {
    PropertyTests.check(Fixtures.issue("damaged", text), "\(what), seed \(seed)")
  }

  @Test(arguments: seeds) func textsCutAtAnyCharacter(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for text in try Self.texts(&generator) {
      let scalars = Array(text.unicodeScalars)
      let ends = (0..<3).map { _ in Int.random(in: 0...scalars.count, using: &generator) }.sorted()
      Self.check(Column.string(scalars[..<ends[0]]), "cut behind \(ends[0])", seed)
      Self.check(Column.string(scalars[ends[1]...]), "cut before \(ends[1])", seed)
      Self.check(Column.string(scalars[ends[0]..<ends[2]]), "cut to \(ends[0])..<\(ends[2])", seed)
    }
  }

  @Test(arguments: seeds) func textsWithShuffledLines(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for text in try Self.texts(&generator) {
      Self.check(Self.lines(text).shuffled(using: &generator).joined(separator: "\n"), "shuffled", seed)
    }
  }

  @Test(arguments: seeds) func textsOfTwoIssuesAndStylesInTurn(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let texts = try Self.texts(&generator).map(Self.lines)
    for round in 0..<8 {
      var sources = [texts.randomElement(using: &generator) ?? [], texts.randomElement(using: &generator) ?? []]
      var mixed = [Substring]()
      while mixed.count < 1500, !sources.allSatisfy(\.isEmpty) {
        let block = Int.random(in: 1...40, using: &generator)
        mixed += sources[0].prefix(block)
        sources = [sources[1], Array(sources[0].dropFirst(block))]
      }
      Self.check(mixed.joined(separator: "\n"), "two in turn, round \(round)", seed)
    }
  }

  /// Characters that rules look for, and some that none expects.
  private static let strange = Array(
    "|\t\u{3000} 。；：，、（）《》“”\"〔〕()[].-—*#>第年号条章一1０Ｇ令附注自\u{200B}\u{FEFF}\u{E000}\u{100170}\r\n\0<&".unicodeScalars)

  @Test(arguments: seeds) func textsWithCharactersLostAndPutIn(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for text in try Self.texts(&generator) {
      var scalars = Array(text.unicodeScalars)
      let start = Int.random(in: 0..<scalars.count, using: &generator)
      scalars = Array(scalars[start..<min(scalars.count, start + 20_000)])
      for index in scalars.indices where Int.random(in: 0..<25, using: &generator) == 0 {
        scalars[index] = Self.strange.randomElement(using: &generator) ?? " "
      }
      Self.check(Column.string(scalars), "strange characters from \(start)", seed)
    }
  }
}
