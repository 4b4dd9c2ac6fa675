/// Words numbered in the order of their first use.
struct Roll: Sendable {
  /// The words, each once.
  private(set) var words: [String] = []
  private var places: [String: Int] = [:]

  /// The number of a word, from 0.
  mutating func place(of word: String) -> Int {
    if let place = places[word] { return place }
    places[word] = words.count
    words.append(word)
    return words.count - 1
  }

  /// A text without what parts the words of a list.
  static func oneLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\t" || $0 == "\n" ? " " : $0 }))
  }
}
