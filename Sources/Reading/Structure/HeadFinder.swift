/// Finds where documents begin.
struct HeadFinder {
  private let sheet: Sheet
  private let numbered: NumberedHeads
  private let unnumbered: UnnumberedHeads
  private var forwarded: ForwardedHeads
  private var heads = [Head]()

  /// The heads of a sheet, in order, the heads of forwarded texts left out.
  static func heads(of sheet: Sheet, listed: ListedTitles) -> [Head] {
    var finder = HeadFinder(sheet: sheet, listed: listed)
    finder.find()
    return finder.heads
  }

  private init(sheet: Sheet, listed: ListedTitles) {
    self.sheet = sheet
    numbered = NumberedHeads(sheet)
    unnumbered = UnnumberedHeads(sheet, listed: listed)
    forwarded = ForwardedHeads(sheet)
  }

  /// The line behind the last head: no other head begins above it.
  private var floor: Int { heads.last?.end ?? 0 }

  private mutating func find() {
    var index = 0
    while index < sheet.lines.count {
      if let head = head(at: index), head.title.lowerBound >= floor, !isForwarded(head) {
        heads.append(withRegistration(head))
        index = max(head.end, index + 1)
      } else {
        index += 1
      }
    }
  }

  /// A head whose number, or whose first title line, stands at an index.
  private func head(at index: Int) -> Head? {
    switch sheet.kinds[index] {
    case .number(let number): numbered.head(of: number, at: index, floor: floor)
    case .orderHead: numbered.order(at: index)
    default: unnumbered.head(at: index, floor: floor)
    }
  }

  private mutating func isForwarded(_ head: Head) -> Bool {
    heads.last.map { forwarded.hold(head, in: $0) } ?? false
  }

  private func withRegistration(_ head: Head) -> Head {
    var head = head
    let above = head.start - 1
    if above >= floor, sheet.isRegistration(above) { head.registration = above }
    if head.registration == nil, head.isBelowNumber, sheet.isRegistration(head.end) { head.registration = head.end }
    return head
  }
}
