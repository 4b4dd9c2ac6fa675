/// A word of the gazette's language, kept as scalars so that it is compared without walking strings.
struct Word: ExpressibleByStringLiteral, Hashable, Sendable {
  /// Its Unicode scalars.
  let scalars: [Unicode.Scalar]

  /// A word as written.
  init(stringLiteral text: String) { scalars = Array(text.unicodeScalars) }

  /// How many scalars it has.
  var count: Int { scalars.count }
}

/// Search for words in scalars. Every range is clamped, so that no offset can lead outside.
extension [Unicode.Scalar] {
  /// Whether a word stands at an offset and ends within the limit.
  func has(_ word: Word, at offset: Int, limit: Int? = nil) -> Bool {
    let end = Swift.min(limit ?? count, count)
    guard offset >= 0, offset + word.count <= end else { return false }
    for index in word.scalars.indices where self[offset + index] != word.scalars[index] { return false }
    return true
  }

  /// Whether a word ends just before an offset and begins within the floor.
  func has(_ word: Word, endingAt offset: Int, floor: Int = 0) -> Bool {
    offset - word.count >= floor && has(word, at: offset - word.count)
  }

  /// The first of the words that stands at an offset, in the list's order.
  func word(of words: [Word], at offset: Int, limit: Int? = nil) -> Word? {
    words.first { has($0, at: offset, limit: limit) }
  }

  /// The first of the words that ends just before an offset, in the list's order.
  func word(of words: [Word], endingAt offset: Int, floor: Int = 0) -> Word? {
    words.first { has($0, endingAt: offset, floor: floor) }
  }

  /// The first place in a range where one of the words stands.
  func first(of words: [Word], in range: Range<Int>) -> (word: Word, offset: Int)? {
    for offset in range.clamped(to: 0..<count) {
      if let word = word(of: words, at: offset, limit: range.upperBound) { return (word, offset) }
    }
    return nil
  }

  /// The last place in a range where one of the words stands.
  func last(of words: [Word], in range: Range<Int>) -> (word: Word, offset: Int)? {
    for offset in range.clamped(to: 0..<count).reversed() {
      if let word = word(of: words, at: offset, limit: range.upperBound) { return (word, offset) }
    }
    return nil
  }

  /// Whether one of the words stands in a range.
  func contains(anyOf words: [Word], in range: Range<Int>) -> Bool { first(of: words, in: range) != nil }

  /// The text of a range.
  func text(_ range: Range<Int>) -> String {
    String(scalars: self[range.clamped(to: 0..<count)])
  }
}
