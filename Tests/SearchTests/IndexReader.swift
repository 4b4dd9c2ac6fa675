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

  private let places: [String: Places]
  private let heavy: Set<String>
  private let ends: [Int]
  /// The titles of the documents.
  let titles: [String]

  /// The index in these files.
  init(_ files: [IndexFile]) {
    var places = [String: Places]()
    var catalogue = [ScriptArgument]()
    for file in files {
      let arguments = ScriptArgument.all(in: file.bytes)
      let name = arguments[0].text
      if name == "catalogue" { catalogue = arguments }
      guard name.hasPrefix("g-") else { continue }
      var reader = BitReader(arguments[2].scalars)
      for gram in arguments[1].text.split(separator: "\t") { places[String(gram)] = Self.places(&reader) }
    }
    self.places = places
    let isEmpty = catalogue.count < 12
    heavy = isEmpty ? [] : Set(PredictiveReader.text(catalogue[8].scalars).split(separator: "\t").map(String.init))
    let list = isEmpty ? "" : PredictiveReader.text(catalogue[10].scalars)
    titles = list.isEmpty ? [] : list.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    ends = isEmpty ? [] : Self.ends(catalogue[11].scalars, count: titles.count)
  }

  private static func places(_ reader: inout BitReader) -> Places {
    let isHeavy = reader.read(1) == 1
    let count = reader.gamma()
    let parameter = reader.read(5)
    let usual = isHeavy ? reader.read(5) : 0
    var last = 0
    var positions = [Int]()
    var documents = [Int: Int]()
    for _ in 0..<count {
      last += reader.rice(parameter)
      if isHeavy {
        documents[last] = reader.rice(usual) + 1
        _ = reader.read(2)
      } else {
        positions.append(last)
      }
    }
    return isHeavy ? .documents(documents) : .positions(positions)
  }

  private static func ends(_ scalars: [UInt32], count: Int) -> [Int] {
    var reader = BitReader(scalars)
    var end = 0
    return (0..<count).map { _ in
      _ = reader.rice(6)
      if reader.gamma() > 1 { _ = (reader.gamma(), reader.gamma()) }
      for parameter in [5, 7, 12] { end += reader.rice(parameter) }
      _ = reader.read(3)
      return end
    }
  }

  /// Where a folded string stands, in how many places of each document.
  func answer(_ query: [UInt32]) -> Answer {
    if case .documents(let counts) = places[spelling(query[...])] { return Answer(counts: counts) }
    guard let cover = cover(query) else { return Answer() }
    var found: Set<Int>?
    for (offset, positions) in cover {
      let starts = Set(positions.map { $0 - offset })
      found = found?.intersection(starts) ?? starts
    }
    var answer = Answer()
    for position in found ?? [] {
      answer.counts[ends.firstIndex { position < $0 } ?? -1, default: 0] += 1
    }
    return answer
  }

  /// Lists that together account for every character of the query; nil if one of its grams stands nowhere.
  private func cover(_ query: [UInt32]) -> [(Int, [Int])]? {
    var cover = [(Int, [Int])]()
    for offset in query.indices {
      let leaf = (offset + 1...query.count).first { end in
        end - offset > 1 && !heavy.contains(spelling(query[offset..<end])) || end - offset == 8
      }
      if let leaf {
        guard case .positions(let positions) = places[spelling(query[offset..<leaf])] else { return nil }
        cover.append((offset, positions))
        if leaf == query.count { break }
      } else {
        cover.append((offset, under(spelling(query[offset...]))))
        break
      }
    }
    return cover
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
