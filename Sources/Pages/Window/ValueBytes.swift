/// Values as bytes, the same for the same value and for no other of its type, whatever the process: what sums are made of.
///
/// What is written is what the compiler's own `Encodable` conformances hand over, so that a field which a type gains can
/// not be forgotten. Dictionaries and sets have no order and must not be among the values.
final class ValueBytes {
  private(set) var bytes = [UInt8]()

  /// The bytes of a value.
  static func of(_ value: some Encodable) -> [UInt8] {
    let row = ValueBytes()
    // Nothing below throws: no conformance that the compiler makes does, and no container here.
    try? row.append(value: value)
    return row.bytes
  }

  fileprivate func append(mark: Unicode.Scalar) { bytes.append(UInt8(ascii: mark)) }

  fileprivate func append(_ text: String) {
    append(mark: "\"")
    append(text.utf8.count)
    bytes += text.utf8
  }

  fileprivate func append(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: Int64(truncatingIfNeeded: number).littleEndian) { bytes += $0 }
  }

  fileprivate func append(value: some Encodable) throws {
    append(mark: "(")
    try value.encode(to: ValueEncoder(row: self))
    append(mark: ")")
  }
}

private struct ValueEncoder: Encoder {
  let row: ValueBytes
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(KeyedValues(row: row))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer { UnkeyedValues(row: row) }
  func singleValueContainer() -> any SingleValueEncodingContainer { SingleValue(row: row) }
}

private struct KeyedValues<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let row: ValueBytes
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) { begin(key).append(mark: "0") }
  func encode(_ flag: Bool, forKey key: Key) { begin(key).append(mark: flag ? "t" : "f") }
  func encode(_ text: String, forKey key: Key) { begin(key).append(text) }
  func encode<Number: FixedWidthInteger & Encodable>(_ number: Number, forKey key: Key) { begin(key).append(number) }
  func encode(_ number: Double, forKey key: Key) { begin(key).append(number.bitPattern) }
  func encode(_ number: Float, forKey key: Key) { begin(key).append(number.bitPattern) }
  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws { try begin(key).append(value: value) }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    KeyedEncodingContainer(KeyedValues<Nested>(row: begin(key)))
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { UnkeyedValues(row: begin(key)) }
  func superEncoder() -> any Encoder { ValueEncoder(row: row) }
  func superEncoder(forKey key: Key) -> any Encoder { ValueEncoder(row: begin(key)) }

  private func begin(_ key: Key) -> ValueBytes {
    row.append(key.stringValue)
    return row
  }
}

private struct UnkeyedValues: UnkeyedEncodingContainer {
  let row: ValueBytes
  private(set) var count = 0
  var codingPath: [any CodingKey] { [] }

  init(row: ValueBytes) { self.row = row }

  mutating func encodeNil() { next().append(mark: "0") }
  mutating func encode(_ flag: Bool) { next().append(mark: flag ? "t" : "f") }
  mutating func encode(_ text: String) { next().append(text) }
  mutating func encode<Number: FixedWidthInteger & Encodable>(_ number: Number) { next().append(number) }
  mutating func encode(_ number: Double) { next().append(number.bitPattern) }
  mutating func encode(_ number: Float) { next().append(number.bitPattern) }
  mutating func encode<Value: Encodable>(_ value: Value) throws { try next().append(value: value) }

  mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(KeyedValues(row: next()))
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { UnkeyedValues(row: next()) }
  mutating func superEncoder() -> any Encoder { ValueEncoder(row: next()) }

  private mutating func next() -> ValueBytes {
    count += 1
    row.append(mark: ",")
    return row
  }
}

private struct SingleValue: SingleValueEncodingContainer {
  let row: ValueBytes
  var codingPath: [any CodingKey] { [] }

  func encodeNil() { row.append(mark: "0") }
  func encode(_ flag: Bool) { row.append(mark: flag ? "t" : "f") }
  func encode(_ text: String) { row.append(text) }
  func encode<Number: FixedWidthInteger & Encodable>(_ number: Number) { row.append(number) }
  func encode(_ number: Double) { row.append(number.bitPattern) }
  func encode(_ number: Float) { row.append(number.bitPattern) }
  func encode<Value: Encodable>(_ value: Value) throws { try row.append(value: value) }
}
