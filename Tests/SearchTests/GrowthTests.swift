import Gazette
import Testing

@testable import Search

/// What an index that grows leaves alone.
@Suite struct GrowthTests {
  /// The lists of a stream, by gram: positions where `isHeavy` is false.
  private struct Postings {
    var grams: [UInt32: [UInt32]] = [:]
    var heavy: Set<[UInt32]> = []

    init(_ entries: ArraySlice<SearchEntry>) {
      let folding = Folding()
      let texts = entries.map { DocumentText($0.document, folding: folding) }
      let stream = TextStream(texts)
      let index = GramIndex(stream, LetterPositions(stream), limit: 60)
      for entry in (0..<index.letterCount).flatMap(index.entries(ofLetter:)).joined() {
        let gram = entry.gram.map { stream.alphabet[Int($0)] }
        switch entry.places {
        case .documents: heavy.insert(gram)
        case .positions(let positions): for position in positions { grams[position] = gram }
        }
      }
    }
  }

  @Test("newer documents leave every older position in its list, or in one of the grams that it was divided among")
  func olderPostingsStay() throws {
    let entries = try TextSample.real()
    let newest = try #require(entries.last).document.issue
    let count = entries.prefix { $0.document.issue != newest }.count
    let before = Postings(entries.prefix(count))
    let after = Postings(entries[...])
    #expect(count > 0 && count < entries.count && before.grams.count > 10_000)
    for (position, gram) in before.grams {
      if let now = after.grams[position] {
        #expect(now.starts(with: gram), "\(position)")
      } else {
        // The end of a unit behind a character that has become heavy: the pair before it tells.
        #expect(gram.count == 2 && gram[1] == TextStream.end && after.heavy.contains([gram[0]]), "\(position)")
      }
    }
    #expect(before.heavy.isSubset(of: after.heavy))
  }

  @Test("newer documents leave the texts of older ones as they were, to the byte")
  func olderTextsStay() throws {
    // The words that texts have in common come from the oldest 100,000 characters.
    let entries = try TextSample.real()
    let before = searchIndex(of: SearchTexts(of: Array(entries.dropLast(8)))).filter {
      $0.name.hasPrefix("index/text/")
    }
    let after = Set(searchIndex(of: SearchTexts(of: entries)))
    #expect(before.count == entries.count - 8)
    let changed = before.filter { !after.contains($0) }.map(\.name)
    #expect(changed.isEmpty)
  }
}
