/// Words of which one is looked for, the longer before the shorter where one begins the other.
struct Phrases: Sendable {
  /// The words in the order in which they are tried.
  let words: [Scalars]
  /// A bit for the low six bits of each word's first character, and of its last.
  private let firsts: UInt64
  private let lasts: UInt64

  /// The words of a list, parted by blanks.
  init(_ list: String) {
    words = list.split(separator: " ").map { Array($0.unicodeScalars) }
    firsts = words.reduce(0) { $0 | Self.bit($1.first) }
    lasts = words.reduce(0) { $0 | Self.bit($1.last) }
  }

  private static func bit(_ scalar: Unicode.Scalar?) -> UInt64 { scalar.map { 1 << UInt64($0.value & 63) } ?? 0 }

  /// The word that ends a text; nil if none does.
  func ending(_ text: Scalars) -> Scalars? { ending(text, before: text.count) }

  /// The word that ends at an index of a text; nil if none does.
  func ending(_ text: Scalars, before end: Int, from start: Int = 0) -> Scalars? {
    guard end > start, lasts & (1 << UInt64(text[end - 1].value & 63)) != 0 else { return nil }
    for word in words where end - word.count >= start && text.has(word, at: end - word.count) { return word }
    return nil
  }

  /// The word that begins a text at an index; nil if none does.
  func beginning(_ text: Scalars, at index: Int = 0) -> Scalars? {
    guard index < text.count, firsts & (1 << UInt64(text[index].value & 63)) != 0 else { return nil }
    for word in words where text.has(word, at: index) { return word }
    return nil
  }

  /// Where the first of the words begins in a text, up to a limit; nil if none stands there.
  func firstIndex(in text: Scalars, upTo limit: Int = .max) -> Int? {
    for index in 0..<min(text.count, limit) where firsts & (1 << UInt64(text[index].value & 63)) != 0 {
      for word in words where text.has(word, at: index) { return index }
    }
    return nil
  }

  /// Whether one of the words stands anywhere in a text.
  func standIn(_ text: Scalars) -> Bool { firstIndex(in: text) != nil }
}
