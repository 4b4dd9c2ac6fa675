/// A piece of text as the rules scan it: an array of Unicode scalars, or a slice of one.
typealias Scalars = [Unicode.Scalar]

extension Swift.Collection where Element == Unicode.Scalar {
  /// The text as a string.
  var string: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: self)
    return String(view)
  }
}

extension RandomAccessCollection where Element == Unicode.Scalar, Index == Int {
  /// Whether a phrase stands at an index.
  func has(_ phrase: Scalars, at index: Int) -> Bool {
    guard index >= startIndex, index <= endIndex, phrase.count <= endIndex - index else { return false }
    for offset in 0..<phrase.count where self[index + offset] != phrase[offset] { return false }
    return true
  }

  /// Whether the text begins with a phrase.
  func begins(with phrase: Scalars) -> Bool { has(phrase, at: startIndex) }

  /// Whether the text ends with a phrase.
  func ends(with phrase: Scalars) -> Bool { has(phrase, at: endIndex - phrase.count) }

  /// The index of the first occurrence of a phrase at or after an index.
  func first(_ phrase: Scalars, from start: Int? = nil) -> Int? {
    guard let head = phrase.first else { return nil }
    var index = Swift.max(start ?? startIndex, startIndex)
    let last = endIndex - phrase.count
    while index <= last {
      if self[index] == head, has(phrase, at: index) { return index }
      index += 1
    }
    return nil
  }
}

/// Words of which one is looked for, the longer before the shorter where one begins the other.
struct Phrases: Sendable {
  /// The words in the order in which they are tried.
  let words: [Scalars]

  /// The words of a list, parted by blanks.
  init(_ list: String) { words = list.split(separator: " ").map { Array($0.unicodeScalars) } }

  /// The word that ends a text; nil if none does.
  func ending<Text: RandomAccessCollection>(_ text: Text) -> Scalars?
  where Text.Element == Unicode.Scalar, Text.Index == Int {
    words.first { text.ends(with: $0) }
  }

  /// The word that begins a text at an index; nil if none does.
  func beginning<Text: RandomAccessCollection>(_ text: Text, at index: Int? = nil) -> Scalars?
  where Text.Element == Unicode.Scalar, Text.Index == Int {
    words.first { text.has($0, at: index ?? text.startIndex) }
  }

  /// Whether one of the words stands anywhere in a text.
  func standIn<Text: RandomAccessCollection>(_ text: Text) -> Bool
  where Text.Element == Unicode.Scalar, Text.Index == Int {
    words.contains { text.first($0) != nil }
  }
}
