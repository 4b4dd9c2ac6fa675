import Gazette

/// What pages say with values in it: days, places in a raw text, names of things.
extension Words {
  /// `2023年4月1日`.
  func date(_ date: GazetteDate) -> String {
    self(.date, ["year": String(date.year), "month": String(date.month), "day": String(date.day)])
  }

  /// `2023年` for the list of a year.
  func year(_ year: Int) -> String { self(.year, ["year": String(year)]) }

  /// `第24至31行`, or `第24行`.
  func lines(_ lines: ClosedRange<Int>) -> String { self(.lines, Self.ends(lines)) }

  /// `原文第24行`, the text of a link from a quote to its paragraph.
  func place(line: Int) -> String { place(lines: line...line) }

  /// `原文第24至31行`.
  func place(lines: ClosedRange<Int>) -> String { self(.place, Self.ends(lines)) }

  /// `原文第24行之后`, where an editor put a line in.
  func place(afterLine line: Int) -> String { self(.placeAfter, ["line": String(line)]) }

  /// `2019-x1.txt 第392至470行`.
  func source(file: String, lines: ClosedRange<Int>) -> String {
    self(.source, ["file": file, "lines": self.lines(lines)])
  }

  /// `2021年第20/21期（总第354/355期）`; for an issue that states neither, its id.
  func issue(_ issue: Issue) -> String {
    guard issue.number != nil || issue.total != nil else { return issue.id.text }
    let values = ["year": issue.year.map(String.init), "number": issue.number, "total": issue.total]
    return self(.issue, values.compactMapValues { $0 })
  }

  /// How running text names a document: its number, else its title in 《》.
  func name(_ document: Document?, else id: Document.ID) -> String {
    guard let document else { return id.text }
    return document.number?.description ?? "《\(document.title)》"
  }

  /// The name of an instrument: its title, else its number.
  func name(_ instrument: Instrument) -> String { instrument.title ?? instrument.number ?? instrument.id.text }

  /// `39%`, a share in whole hundredths.
  func percent(_ part: Int, of whole: Int) -> String {
    self(.percent, ["share": String(Self.hundredths(part, of: whole))])
  }

  /// A share in whole hundredths, halves rounded up.
  static func hundredths(_ part: Int, of whole: Int) -> Int { whole > 0 ? (part * 200 + whole) / (whole * 2) : 0 }

  /// A letter about an error: title, number and address of the page, and where the reader goes on.
  func report(_ document: Document, address: String) -> String {
    let lines: [(Word, String?)] = [
      (.title, document.title), (.number, document.number?.description), (.reportPage, address), (.reportWrong, ""),
      (.reportRight, ""),
    ]
    return lines.map { word, value in value.map { "\(self(word))：\($0)\n" } ?? "" }.joined()
  }

  /// The title of a list of documents: `2023年的公文`.
  func facetTitle(_ facet: Facet) -> String { self(.facetTitle, ["label": facet.label]) }

  /// `济南市人民政府公报：意见`.
  func feedTitle(_ facet: Facet, of facts: SiteFacts) -> String {
    self(.feedTitle, ["title": facts.title, "label": facet.label])
  }

  private static func ends(_ lines: ClosedRange<Int>) -> [String: String] {
    let first = ["first": String(lines.lowerBound)]
    return lines.count == 1 ? first : first.merging(["last": String(lines.upperBound)]) { first, _ in first }
  }
}
