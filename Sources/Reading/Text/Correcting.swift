import Gazette

/// 校勘 applied: the raw lines as the editors' corrections leave them.
struct CorrectedText {
  /// The lines that are left, in order; inserted ones carry the number of the line before them.
  var lines: [RawLine]
  /// The lines that corrections dropped, as they were.
  var dropped = [RawLine]()
  /// The corrections that could be applied.
  var applied = [Correction]()
  /// How many raw characters corrections replaced, and how many they put in.
  var replaced = 0
  var added = 0
  /// What could not be applied, and why.
  var problems = [(problem: ReadingProblem, location: SourceLocation)]()

  /// Applies corrections to raw lines; one that does not fit is an error and changes nothing.
  init(_ raw: [RawLine], corrections: [Correction]) {
    lines = raw
    guard !corrections.isEmpty else { return }
    var removed = Set<Int>()
    var inserted = [Int: [RawLine]]()
    for correction in corrections {
      switch correction.change {
      case .replace(let line, let find, let replacement):
        guard replace(Array(find.unicodeScalars), on: line, with: Array(replacement.unicodeScalars)) else {
          problems.append((.correctionNotFound(find: find, line: line), correction.location))
          continue
        }
        replaced += find.unicodeScalars.count
        added += replacement.unicodeScalars.count
      case .drop(let range):
        guard range.lowerBound >= 1, range.upperBound <= raw.count else {
          problems.append((.correctionOutside(line: range.upperBound, lines: raw.count), correction.location))
          continue
        }
        removed.formUnion(range)
      case .insert(let after, let text):
        guard after >= 0, after <= raw.count else {
          problems.append((.correctionOutside(line: after, lines: raw.count), correction.location))
          continue
        }
        added += text.unicodeScalars.count
        inserted[after, default: []].append(RawLine(number: max(after, 1), scalars: Array(text.unicodeScalars)))
      }
      applied.append(correction)
    }
    rebuild(without: removed, with: inserted)
  }

  private mutating func replace(_ find: Scalars, on line: Int, with replacement: Scalars) -> Bool {
    guard line >= 1, line <= lines.count, let start = lines[line - 1].scalars.first(find),
      lines[line - 1].scalars.first(find, from: start + 1) == nil
    else { return false }
    lines[line - 1].scalars.replaceSubrange(start..<start + find.count, with: replacement)
    return true
  }

  private mutating func rebuild(without removed: Set<Int>, with inserted: [Int: [RawLine]]) {
    guard !removed.isEmpty || !inserted.isEmpty else { return }
    var kept = inserted[0] ?? []
    for line in lines {
      if removed.contains(line.number) { dropped.append(line) } else { kept.append(line) }
      if let added = inserted[line.number] { kept.append(contentsOf: added) }
    }
    lines = kept
  }
}
