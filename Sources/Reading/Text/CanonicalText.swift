/// All lines of an issue in canonical characters, with the account of what was done to each.
struct CanonicalText {
  /// The lines, blank ones included, in order.
  private(set) var lines = [Line]()
  /// What was done to the characters of each line, by the same index.
  private(set) var counts = [NormalisationCount]()
  /// The characters dropped from each line that are no blanks, by raw line.
  private(set) var dropped = [Int: Scalars]()
  /// Private-use characters without a known meaning, with their lines.
  private(set) var unknownGlyphs = [(line: Int, value: UInt32)]()

  /// Normalises raw lines.
  init(_ raw: [RawLine]) {
    lines.reserveCapacity(raw.count)
    var afterBlank = true
    for (index, line) in raw.enumerated() {
      let normaliser = Normaliser(line, nextLineHead: Self.head(of: raw, from: index + 1))
      var result = normaliser.result
      result.followsBlank = afterBlank
      afterBlank = result.isEmpty
      lines.append(result)
      counts.append(normaliser.count)
      if !normaliser.dropped.isEmpty { dropped[line.number, default: []] += normaliser.dropped }
      if let glyph = normaliser.unknownGlyph { unknownGlyphs.append((line.number, glyph)) }
    }
  }

  /// The first character of the next three lines that is no blank.
  private static func head(of raw: [RawLine], from start: Int) -> Unicode.Scalar? {
    for index in start..<max(start, min(start + 3, raw.count)) {
      for scalar in raw[index].scalars where !scalar.isBlank { return scalar }
    }
    return nil
  }

  /// The lines that belong to documents: no furniture, no blank ones, those that hold two things parted.
  func documentLines(without furniture: FurnitureMap) -> [Line] {
    var kept = [Line]()
    for (index, line) in lines.enumerated() where furniture.kinds[index] == nil && !line.isEmpty {
      LineSplitting.append(line, to: &kept)
    }
    return kept
  }
}
