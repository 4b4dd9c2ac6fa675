/// A line of words that only blanks part: names, organs, a member and his office. Elsewhere blanks of the print mean nothing.
///
/// Samples: `张　三　　李　四　　王五六`, `济南市公安局　济南市财政局`, `成　员：李　某　市财政局局长`, `1.舜井遗址　历下区`
enum PartedLine {
  /// Where words begin that a blank parts from the one before, ascending; none in a line with marks of a sentence.
  static func cuts(in line: Line) -> [Int] {
    let text = line.text
    guard text.count <= longest, line.gaps.contains(where: { $0.offset > 0 && $0.offset < text.count }) else {
      return []
    }
    let start = head(of: text)
    guard text[start...].allSatisfy({ !marks.contains($0) && !$0.isDigit }) else { return [] }
    let gaps = line.gaps.filter { $0.offset > start && $0.offset < text.count }
    let cuts = parting(gaps, from: start, to: text.count)
    let bounds = [start] + cuts + [text.count]
    let areWords = zip(bounds, bounds.dropFirst()).allSatisfy { $1 - $0 >= 2 }
    let areHan = cuts.allSatisfy { text[$0].isHan && isEndOfWord(text[$0 - 1]) }
    return areWords && areHan ? cuts : []
  }

  /// Whether lines hold nothing but words that blanks or their ends part; a single line needs a blank.
  static func areWords(_ lines: [Line]) -> Bool {
    guard let first = lines.first, !cuts(in: first).isEmpty else { return false }
    return lines.dropFirst().allSatisfy { line in
      !cuts(in: line).isEmpty || Organ.names(of: line) != nil || line.text.count <= 4 && line.text.allSatisfy(\.isHan)
    }
  }

  /// The gaps that part words: all but those that pad one, 张　三, between characters that stand alone.
  private static func parting(_ gaps: [Line.Gap], from start: Int, to end: Int) -> [Int] {
    let bounds = [start] + gaps.map(\.offset) + [end]
    let alone = zip(bounds, bounds.dropFirst()).map { $1 - $0 == 1 }
    var cuts = [Int]()
    var first = 0
    for (place, gap) in gaps.enumerated() {
      if !alone[place] { first = place + 1 }
      guard alone[place], alone[place + 1] else {
        cuts.append(gap.offset)
        continue
      }
      let run = first..<(alone[place...].firstIndex(of: false) ?? alone.count)
      if !pads(
        gap, at: place - first, inRunOf: run.count, among: gaps[first..<run.upperBound - 1], isAll: run == alone.indices
      ) {
        cuts.append(gap.offset)
      }
    }
    return cuts
  }

  /// Whether a gap among characters that stand alone is inside of a word: it is narrower than others, or they are names of
  /// two characters each, beside longer ones.
  private static func pads(
    _ gap: Line.Gap, at place: Int, inRunOf count: Int, among gaps: ArraySlice<Line.Gap>, isAll: Bool
  ) -> Bool {
    let least = gaps.map(\.span).min() ?? gap.span
    if gaps.contains(where: { $0.span > least }) { return gap.span == least }
    return isAll || count % 2 == 1 || place % 2 == 0
  }

  /// Where the words begin, behind a number or a label: `1.`, `召集人：`.
  private static func head(of text: Scalars) -> Int {
    if let colon = text.prefix(8).firstIndex(of: "：") { return colon + 1 }
    return Marker(of: text)?.length ?? 0
  }

  private static func isEndOfWord(_ scalar: Unicode.Scalar) -> Bool { scalar.isHan || scalar == "）" || scalar == "》" }

  private static let longest = 60
  private static let marks = Set("，。；：！？、“”…—".unicodeScalars)
}
