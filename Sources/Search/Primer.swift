import Gazette

/// The words that the texts of a collection are written with, learnt from its oldest documents: what a model has read
/// before it reads a document's text.
///
/// `primer.js`, `g(bits)`, is fetched once, for the first excerpt. A text of 5,000 characters by itself is too
/// short to tell what follows what; with 56,000 characters of words in mind a third less tells it. Words are runs of
/// two to four Han characters that stand in three documents and more, so that no sentence is kept; behind them the model
/// knows the characters that stand twice and more, and how often each had to be spelt in those documents. They are taken from the first 100,000 Han characters alone: documents
/// that are added later change no text of those before.
struct Primer: Sendable {
  /// The model that has read the words.
  let model: PredictiveCode
  /// The words as a script.
  let file: IndexFile

  private static let room = 56_000
  private static let source = 100_000
  private static let longest = 4

  /// The primer of documents in the collection's order.
  ///
  /// - Parameter displays: what is shown of each.
  init(_ entries: [SearchEntry], displays: [[DocumentText.Display]]) {
    var row = (0x20..<0x7F).map { UInt32($0) } + TextFiles.marks
    let source = Self.oldest(entries)
    for word in Self.words(of: source).reversed() {
      row.append(contentsOf: word)
      row.append(contentsOf: TextFiles.marks.suffix(1))
    }
    var model = PredictiveCode(orders: 2)
    var script = IndexScript()
    let samples = displays.prefix(source.count).map(TextFiles.row)
    script.add(model.encode(row, alphabet: Self.alphabet(of: source), samples: samples))
    self.model = model
    file = IndexFile(name: "index/primer.js", bytes: script.finished())
  }

  /// The first documents, as many as hold the characters that words are taken from.
  private static func oldest(_ entries: [SearchEntry]) -> ArraySlice<SearchEntry> {
    var size = 0
    return entries.prefix { entry in
      defer { size += entry.document.blocks.reduce(0) { $0 + $1.text.unicodeScalars.count(where: isHan) } }
      return size < source
    }
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

  /// The characters that stand twice and more.
  private static func alphabet(of entries: ArraySlice<SearchEntry>) -> [UInt32] {
    let all = entries.flatMap { $0.document.blocks.flatMap { $0.text.unicodeScalars.map(\.value) } }.sorted()
    return zip(all, all.dropFirst()).filter { $0 == $1 }.map(\.0)
  }

  /// The words, those that save most first.
  private static func words(of entries: ArraySlice<SearchEntry>) -> [[UInt32]] {
    let runs = entries.flatMap { Set(runsOfHan(in: $0.document)) }
    var known = Set<UInt64>()
    var words = [[UInt32]]()
    var left = room
    for run in frequent(runs) where left > 0 && !known.contains(run) {
      let word = letters(of: run)
      words.append(word)
      left -= word.count + 1
      known.formUnion(Self.runs(of: word))
    }
    return words
  }

  /// The runs that stand in three documents and more, by what they save: how many characters, how often.
  private static func frequent(_ runs: [UInt64]) -> [UInt64] {
    let sorted = runs.sorted()
    var found: [(run: UInt64, worth: Int)] = []
    var start = 0
    while start < sorted.count {
      var end = start
      while end < sorted.count, sorted[end] == sorted[start] { end += 1 }
      if end - start >= 3 { found.append((sorted[start], (end - start) * (letters(of: sorted[start]).count - 1))) }
      start = end
    }
    return found.sorted { $0.worth != $1.worth ? $0.worth > $1.worth : $0.run < $1.run }.map(\.run)
  }

  private static func runsOfHan(in document: Document) -> [UInt64] {
    document.blocks.flatMap { block in
      block.text.unicodeScalars.split { !isHan($0) }.flatMap { runs(of: $0.map(\.value)) }
    }
  }

  /// All parts of two to four characters, 16 bits each.
  private static func runs(of text: [UInt32]) -> [UInt64] {
    text.indices.flatMap { start -> [UInt64] in
      var run = UInt64(text[start])
      return text[(start + 1)...].prefix(longest - 1).map { scalar in
        run = run << 16 | UInt64(scalar)
        return run
      }
    }
  }

  private static func letters(of run: UInt64) -> [UInt32] {
    stride(from: UInt64(48), through: 0, by: -16).map { UInt32(run >> $0 & 0xFFFF) }.filter { $0 > 0 }
  }
}
