import Gazette
import Reading
import TestSupport
import Testing

/// What is kept of a reading is all of it, and bytes that are no record give nothing.
@Suite struct RecordTests {
  private static let corrections = [
    Correction(
      .replace(line: 20, find: "无此处", with: "另处"), reason: "OCR", location: SourceLocation(path: "c.json", line: 2)),
    Correction(.drop(lines: 3...4), reason: "twice", location: SourceLocation(path: "c.json", line: 3, column: 4)),
    Correction(.insert(after: 0, text: "电话13805310176"), reason: "lost", location: SourceLocation(path: "c.json")),
  ]

  private static func record(of reading: ReadIssue) -> [UInt8] {
    var record = RecordWriter()
    reading.write(to: &record)
    return record.bytes
  }

  private static func read(_ bytes: ArraySlice<UInt8>) -> ReadIssue? {
    var record = RecordReader(bytes)
    return try? ReadIssue(from: &record)
  }

  private static func dumped(_ reading: ReadIssue) -> String {
    var text = ""
    dump(reading, to: &text)
    return text
  }

  @Test(arguments: Fixtures.issues) func aRecordHoldsAllOfAReading(id: String) throws {
    let raw = try Fixtures.raw(id)
    let doubt = Doubt(line: 9, text: "须对照印本", location: SourceLocation(path: "c.json", line: 7))
    let edited = RawIssue(
      id: raw.id, file: raw.file, path: raw.path, text: raw.text, corrections: Self.corrections, doubts: [doubt])
    for reading in [IssueReader.read(raw), IssueReader.read(edited)] {
      var record = RecordReader(Self.record(of: reading)[...])
      #expect(Self.dumped(try ReadIssue(from: &record)) == Self.dumped(reading))
      #expect(record.isAtEnd)
    }
  }

  @Test(arguments: [UInt64(1), 2, 3]) func damagedRecordsNeverTrap(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let record = Self.record(of: try Fixtures.issue("2019-x1"))
    #expect(Self.read(record.dropLast()) == nil && Self.read(record[...]) != nil)
    for _ in 0..<60 {
      var damaged = record
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        damaged[Int.random(in: 0..<damaged.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      _ = Self.read(damaged.prefix(Int.random(in: 0...damaged.count, using: &random)))
      _ = Self.read(damaged[...])
    }
  }
}
