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

  /// Lines that go, and lines that come behind others.
  private struct LineEdits {
    var removed = Set<Int>()
    var inserted = [Int: [RawLine]]()
  }

  /// Applies corrections to raw lines; one that does not fit is an error and changes nothing.
  init(_ raw: [RawLine], corrections: [Correction]) {
    lines = raw
    guard !corrections.isEmpty else { return }
    var edits = LineEdits()
    for correction in corrections {
      if let problem = take(correction.change, of: raw, into: &edits) {
        problems.append((problem, correction.location))
      } else {
        applied.append(correction)
      }
    }
    count(edits)
    rebuild(raw, with: edits)
  }

  /// Makes one change, or says why it does not fit.
  private mutating func take(
    _ change: Correction.Change, of raw: [RawLine], into edits: inout LineEdits
  ) -> ReadingProblem? {
    switch change {
    case .replace(let line, let find, let replacement):
      let isDone = replace(Array(find.unicodeScalars), on: line, with: Array(replacement.unicodeScalars), in: raw)
      return isDone ? nil : .correctionNotFound(find: find, line: line)
    case .drop(let range):
      guard range.lowerBound >= 1, range.upperBound <= raw.count else {
        return .correctionOutside(line: range.upperBound, lines: raw.count)
      }
      edits.removed.formUnion(range)
    case .insert(let after, let text):
      guard after >= 0, after <= raw.count else { return .correctionOutside(line: after, lines: raw.count) }
      for line in RawLine.lines(of: text) {
        edits.inserted[after, default: []].append(RawLine(number: max(after, 1), scalars: line.scalars))
      }
    }
    return nil
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
  private mutating func count(_ edits: LineEdits) {
    for case .replace(let line, let find, let replacement) in applied.map(\.change)
    where !edits.removed.contains(line) {
      replaced += find.unicodeScalars.count
      added += replacement.unicodeScalars.count
    }
    for lines in edits.inserted.values { for line in lines { added += line.scalars.count } }
  }

  private mutating func rebuild(_ raw: [RawLine], with edits: LineEdits) {
    guard !edits.removed.isEmpty || !edits.inserted.isEmpty else { return }
    var kept = edits.inserted[0] ?? []
    for line in lines {
      if edits.removed.contains(line.number) { dropped.append(raw[line.number - 1]) } else { kept.append(line) }
      if let added = edits.inserted[line.number] { kept.append(contentsOf: added) }
    }
    lines = kept
  }
}
