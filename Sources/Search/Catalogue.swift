import Gazette

/// What the search knows of every document before it looks at a text; and how the grams are shared out to files.
///
/// `index/catalogue.js` calls `g(signs, blanks, statuses, address, series, words, numbers, heavy
/// grams, bounds of files)`. The first five are lists parted by tabs: the groups of signs that fold to their first; ranges
/// of scalars that fold to nothing, hexadecimal; statuses and their labels; the address of a page, with `*` for the id;
/// series, each an organ code and the pinyin that ids spell it with, so that number and id of most documents are a series,
/// a year and a sequence. The others are rows of bits, the last two as `GramCode` writes them.
///
/// The words are five lists, a line each, parted by tabs, written as `PredictiveCode` does: ids of issues; of each document
/// without a series its id (`*` for the issue's, `@` for the day), its number, and its address if it is not as usual; titles.
///
/// The numbers are written by `RangeCoder`: how many documents; and of each, in this order: 1 if it begins an issue;
/// the step from the day of the document before, counted by years of 12 months of 31 days, 0 standing for undated (folded);
/// series (from 1, 0 for none), and if there is one its year's step from the day's year (folded) and its sequence's step
/// from the one that was to be expected, the next of that series and year (folded); length of title, headings and rest,
/// in grains of `TextStream`; status. A step is folded to 0 from 0, 1 from -1, 2 from 1 and so on. What only filters and
/// fields need stands in `Facts`.
struct Catalogue: Sendable {
  private var coder = RangeCoder(after: BitWriter())
  private var odds = [RangeCoder.NumberOdds](repeating: .init(), count: Kind.allCases.count)
  private var series = Roll()
  private var issues: [String] = []
  /// Of documents without a series.
  private var ids: [String] = []
  private var spelledNumbers: [String] = []
  private var addresses: [String] = []
  private var titles: [String] = []
  private var lastDay = 0
  /// The last sequence of each series, by place, and year.
  private var lastSequences: [[Int]: Int] = [:]
  /// The address of most pages, with `*` for the id.
  private let address: String
  /// The two rows of bits that hang on the documents alone.
  private var words = BitWriter()
  private var numbers = BitWriter()

  /// What the numbers tell; each kind has odds of its own.
  private enum Kind: Int, CaseIterable {
    case count, issue, day, series, year, sequence, title, heading, body, status
  }

  /// The catalogue of these documents.
  init(_ entries: [SearchEntry], stream: TextStream) {
    address = entries.first.map(Self.pattern) ?? "*"
    write(entries.count, .count)
    for (entry, extent) in zip(entries, stream.extents) {
      append(entry)
      write((extent.titleEnd - extent.start) / TextStream.grain, .title)
      write((extent.headingEnd - extent.titleEnd) / TextStream.grain, .heading)
      write((extent.end - extent.headingEnd) / TextStream.grain, .body)
      write(Validity.Status.allCases.firstIndex(of: entry.status) ?? 0, .status)
    }
    let lists = [issues, ids, spelledNumbers, addresses, titles].map { $0.joined(separator: "\t") }
    var code = PredictiveCode(orders: 3)
    words = code.encode(lists.joined(separator: "\n").unicodeScalars.map(\.value))
    numbers = coder.finish()
  }

  /// The script.
  func file(_ grams: GramFiles, label: (Validity.Status) -> String) -> IndexFile {
    var script = IndexScript()
    script.add(list: FoldingTable.signGroups)
    script.add(list: FoldingTable.dropped.split { $0 == " " || $0 == "\n" }.map(String.init))
    script.add(list: Validity.Status.allCases.map { "\($0.rawValue)\t\(Roll.oneLine(label($0)))" })
    script.add(text: address)
    script.add(list: series.words)
    script.add(words)
    script.add(numbers)
    script.add(GramCode.bits(of: grams.heavyGrams, isRound: false))
    script.add(GramCode.bits(of: grams.bounds, isRound: true))
    return IndexFile(name: "index/catalogue.js", bytes: script.finished())
  }

  private mutating func write(_ number: Int, _ kind: Kind) {
    coder.write(UInt32(clamping: number), &odds[kind.rawValue])
  }

  private mutating func append(_ entry: SearchEntry) {
    let document = entry.document
    titles.append(Roll.oneLine(document.title))
    let isFirst = issues.last != document.issue.text
    if isFirst { issues.append(document.issue.text) }
    write(isFirst ? 1 : 0, .issue)
    let day = Self.day(of: document)
    write(Self.folded(day - lastDay), .day)
    lastDay = day
    let isRegular = Self.pattern(entry) == address
    if isRegular, let number = document.number, let year = number.year, let prefix = Self.prefix(of: document) {
      let place = series.place(of: "\(number.organCode)\t\(prefix)")
      write(place + 1, .series)
      write(Self.folded(year - max(0, day - 1) / 372), .year)
      write(Self.folded(number.sequence - lastSequences[[place, year], default: 0] - 1), .sequence)
      lastSequences[[place, year]] = number.sequence
    } else {
      write(0, .series)
      ids.append(Self.pattern(ofID: document))
      spelledNumbers.append(Roll.oneLine(document.number?.description ?? ""))
      addresses.append(isRegular ? "" : entry.address)
    }
  }

  /// The id with `*` for the issue's and `@` for the day, where it begins with these.
  private static func pattern(ofID document: Document) -> String {
    let id = document.id.text, issue = document.issue.text + "-"
    guard id.hasPrefix(issue) else { return id }
    let rest = id.dropFirst(issue.count)
    guard let day = (document.signed ?? document.printed)?.iso, rest.hasPrefix(day) else { return "*-" + rest }
    return "*-@" + rest.dropFirst(day.count)
  }

  private static func day(of document: Document) -> Int {
    (document.signed ?? document.printed).map { ($0.year * 12 + $0.month - 1) * 31 + $0.day } ?? 0
  }

  private static func folded(_ step: Int) -> Int { step < 0 ? -2 * step - 1 : 2 * step }

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
