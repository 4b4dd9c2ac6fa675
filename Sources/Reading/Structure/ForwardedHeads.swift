import Gazette

/// Tells the heads of texts that a document brings along from those of documents.
///
/// A forwarded text has title, number, addressee and signature of its own: 鲁政办字〔2022〕169号 inside 济政办字〔2023〕9号.
struct ForwardedHeads {
  private let sheet: Sheet
  /// The 印发 line nearest above each line; -1 where none is.
  private let printed: [Int]
  /// What the open document says at its beginning, and up to which line it was taken.
  private var begun = (text: Scalars(), from: -1, to: 0)

  init(_ sheet: Sheet) {
    self.sheet = sheet
    var last = -1
    printed = sheet.kinds.enumerated().map { index, kind in
      defer { if case .printed = kind { last = index } }
      return last
    }
  }

  /// Whether a head opens a text that the open document forwards: named there by number or title, no 印发 line between.
  mutating func hold(_ head: Head, in open: Head) -> Bool {
    let title = sheet.lines[head.title].flatMap(\.text)
    if open.isOrder, head.documentNumber == nil, isRule(head, of: open) { return true }
    let isClosed = printed[head.start] >= open.end
    if isClosed && (head.documentNumber != nil || TitleWording.beginsWithOrgan(title)) { return false }
    takeBeginning(of: open, to: head.start)
    let before = begun.text
    if let number = head.documentNumber, number != open.documentNumber,
      before.first(Array(number.description.unicodeScalars)) != nil
    {
      return true
    }
    guard title.count >= 8, !head.isOrder else { return false }
    let isNamed = before.first(["《"] + title + ["》"]) != nil
    return isNamed || head.documentNumber == nil && !TitleWording.beginsWithOrgan(title) && before.first(title) != nil
  }

  /// Whether a head is that of the rule that an order brings: the first title behind the order's date.
  private func isRule(_ head: Head, of open: Head) -> Bool {
    guard head.start > open.end, head.start - open.end <= 12, sheet.isDate(head.start - 1) else { return false }
    return (open.end..<head.start).count { sheet.isDate($0) } == 1
  }

  /// Takes the first 20,000 characters of a document, up to a line; each line is taken once.
  private mutating func takeBeginning(of open: Head, to end: Int) {
    if begun.from != open.start { begun = ([], open.start, open.start) }
    while begun.to < end, begun.text.count <= 20_000 {
      begun.text += sheet.lines[begun.to].text
      begun.to += 1
    }
  }
}
