/// The grams and their places, cut into files of about one size in the order of the grams.
///
/// A file holds the grams, parted by tabs, and a row of bits. For each gram in turn, one bit tells which follows:
/// 0: the count of positions (gamma), Rice's parameter (5 bits), the distance from each position to the next (Rice);
/// 1: the count of documents (gamma), the parameter of their distances and that of their occurrences (5 bits each), and
/// for each the distance from the last (Rice), the occurrences in it less 1 (Rice), whether one is in its title (1 bit),
/// whether one is in its headings (1 bit).
struct GramFiles {
  /// The files, in the order of the grams.
  private(set) var files: [IndexFile] = []
  /// Where each file begins: the shortest string that comes behind all grams of the file before and is, or begins, its
  /// own first. Files are named after it.
  private(set) var bounds: [String] = []
  /// The heavy grams, in order.
  private(set) var heavyGrams: [String] = []

  /// In place of the end of a unit; a blank, which no character folds to.
  static let endMark: Unicode.Scalar = " "

  private let stream: TextStream
  private let fileBits: Int
  private var grams: [String] = []
  private var lastGram = ""
  private var bits = BitWriter()

  /// The files of an index, each closed once it holds so many bits.
  init(_ index: GramIndex, of stream: TextStream, fileBits: Int) {
    self.stream = stream
    self.fileBits = fileBits
    let home = HomeTable(stream)
    index.forEachEntry { entry in
      append(entry, home: home)
      if bits.count >= fileBits { close() }
    }
    if !grams.isEmpty { close() }
  }

  private mutating func append(_ entry: GramIndex.Entry, home: HomeTable) {
    let gram = spelling(of: entry.gram)
    grams.append(gram)
    bits.write(entry.isHeavy ? 1 : 0, bits: 1)
    if entry.isHeavy {
      heavyGrams.append(gram)
      writeDocuments(of: entry.positions, home: home)
    } else {
      writeGaps(entry.positions)
    }
  }

  private mutating func writeGaps(_ positions: ArraySlice<UInt32>) {
    let parameter = BitWriter.riceParameter(span: Int(positions.last ?? 0), count: positions.count)
    bits.writeGamma(UInt32(positions.count))
    bits.write(UInt32(parameter), bits: 5)
    var last: UInt32 = 0
    for position in positions {
      bits.writeRice(position - last, parameter: parameter)
      last = position
    }
  }

  private mutating func writeDocuments(of positions: ArraySlice<UInt32>, home: HomeTable) {
    let hits = home.hits(at: positions)
    let parameter = BitWriter.riceParameter(span: hits.last?.document ?? 0, count: hits.count)
    bits.writeGamma(UInt32(hits.count))
    bits.write(UInt32(parameter), bits: 5)
    let usual = BitWriter.riceParameter(span: positions.count - hits.count, count: hits.count)
    bits.write(UInt32(usual), bits: 5)
    var last = 0
    for hit in hits {
      bits.writeRice(UInt32(hit.document - last), parameter: parameter)
      bits.writeRice(UInt32(hit.count - 1), parameter: usual)
      bits.write(hit.inTitle ? 1 : 0, bits: 1)
      bits.write(hit.inHeading ? 1 : 0, bits: 1)
      last = hit.document
    }
  }

  private func spelling(of gram: [UInt32]) -> String {
    var spelt = String.UnicodeScalarView()
    for letter in gram {
      let scalar = Unicode.Scalar(stream.alphabet[Int(letter)]) ?? Self.endMark
      spelt.append(letter == TextStream.end ? Self.endMark : scalar)
    }
    return String(spelt)
  }

  private mutating func close() {
    let bound = Self.bound(between: lastGram, and: grams[0])
    let name = Self.name(of: bound)
    var script = IndexScript(name: name)
    script.add(text: grams.joined(separator: "\t"))
    script.add(bits: bits.finish())
    files.append(IndexFile(name: "index/\(name).js", bytes: script.finished()))
    bounds.append(bound)
    lastGram = grams[grams.count - 1]
    grams = []
    bits = BitWriter()
  }

  private static func bound(between last: String, and first: String) -> String {
    let shared = zip(last.unicodeScalars, first.unicodeScalars).prefix { $0 == $1 }.count
    return String(String.UnicodeScalarView(first.unicodeScalars.prefix(shared + 1)))
  }

  /// The name of the file that begins at a bound: `g-6d4e-5357` for 济南.
  static func name(of bound: String) -> String {
    "g-" + bound.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: "-")
  }
}
