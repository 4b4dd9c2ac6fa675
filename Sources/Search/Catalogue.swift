import Gazette

/// What the search knows of every document before it looks at a text; and how the grams are shared out to files.
///
/// `index/catalogue.js` calls `gazetteIndex("catalogue", signs, blanks, statuses, address, heavy grams, first grams of
/// files, issues, types, issuers, series, titles, exceptions, bits)`. Lists are parted by tabs.
///
/// Signs are the groups of signs that fold to their first; blanks are ranges of scalars that fold to nothing,
/// hexadecimal; statuses are their words and labels. The address of a page has `*` for the id. An issue is its id and
/// how many documents it has. A series is an organ code and the pinyin that ids spell it with, so that number and id of
/// most documents are a series, a year and a sequence; all others stand in `exceptions`: ordinal, id, number, address
/// if it is not as `address` has it.
///
/// The bits hold for each document, in this order, all gamma but the last: series (1 for none), and if there is one its
/// year's distance from 1900 and its sequence; length of title, headings and rest in positions, each plus 1; type and
/// issuers, places in their lists plus 1; the day, by months of 31 days, plus 1, or 1 for undated; status (3 bits).
struct Catalogue {
  private var bits = BitWriter()
  private var types = Roll()
  private var issuers = Roll()
  private var series = Roll()
  private var exceptions: [String] = []
  private var issues: [(id: String, count: Int)] = []
  private var titles: [String] = []
  /// The address of most pages, with `*` for the id.
  private let address: String

  /// Words numbered in the order of their first use.
  private struct Roll {
    var words: [String] = []
    private var places: [String: Int] = [:]

    mutating func place(of word: String) -> Int {
      if let place = places[word] { return place }
      places[word] = words.count
      words.append(word)
      return words.count - 1
    }
  }

  /// The catalogue of these documents.
  init(_ entries: [SearchEntry], stream: TextStream) {
    address = entries.first.map(Self.pattern) ?? "*"
    for (ordinal, entry) in entries.enumerated() {
      append(entry, ordinal: ordinal)
      append(stream.extents[ordinal])
      append(factsOf: entry)
    }
  }

  /// The script.
  mutating func file(_ grams: GramFiles) -> IndexFile {
    var script = IndexScript(name: "catalogue")
    let statuses = Validity.Status.allCases.map { "\($0.rawValue)\t\($0.label)" }
    script.add(list: FoldingTable.signGroups)
    script.add(list: FoldingTable.dropped.split { $0 == " " || $0 == "\n" }.map(String.init))
    script.add(list: statuses)
    script.add(text: address)
    script.add(list: grams.heavyGrams)
    script.add(list: grams.firstGrams)
    script.add(list: issues.map { "\($0.id)\t\($0.count)" })
    for list in [types.words, issuers.words, series.words, titles, exceptions] { script.add(list: list) }
    script.add(bits: bits.finish())
    return IndexFile(name: "index/catalogue.js", bytes: script.finished())
  }

  private mutating func append(_ entry: SearchEntry, ordinal: Int) {
    let document = entry.document
    titles.append(Self.oneLine(document.title))
    if issues.last?.id == document.issue.text {
      issues[issues.count - 1].count += 1
    } else {
      issues.append((document.issue.text, 1))
    }
    let isRegular = Self.pattern(entry) == address
    if isRegular, let number = document.number, let year = number.year, let prefix = Self.prefix(of: document) {
      bits.writeGamma(UInt32(series.place(of: "\(number.organCode)\t\(prefix)")) + 2)
      bits.writeGamma(UInt32(max(0, year - 1900)) + 1)
      bits.writeGamma(UInt32(number.sequence))
    } else {
      bits.writeGamma(1)
      let number = Self.oneLine(document.number?.description ?? "")
      exceptions.append("\(ordinal)\t\(document.id.text)\t\(number)\t\(isRegular ? "" : entry.address)")
    }
  }

  private mutating func append(_ extent: TextStream.Extent) {
    bits.writeGamma(UInt32(extent.titleEnd - extent.start) + 1)
    bits.writeGamma(UInt32(extent.headingEnd - extent.titleEnd) + 1)
    bits.writeGamma(UInt32(extent.end - extent.headingEnd) + 1)
  }

  private mutating func append(factsOf entry: SearchEntry) {
    let document = entry.document
    bits.writeGamma(UInt32(types.place(of: document.type)) + 1)
    let organs = document.issuers.map(Self.oneLine).joined(separator: " ")
    bits.writeGamma(UInt32(issuers.place(of: organs)) + 1)
    let date = document.signed ?? document.printed
    bits.writeGamma(UInt32(date.map { ($0.year * 12 + $0.month - 1) * 31 + $0.day } ?? 0) + 1)
    bits.write(UInt32(Validity.Status.allCases.firstIndex(of: entry.status) ?? 0), bits: 3)
  }

  /// The address with `*` where it names the document.
  private static func pattern(_ entry: SearchEntry) -> String {
    let parts = entry.address.split(separator: "/", omittingEmptySubsequences: false)
    return parts.map { $0 == entry.document.id.text ? "*" : String($0) }.joined(separator: "/")
  }

  /// The id without `-2023-8`, if the document's year and sequence stand at its end.
  private static func prefix(of document: Document) -> String? {
    guard let number = document.number, let year = number.year else { return nil }
    let tail = "-\(year)-\(number.sequence)"
    guard document.id.text.hasSuffix(tail) else { return nil }
    return String(document.id.text.dropLast(tail.count))
  }

  private static func oneLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\t" || $0 == "\n" ? " " : $0 }))
  }
}
