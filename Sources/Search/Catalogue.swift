import Gazette

/// What the search knows of every document before it looks at a text; and how the grams are shared out to files.
///
/// `index/catalogue.js` calls `gazetteIndex("catalogue", signs, blanks, statuses, address, issues, series, exceptions,
/// heavy grams, bounds of files, titles, bits)`. Lists are parted by tabs; the last three of them are written as
/// `PredictiveCode` does.
///
/// Signs are the groups of signs that fold to their first; blanks are ranges of scalars that fold to nothing,
/// hexadecimal; statuses are their words and labels. The address of a page has `*` for the id. An issue is its id and
/// how many documents it has. A series is an organ code and the pinyin that ids spell it with, so that number and id of
/// most documents are a series, a year and a sequence; all others stand in `exceptions`: ordinal, id, number, address
/// if it is not as `address` has it.
///
/// The bits hold for each document, in this order: the step from the day of the document before, counted by years of 12
/// months of 31 days, 0 standing for undated (folded, Rice 6); series (gamma, 1 for none), and if there is one its year's
/// step from the day's year (folded, gamma plus 1) and its sequence's step from the one that was to be expected, the next
/// of that series and year (folded, gamma plus 1); length of title, headings and rest in
/// positions (Rice 5, 7 and 12); status (3 bits). A step is folded to 0 from 0, 1 from -1, 2 from 1 and so on. What only
/// filters and fields need stands in `Facts`.
struct Catalogue {
  private var bits = BitWriter()
  private var series = Roll()
  private var exceptions: [String] = []
  private var issues: [(id: String, count: Int)] = []
  private var titles: [String] = []
  private var lastDay = 0
  /// The last sequence of each series, by place, and year.
  private var lastSequences: [[Int]: Int] = [:]
  /// The address of most pages, with `*` for the id.
  private let address: String

  /// The catalogue of these documents.
  init(_ entries: [SearchEntry], stream: TextStream) {
    address = entries.first.map(Self.pattern) ?? "*"
    for (ordinal, entry) in entries.enumerated() {
      append(entry, ordinal: ordinal)
      append(stream.extents[ordinal])
      bits.write(UInt32(Validity.Status.allCases.firstIndex(of: entry.status) ?? 0), bits: 3)
    }
  }

  /// The script.
  mutating func file(_ grams: GramFiles, label: (Validity.Status) -> String) -> IndexFile {
    var script = IndexScript(name: "catalogue")
    let statuses = Validity.Status.allCases.map { "\($0.rawValue)\t\(Roll.oneLine(label($0)))" }
    script.add(list: FoldingTable.signGroups)
    script.add(list: FoldingTable.dropped.split { $0 == " " || $0 == "\n" }.map(String.init))
    script.add(list: statuses)
    script.add(text: address)
    script.add(list: issues.map { "\($0.id)\t\($0.count)" })
    script.add(list: series.words)
    script.add(list: exceptions)
    var places = PredictiveCode.Places()
    for list in [grams.heavyGrams, grams.bounds, titles] {
      let row = list.joined(separator: "\t").unicodeScalars.map(\.value)
      script.add(bits: PredictiveCode.encoded(row, places: &places))
    }
    script.add(bits: bits.finish())
    return IndexFile(name: "index/catalogue.js", bytes: script.finished())
  }

  private mutating func append(_ entry: SearchEntry, ordinal: Int) {
    let document = entry.document
    titles.append(Roll.oneLine(document.title))
    if issues.last?.id == document.issue.text {
      issues[issues.count - 1].count += 1
    } else {
      issues.append((document.issue.text, 1))
    }
    let isRegular = Self.pattern(entry) == address
    let day = Self.day(of: document)
    bits.writeRice(Self.folded(day - lastDay), parameter: 6)
    lastDay = day
    if isRegular, let number = document.number, let year = number.year, let prefix = Self.prefix(of: document) {
      let place = series.place(of: "\(number.organCode)\t\(prefix)")
      bits.writeGamma(UInt32(place) + 2)
      bits.writeGamma(Self.folded(year - max(0, day - 1) / 372) + 1)
      bits.writeGamma(Self.folded(number.sequence - lastSequences[[place, year], default: 0] - 1) + 1)
      lastSequences[[place, year]] = number.sequence
    } else {
      bits.writeGamma(1)
      let number = Roll.oneLine(document.number?.description ?? "")
      exceptions.append("\(ordinal)\t\(document.id.text)\t\(number)\t\(isRegular ? "" : entry.address)")
    }
  }

  private mutating func append(_ extent: TextStream.Extent) {
    bits.writeRice(UInt32(extent.titleEnd - extent.start), parameter: 5)
    bits.writeRice(UInt32(extent.headingEnd - extent.titleEnd), parameter: 7)
    bits.writeRice(UInt32(extent.end - extent.headingEnd), parameter: 12)
  }

  private static func day(of document: Document) -> Int {
    (document.signed ?? document.printed).map { ($0.year * 12 + $0.month - 1) * 31 + $0.day } ?? 0
  }

  private static func folded(_ step: Int) -> UInt32 { UInt32(step < 0 ? -2 * step - 1 : 2 * step) }

  /// The address with `*` where it names the document.
  private static func pattern(_ entry: SearchEntry) -> String {
    let parts = entry.address.split(separator: "/", omittingEmptySubsequences: false)
    return parts.map { $0 == entry.document.id.text ? "*" : String($0) }.joined(separator: "/")
  }

  /// The id without `-2023-8`, if the document's year and sequence stand at its end.
  private static func prefix(of document: Document) -> String? {
    guard let number = document.number, let year = number.year else { return nil }
    guard (0..<10_000).contains(year), (0..<1_000_000).contains(number.sequence) else { return nil }
    let tail = "-\(year)-\(number.sequence)"
    guard document.id.text.hasSuffix(tail) else { return nil }
    return String(document.id.text.dropLast(tail.count))
  }
}
