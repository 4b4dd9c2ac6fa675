import Gazette

/// 个人信息: mobile numbers of natural persons are masked where a text enters, so that nothing behind can show them.
///
/// Sample, the number cut at the column's end: `庆，电话：１８８⏎０６３４０１７６` gives `庆，电话：１８８⏎＊＊＊＊０１７６`. A line keeps its
/// length and the width of its characters.
struct MobileMask {
  /// The lines, masked.
  private(set) var lines: [RawLine]
  /// The last line that spoke of telephones, of those that were asked for it, and how many were asked.
  private var topic = -Self.reach
  private var asked = 0

  /// How many lines a word like 联系电话 at the head of a column speaks for.
  private static let reach = 40
  /// How much of a line's end and of the next line's head is looked at for a number cut in two.
  private static let margin = 24
  /// How many page numbers and running heads may stand between the halves of a number.
  private static let between = 3

  /// Masks the numbers in lines that follow one another.
  init(_ lines: [RawLine]) {
    self.lines = lines
    for index in lines.indices { mask(index) }
  }

  /// A text of its own, such as an editor's reason, masked.
  static func masked(_ text: String) -> String {
    MobileMask([RawLine(number: 1, scalars: Array(text.unicodeScalars))]).lines.first?.scalars.string ?? text
  }

  private mutating func mask(_ index: Int) {
    let text = lines[index].scalars
    var digits = 0
    for scalar in text where scalar.isDigit || (scalar.value >= 0xFF10 && scalar.value <= 0xFF19) { digits += 1 }
    guard digits > 0 else { return }
    if digits >= 11 {
      for number in MobileNumber.all(in: text, speaksOfTelephones: { speaksOfTelephones(index) }) {
        for place in number.hidden { hide(place, of: index) }
      }
    }
    let end = text.lastIndex { !$0.isBlank && !$0.isInvisible } ?? 0
    guard MobileNumber.isDigit(text[end]) || MobileNumber.isHyphen(text[end]) else { return }
    for next in followers(of: index) where maskCut(index, upTo: end + 1, next) { return }
  }

  /// The lines that may go on with a line: the next, or the next behind a page's foot and head.
  private func followers(of index: Int) -> [Int] {
    var found = [Int]()
    for next in lines[(index + 1)...].indices.prefix(4 * Self.between) {
      let text = lines[next].scalars
      guard text.contains(where: { !$0.isBlank && !$0.isInvisible }) else { continue }
      found.append(next)
      let bare = text.filter { !$0.isBlank && !$0.isInvisible }.map(Normaliser.narrow)
      guard found.count <= Self.between, PageNumber.matches(bare) || RunningHead.matches(bare) else { break }
    }
    return found
  }

  /// Masks a number that begins at a line's end and ends at another's head; false if there is none.
  private mutating func maskCut(_ index: Int, upTo end: Int, _ next: Int) -> Bool {
    let text = lines[index].scalars
    let follower = lines[next].scalars
    guard let head = follower.firstIndex(where: { !$0.isBlank && !$0.isInvisible }) else { return false }
    let start = max(0, end - Self.margin)
    let seam = end - start
    let joined = Array(text[start..<end]) + follower[head..<min(follower.count, head + Self.margin)]
    for number in MobileNumber.all(in: joined, speaksOfTelephones: { speaksOfTelephones(index) }) {
      guard let first = number.digits.first, let last = number.digits.last, first < seam, last >= seam,
        first + start > 0 && !text[first + start - 1].isBlank || speaksOfTelephones(index)
      else { continue }
      for place in number.hidden {
        place < seam ? hide(start + place, of: index) : hide(head + place - seam, of: next)
      }
      return true
    }
    return false
  }

  /// Whether a line, or one not far above it, speaks of telephones. Each line is looked at once.
  private mutating func speaksOfTelephones(_ index: Int) -> Bool {
    asked = max(asked, index + 1 - Self.reach)
    while asked <= index {
      if MobileNumber.speaksOfTelephones(lines[asked].scalars) { topic = asked }
      asked += 1
    }
    return index - topic < Self.reach
  }

  private mutating func hide(_ place: Int, of index: Int) {
    lines[index].scalars[place] = lines[index].scalars[place].value < 0x80 ? "*" : "＊"
    lines[index].masked.append(place)
  }
}
