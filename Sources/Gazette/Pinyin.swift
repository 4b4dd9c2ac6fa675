/// The reading of a Han character in plain letters, for ids that can be typed: 济政办字 is `jizhengbanzi`.
///
/// One reading a character, from a table in the project: not for pages, where 长 and 行 would often be wrong.
enum Pinyin {
  /// The syllable of a Han character without its tone, `[a-z]+`; nil for any other scalar.
  static func syllable(of scalar: Unicode.Scalar) -> String? {
    table[scalar.value]
  }

  private static let table: [UInt32: String] = {
    var table = [UInt32: String](minimumCapacity: 22_000)
    for line in pinyinTable.split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard parts.count == 2 else { continue }
      for scalar in parts[1].unicodeScalars { table[scalar.value] = String(parts[0]) }
    }
    return table
  }()
}
