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
        guard replace(Array(find.unicodeScalars), on: line, with: Array(replacement.unicodeScalars), in: raw) else {
          problems.append((.correctionNotFound(find: find, line: line), correction.location))
          continue
        }
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
        for line in RawLine.lines(of: text) {
          inserted[after, default: []].append(RawLine(number: max(after, 1), scalars: line.scalars))
        }
      }
      applied.append(correction)
    }
    count(inserted, apartFrom: removed)
    rebuild(raw, without: removed, with: inserted)
  }

  /// Replaces what stands once on the raw line, and still does after the corrections before.
  private mutating func replace(_ find: Scalars, on line: Int, with replacement: Scalars, in raw: [RawLine]) -> Bool {
    guard line >= 1, line <= raw.count, Self.place(of: find, in: raw[line - 1]) != nil,
      let start = Self.place(of: find, in: lines[line - 1])
    else { return false }
    lines[line - 1].scalars.replaceSubrange(start..<start + find.count, with: replacement)
    return true
  }

  /// Where a text begins that stands exactly once on a line.
  private static func place(of find: Scalars, in line: RawLine) -> Int? {
    guard let start = line.scalars.first(find), line.scalars.first(find, from: start + 1) == nil else { return nil }
    return start
  }

  /// Counts what changed on lines that stay; one that goes is told as dropped, with all its raw characters.
  private mutating func count(_ inserted: [Int: [RawLine]], apartFrom removed: Set<Int>) {
    for case .replace(let line, let find, let replacement) in applied.map(\.change) where !removed.contains(line) {
      replaced += find.unicodeScalars.count
      added += replacement.unicodeScalars.count
    }
    for lines in inserted.values { for line in lines { added += line.scalars.count } }
  }

  private mutating func rebuild(_ raw: [RawLine], without removed: Set<Int>, with inserted: [Int: [RawLine]]) {
    guard !removed.isEmpty || !inserted.isEmpty else { return }
    var kept = inserted[0] ?? []
    for line in lines {
      if removed.contains(line.number) { dropped.append(raw[line.number - 1]) } else { kept.append(line) }
      if let added = inserted[line.number] { kept.append(contentsOf: added) }
    }
    lines = kept
  }
}
