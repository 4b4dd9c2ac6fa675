@testable import Search

/// Reads the files of an index as the client does and answers a string from them: the proof that they are enough.
struct IndexReader {
  /// Where a string was found.
  struct Answer: Equatable {
    /// Occurrences by the document's ordinal.
    var counts: [Int: Int] = [:]
  }

  private enum Places {
    case positions([Int])
    case documents([Int: Int])
  }

  private var places: [String: Places] = [:]
  private let heavy: Set<String>
  private let ends: [Int]
  /// The titles of the documents.
  let titles: [String]

  /// The index in these files.
  init(_ files: [IndexFile]) {
    let catalogue = files.first { $0.name == "index/catalogue.js" }.map { ScriptArgument.all(in: $0.bytes) } ?? []
    var model = PredictiveReader(orders: 3)
    let words = model.text(catalogue[5].scalars).split(separator: "\n", omittingEmptySubsequences: false)
    titles = words[4].isEmpty ? [] : words[4].split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    ends = Self.ends(catalogue[6].scalars)
    var reader = BitReader(catalogue[7].scalars)
    heavy = Set(reader.grams())
    for file in files where file.name.hasPrefix("index/g-") { read(ScriptArgument.all(in: file.bytes)) }
  }

  private mutating func read(_ script: [ScriptArgument]) {
    var reader = BitReader(script[0].scalars)
    for gram in reader.grams() { places[gram] = list(&reader) }
  }

  private func list(_ reader: inout BitReader) -> Places {
    let isHeavy = reader.read(1) == 1
    let count = reader.gamma()
    guard isHeavy else { return .positions(reader.ascending(count, in: 0..<(ends.last ?? 0))) }
    let documents = reader.ascending(count, in: 0..<ends.count)
    let usual = reader.read(5)
    let counts = documents.map { _ in reader.rice(usual) + 1 }
    for _ in 0..<2 { _ = reader.ascending(reader.gamma() - 1, in: 0..<count) }
    return .documents(Dictionary(uniqueKeysWithValues: zip(documents, counts)))
  }

  private static func ends(_ scalars: [UInt32]) -> [Int] {
    var reader = PredictiveReader.RangeReader(BitReader(scalars))
    var odds = [[[Int]: PredictiveReader.Odds]](repeating: [:], count: 10)
    var end = 0
    return (0..<reader.number(&odds[0])).map { _ in
      _ = (reader.number(&odds[1]), reader.number(&odds[2]))
      if reader.number(&odds[3]) > 0 { _ = (reader.number(&odds[4]), reader.number(&odds[5])) }
      for kind in 6...8 { end += 64 * reader.number(&odds[kind]) }
      _ = reader.number(&odds[9])
      return end
    }
  }

  /// Where a folded string stands, in how many places of each document.
  func answer(_ query: [UInt32]) -> Answer {
    if case .documents(let counts) = places[spelling(query[...])] { return Answer(counts: counts) }
    var found: Set<Int>?
    for piece in cover(query) {
      let starts = Set(under(spelling(query[piece])).map { $0 - piece.lowerBound })
      found = found?.intersection(starts) ?? starts
    }
    var answer = Answer()
    for position in found ?? [] {
      answer.counts[ends.firstIndex { position < $0 } ?? -1, default: 0] += 1
    }
    return answer
  }

  /// Of each place the longest piece of the query that has a list, as far as there is one.
  private func cover(_ query: [UInt32]) -> [Range<Int>] {
    query.indices.compactMap { start in
      let isHeavy = { (range: Range<Int>) in heavy.contains(spelling(query[range])) }
      var end = min(start + 2, query.count)
      while end < query.count, end - start < 12, isHeavy(start..<end) { end += 1 }
      while end < query.count, end - start < 12, isHeavy(start + 1..<end + 1) { end += 1 }
      return isHeavy(start..<end) ? nil : start..<end
    }
  }

  /// All positions of the grams that begin with a string.
  private func under(_ prefix: String) -> [Int] {
    places.flatMap { gram, places -> [Int] in
      guard case .positions(let positions) = places, gram.unicodeScalars.starts(with: prefix.unicodeScalars) else {
        return []
      }
      return positions
    }
  }

  private func spelling(_ scalars: ArraySlice<UInt32>) -> String {
    String(String.UnicodeScalarView(scalars.compactMap { Unicode.Scalar($0) }))
  }
}
