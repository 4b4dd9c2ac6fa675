/// Words of which one is looked for, the longer before the shorter where one begins the other.
struct Phrases: Sendable {
  /// The words in the order in which they are tried.
  let words: [Scalars]
  /// A bit for the low eight bits of each word's first character, and of its last.
  private let firsts: Marks
  private let lasts: Marks
  /// All words behind one another, and where each begins and ends: no array is touched for a word that is not it.
  private let letters: Scalars
  private let bounds: [Range<Int>]

  /// The words of a list, parted by blanks.
  init(_ list: String) {
    words = list.split(separator: " ").map { Array($0.unicodeScalars) }
    firsts = Marks(words.compactMap(\.first))
    lasts = Marks(words.compactMap(\.last))
    var letters = Scalars()
    bounds = words.map { word in
      letters += word
      return letters.count - word.count..<letters.count
    }
    self.letters = letters
  }

  /// Low bytes of characters.
  private struct Marks {
    private var bits: SIMD4<UInt64> = .zero

    init(_ scalars: [Unicode.Scalar]) {
      for scalar in scalars { bits[Int(scalar.value >> 6) & 3] |= 1 << UInt64(scalar.value & 63) }
    }

    @inline(__always) func has(_ scalar: Unicode.Scalar) -> Bool {
      bits[Int(scalar.value >> 6) & 3] & (1 << UInt64(scalar.value & 63)) != 0
    }
  }

  /// Whether a word stands at an index that is not before the text's start.
  @inline(__always) private func stands(_ word: Range<Int>, in text: Scalars, at index: Int) -> Bool {
    guard word.count <= text.count - index else { return false }
    for offset in 0..<word.count where text[index + offset] != letters[word.lowerBound + offset] { return false }
    return true
  }

  /// The word that ends a text; nil if none does.
  func ending(_ text: Scalars) -> Scalars? { ending(text, before: text.count) }

  /// The word that ends at an index of a text; nil if none does.
  func ending(_ text: Scalars, before end: Int, from start: Int = 0) -> Scalars? {
    guard end > start, lasts.has(text[end - 1]) else { return nil }
    for (place, word) in bounds.enumerated()
    where end - word.count >= max(start, 0) && stands(word, in: text, at: end - word.count) {
      return words[place]
    }
    return nil
  }

  /// The word that begins a text at an index; nil if none does.
  func beginning(_ text: Scalars, at index: Int = 0) -> Scalars? {
    guard index < text.count, firsts.has(text[index]) else { return nil }
    for (place, word) in bounds.enumerated() where stands(word, in: text, at: index) { return words[place] }
    return nil
  }

  /// Where the first of the words begins in a text, up to a limit; nil if none stands there.
  func firstIndex(in text: Scalars, upTo limit: Int = .max) -> Int? {
    for index in 0..<min(text.count, limit) where firsts.has(text[index]) {
      for word in bounds where stands(word, in: text, at: index) { return index }
    }
    return nil
  }

  /// Whether one of the words stands anywhere in a text.
  func standIn(_ text: Scalars) -> Bool { firstIndex(in: text) != nil }
}
