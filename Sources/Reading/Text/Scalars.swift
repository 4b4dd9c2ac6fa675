import Gazette

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

extension ArraySlice where Element == Unicode.Scalar {
  /// The text as a string.
  var string: String { String(scalars: self) }
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

// The same for whole arrays, spelt out: generic code is not specialised across files in a debug build.
extension Array where Element == Unicode.Scalar {
  /// The text as a string.
  var string: String { String(scalars: self[...]) }

  /// Whether a phrase stands at an index.
  func has(_ phrase: Scalars, at index: Int) -> Bool {
    let length = phrase.count
    guard index >= 0, length <= count - index else { return false }
    for offset in 0..<length where self[index + offset] != phrase[offset] { return false }
    return true
  }

  /// Whether the text begins with a phrase.
  func begins(with phrase: Scalars) -> Bool { has(phrase, at: 0) }

  /// Whether the text ends with a phrase.
  func ends(with phrase: Scalars) -> Bool { has(phrase, at: count - phrase.count) }

  /// The index of the first occurrence of a phrase at or after an index.
  func first(_ phrase: Scalars, from start: Int = 0) -> Int? {
    guard let head = phrase.first else { return nil }
    var index = Swift.max(start, 0)
    let last = count - phrase.count
    while index <= last {
      if self[index] == head, has(phrase, at: index) { return index }
      index += 1
    }
    return nil
  }
}
