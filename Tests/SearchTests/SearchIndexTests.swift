import Gazette
import Testing

@testable import Search

/// The index against a naive scan.
@Suite struct SearchIndexTests {
  /// Occurrences by document, found by looking at every place.
  private func scan(_ query: [UInt32], in texts: [DocumentText]) -> IndexReader.Answer {
    var answer = IndexReader.Answer()
    for (ordinal, text) in texts.enumerated() {
      let count = text.folded.reduce(0) { $0 + occurrences(of: query, in: $1) }
      if count > 0 { answer.counts[ordinal] = count }
    }
    return answer
  }

  private func occurrences(of query: [UInt32], in text: [UInt32]) -> Int {
    guard query.count <= text.count else { return 0 }
    return (0...text.count - query.count).count { start in
      text[start] == query[0] && text[start..<start + query.count].elementsEqual(query)
    }
  }

  @Test("every substring is found, and counted as a naive scan counts it", arguments: [8, 60, 4096])
  func equalsNaiveScan(limit: Int) throws {
    let entries = try TextSample.real()
    let folding = Folding()
    let texts = entries.map { DocumentText($0.document, folding: folding) }
    let reader = IndexReader(searchIndex(of: SearchTexts(of: entries), limit: limit, fileBits: 20_000))
    let units = texts.flatMap { $0.folded.flatMap { $0.split(separator: TextStream.end).map(Array.init) } }
    var dice = TextSample.Dice(state: 20_190_061)
    for round in 0..<120 {
      let unit = try #require(units.randomElement(using: &dice))
      let length = min(unit.count, [1, 2, 3, 4, 5, 7, 9, 12, 30][round % 9])
      let start = Int.random(in: 0...unit.count - length, using: &dice)
      var query = Array(unit[start..<start + length])
      if round % 10 == 9 { query.swapAt(0, query.count - 1) }
      #expect(reader.answer(query) == scan(query, in: texts), "\(String(describing: query))")
    }
  }

  @Test("a text of one character repeated is counted with its overlaps")
  func repeated() {
    let entries = [TextSample.entry("a", issue: "x1", paragraphs: [String(repeating: "甲", count: 500), "甲甲乙"])]
    let reader = IndexReader(searchIndex(of: SearchTexts(of: entries), limit: 10, fileBits: 1000))
    let folding = Folding()
    #expect(reader.answer(folding.fold("甲")).counts == [0: 502])
    #expect(reader.answer(folding.fold("甲甲")).counts == [0: 500])
    #expect(reader.answer(folding.fold(String(repeating: "甲", count: 20))).counts == [0: 481])
    #expect(reader.answer(folding.fold("甲甲乙")).counts == [0: 1])
    #expect(reader.answer(folding.fold("乙甲")).counts.isEmpty)
  }

  @Test("a match reaches over no end of a paragraph or document")
  func ends() {
    let entries = ["a", "b"].map { TextSample.entry($0, issue: "x1", paragraphs: ["子丑", "寅卯"]) }
    let reader = IndexReader(searchIndex(of: SearchTexts(of: entries)))
    #expect(reader.answer(Folding().fold("丑寅")).counts.isEmpty)
    #expect(reader.answer(Folding().fold("卯子")).counts.isEmpty)
    #expect(reader.answer(Folding().fold("卯")).counts == [0: 1, 1: 1])
  }

  @Test("a field that no block holds is found, one that a block holds is not counted twice")
  func fields() {
    let entries = [TextSample.entry("a", issue: "x1", paragraphs: ["关于子丑的通知", "寅卯"])]
    let reader = IndexReader(searchIndex(of: SearchTexts(of: entries)))
    #expect(reader.answer(Folding().fold("济南市人民政府办公厅")).counts == [0: 1])
    #expect(reader.answer(Folding().fold("关于子丑")).counts == [0: 1])
  }

  @Test("the same entries give the same bytes, and no entries an index that reads")
  func deterministic() throws {
    let entries = Array(try TextSample.real().prefix(30))
    #expect(searchIndex(of: SearchTexts(of: entries)) == searchIndex(of: SearchTexts(of: entries)))
    #expect(IndexReader(searchIndex(of: SearchTexts(of: []))).answer([0x6D4E]).counts.isEmpty)
  }

  @Test("a further issue leaves every older position as it was")
  func stable() throws {
    let entries = Array(try TextSample.real().prefix(40))
    let folding = Folding()
    let texts = entries.map { DocumentText($0.document, folding: folding) }
    let older = TextStream(texts.dropLast(8))
    let newer = TextStream(texts)
    let before = older.letters.map { older.alphabet[Int($0)] }
    #expect(Array(newer.letters.prefix(before.count).map { newer.alphabet[Int($0)] }) == before)
  }

  @Test("files are scripts that stay within their size and names within the alphabet of ids")
  func files() throws {
    let files = searchIndex(of: SearchTexts(of: try TextSample.real()))
    #expect(Set(files.map(\.name)).count == files.count)
    for file in files {
      let isUTF16 = file.bytes.starts(with: [0xFF, 0xFE])
      let begin = Array("g(\"".utf16)
      #expect(file.bytes.dropFirst(2).starts(with: begin.flatMap { [UInt8($0), 0] }) || !isUTF16)
      #expect(isUTF16 || file.bytes.starts(with: begin.map { UInt8($0) }))
      #expect(isUTF16 || String(validating: file.bytes, as: UTF8.self) != nil)
      #expect(file.name.unicodeScalars.allSatisfy { $0.isASCII })
    }
    #expect(files.filter { $0.name.hasPrefix("index/g-") }.allSatisfy { $0.bytes.count < 40_000 })
  }

  @Test("each gram lies in the file whose bound comes last before it")
  func bounds() throws {
    let entries = Array(try TextSample.real().prefix(30))
    let folding = Folding()
    let stream = TextStream(entries.map { DocumentText($0.document, folding: folding) })
    let files = GramFiles(GramIndex(stream, LetterPositions(stream), limit: 60), of: stream, fileBits: 5_000)
    let bounds = files.bounds
    #expect(bounds.count == files.files.count && bounds.count > 20)
    for (ordinal, file) in files.files.enumerated() {
      var grams = BitReader(ScriptArgument.all(in: file.bytes)[0].scalars)
      for gram in grams.grams().map({ $0.unicodeScalars.map(\.value) }) {
        let isBehind = !gram.lexicographicallyPrecedes(bounds[ordinal])
        let isBefore = ordinal + 1 == bounds.count || gram.lexicographicallyPrecedes(bounds[ordinal + 1])
        #expect(isBehind && isBefore, "\(gram)")
      }
    }
  }
}
