/// Reads back what a ``RecordWriter`` wrote. Whatever the bytes are, it gives values or ``Fault``, and never traps.
public struct RecordReader: Sendable {
  /// That bytes are no record of what was to be read.
  public struct Fault: Error {
    /// A fault.
    public init() {}
  }

  private let bytes: [UInt8]
  private var index: Int

  /// Begins to read at the first of some bytes.
  public init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = Array(bytes)
    index = 0
  }

  /// Whether all was read.
  public var isAtEnd: Bool { index == bytes.count }

  /// The next number.
  public mutating func int() throws(Fault) -> Int {
    var number: UInt = 0
    var shift: UInt = 0
    while index < bytes.count, shift < 64 {
      let byte = bytes[index]
      index += 1
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: number) }
      shift += 7
    }
    throw Fault()
  }

  /// The next number, if there is one.
  public mutating func optionalInt() throws(Fault) -> Int? { try flag() ? try int() : nil }

  /// How many things follow, each of a byte at least.
  private mutating func count() throws(Fault) -> Int {
    let count = try int()
    guard count >= 0, count <= bytes.count - index else { throw Fault() }
    return count
  }

  /// The next yes or no.
  public mutating func flag() throws(Fault) -> Bool {
    guard index < bytes.count else { throw Fault() }
    index += 1
    return bytes[index - 1] != 0
  }

  /// The next text.
  public mutating func text() throws(Fault) -> String {
    let range = try stretch()
    return bytes.withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self) }
  }

  /// The next text, if there is one.
  public mutating func optionalText() throws(Fault) -> String? { try flag() ? try text() : nil }

  /// The next texts.
  public mutating func texts() throws(Fault) -> [String] { try list { (record) throws(Fault) in try record.text() } }

  /// The next values, each read as it is told.
  public mutating func list<Value>(
    _ each: (inout RecordReader) throws(Fault) -> Value
  ) throws(Fault) -> [Value] {
    var values = [Value]()
    let count = try count()
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try each(&self)) }
    return values
  }

  /// The next word of a closed list.
  public mutating func word<Word: RawRepresentable<String>>() throws(Fault) -> Word {
    guard let word = Word(rawValue: try text()) else { throw Fault() }
    return word
  }

  /// The next range of lines.
  public mutating func lines() throws(Fault) -> ClosedRange<Int> {
    let range = try range()
    return range.lowerBound...range.upperBound
  }

  /// The next range.
  public mutating func range() throws(Fault) -> Range<Int> {
    let (start, length) = (try int(), try int())
    let (end, overflow) = start.addingReportingOverflow(length)
    guard length >= 0, !overflow else { throw Fault() }
    return start..<end
  }

  /// The next bytes.
  public mutating func block() throws(Fault) -> [UInt8] { Array(bytes[try stretch()]) }

  private mutating func stretch() throws(Fault) -> Range<Int> {
    let length = try count()
    index += length
    return index - length..<index
  }
}
