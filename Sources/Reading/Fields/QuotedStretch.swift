/// What a paragraph quotes in “”: the words of another text, as an amendment gives them.
///
/// Sample: `将第二十条修改为：“本办法自2018年12月1日起施行，有效期至2027年11月30日。”`
enum QuotedStretch {
  /// A paragraph with blanks for all it quotes, so that offsets stay.
  ///
  /// A quotation that a paragraph leaves open counts only behind 修改为 and its like, since marks get lost in scanning;
  /// so does one that it closes and did not open.
  static func blanking(_ text: Scalars) -> Scalars {
    guard text.contains("“") || text.contains("”") else { return text }
    var blanked = text
    var opened = [Int]()
    for (index, scalar) in text.enumerated() {
      if scalar == "“" { opened.append(index) }
      guard scalar == "”" else { continue }
      guard let start = opened.popLast() else {
        if !text[..<index].contains("“") { blank(&blanked, 0..<index) }
        continue
      }
      if opened.isEmpty { blank(&blanked, start + 1..<index) }
    }
    if let start = opened.first, changes.ending(text, before: start) != nil { blank(&blanked, start + 1..<text.count) }
    return blanked
  }

  private static func blank(_ text: inout Scalars, _ range: Range<Int>) {
    for index in range { text[index] = " " }
  }

  private static let changes = Phrases("修改为： 修改为 修订为： 修订为 规定： 规定为： 作为第")
}
