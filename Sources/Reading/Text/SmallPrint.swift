/// `PM<sub>2.5</sub>`: the marks of small print that an OCR writes.
///
/// Only a pair around a few letters and digits is layout. Whatever else looks like a tag is text and stays visible.
enum SmallPrint {
  /// The end of the mark that begins at a place of a line; nil if none does.
  static func markEnd(in line: Scalars, at position: Int) -> Int? {
    for (opening, closing) in marks {
      if line.has(opening, at: position) {
        let end = run(in: line, from: position + opening.count, step: 1)
        return end.flatMap { line.has(closing, at: $0) ? position + opening.count : nil }
      }
      if line.has(closing, at: position) {
        let start = run(in: line, from: position - 1, step: -1).map { $0 + 1 - opening.count }
        return start.flatMap { line.has(opening, at: $0) ? position + closing.count : nil }
      }
    }
    return nil
  }

  private static let marks = ["sub", "sup"].map { name in
    (Array("<\(name)>".unicodeScalars), Array("</\(name)>".unicodeScalars))
  }

  private static let longest = 8

  /// Where a short run of letters, digits and signs stops; nil if it is empty or long.
  private static func run(in line: Scalars, from start: Int, step: Int) -> Int? {
    var index = start
    while line.indices.contains(index), abs(index - start) <= longest, isSmall(line[index]) { index += step }
    return index != start && abs(index - start) <= longest ? index : nil
  }

  private static func isSmall(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isAlphanumeric || (0xFF10...0xFF5A).contains(scalar.value) || "+-−.".unicodeScalars.contains(scalar)
  }
}
