import Gazette

/// Makes the index: every string of one or more characters that stands in a document can be found in it, and counted
/// exactly, from a few small files.
///
/// The design, and why it is so:
///
/// - Text is folded (`Folding`) character by character and laid out as one stream of positions (`TextStream`), new
///   documents behind old ones, so that a new issue moves no posting.
/// - Each position is listed once, under the shortest gram that is rare enough (`GramIndex`). A query that is itself a
///   heavy gram is answered from its list of documents. Any other is covered by grams whose lists are short; a place
///   where all of them stand at their distances is an occurrence. Nothing is guessed and no text needs to be read.
/// - The lists are cut into files in the order of the grams (`GramFiles`), so that all that begins with the same
///   characters lies side by side; the catalogue tells where each file begins.
/// - The text of each document is a file of its own (`index/text/…`), read only for excerpts.
///
/// What was measured, and what was tried and left, stands in `Tests/Benchmarks/README.md`.
///
/// Not aimed at: words, stems, synonyms, spelling mistakes, and ranking finer than part, frequency, length and date.
///
/// The files are in the order of their making and the same for the same entries, which come in the collection's order.
///
/// - Parameters:
///   - withTexts: whether the texts are among them; `SearchTexts` makes each by itself.
///   - label: the word by which readers see a status and ask for it.
public func searchIndex(
  of texts: SearchTexts, instruments: [SearchInstrument] = [], withTexts: Bool = true,
  label: (Validity.Status) -> String = { $0.label }
) -> [IndexFile] {
  searchIndex(of: texts, limit: 16_384, fileBits: 48_000, withTexts: withTexts, label: label)
    + [file(of: instruments)]
}

/// The same with another idea of a heavy gram and of a file's size, for tests on small texts.
func searchIndex(
  of texts: SearchTexts, limit: Int, fileBits: Int, withTexts: Bool = true,
  label: (Validity.Status) -> String = { $0.label }
) -> [IndexFile] {
  let (entries, stream) = (texts.entries, texts.stream)
  let (positions, (catalogue, facts)) = concurrently(
    { LetterPositions(stream) }, { (Catalogue(entries, stream: stream), Facts(entries).files()) })
  let grams = GramFiles(GramIndex(stream, positions, limit: limit), of: stream, fileBits: fileBits)
  let lists = [catalogue.file(grams, label: label)] + facts + [foldingFile()] + grams.files
  return withTexts ? lists + [texts.primer] + concurrentMap(Array(entries.indices), texts.file) : lists
}

/// The table of Traditional characters, which is fetched only for a text that may hold one.
private func foldingFile() -> IndexFile {
  var script = IndexScript()
  script.add(text: String(String.UnicodeScalarView(FoldingTable.traditional.unicodeScalars.filter { $0.value > 0x20 })))
  return IndexFile(name: "index/traditional.js", bytes: script.finished())
}

/// `instruments.js` calls `g(list)`: numbers, each with the address of its page, fetched for a number that no document
/// of the collection has.
private func file(of instruments: [SearchInstrument]) -> IndexFile {
  var script = IndexScript()
  script.add(list: instruments.map { "\(Roll.oneLine($0.number))\t\($0.address)" })
  return IndexFile(name: "index/instruments.js", bytes: script.finished())
}
