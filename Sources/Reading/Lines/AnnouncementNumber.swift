/// The number of a 公告 or 通告 within its year: `2024年第3号`, `（2024年第4号）`, `公告2024年第4号`.
///
/// It is no 发文字号, for it names no organ by its code: it stands below the title as printed, and 发文字号 stays 未载.
enum AnnouncementNumber {
  /// Whether a whole text is such a number.
  static func matches(_ text: Scalars) -> Bool {
    guard text.count >= 7, text.count <= 20 else { return false }
    var bare = text[...]
    if bare.first == "（", bare.last == "）" { bare = bare.dropFirst().dropLast() }
    if let word = words.beginning(Array(bare)) { bare = bare.dropFirst(word.count) }
    guard bare.last == "号", let year = bare.firstIndex(of: "年"), year - bare.startIndex == 4 else { return false }
    let sequence = bare[(year + 1)...].dropLast()
    return bare[..<year].allSatisfy(\.isDigit) && sequence.first == "第" && (2...5).contains(sequence.count)
      && sequence.dropFirst().allSatisfy(\.isDigit)
  }

  /// The organ of a title that is nothing but its name and 公告 or 通告: 济南市人民政府 of 济南市人民政府公告.
  static func announcer(of title: Scalars) -> Scalars? {
    guard let word = words.ending(title) else { return nil }
    let organ = Array(title.dropLast(word.count))
    return Organ.isName(organ) ? organ : nil
  }

  /// Whether a title is that of a 公告 or 通告.
  static func mayFollow(_ title: Scalars) -> Bool { words.ending(title) != nil }

  /// Where the number begins that stands behind its title on one line; nil if none does.
  static func cut(_ text: Scalars) -> Int? {
    guard let year = text.lastIndex(of: "年"), year >= 8 else { return nil }
    let start = text[year - 5] == "（" ? year - 5 : year - 4
    return mayFollow(Array(text[..<start])) && matches(Array(text[start...])) ? start : nil
  }

  private static let words = Phrases("公告 通告")
}
