import Gazette

/// Mobile numbers masked in all that corrections leave, show and complain of.
extension CorrectedText {
  /// Masks the numbers here and in the raw lines that were corrected.
  ///
  /// Corrections are found in the text as received, so that they can mend a number; what they show is masked after.
  mutating func maskMobileNumbers(over raw: inout [RawLine]) {
    let received = raw
    let left = lines
    raw = MobileMask(raw).lines
    lines = applied.isEmpty ? raw : MobileMask(lines).lines
    dropped = MobileMask(dropped).lines
    guard !applied.isEmpty || !problems.isEmpty else { return }
    let before = Masked(received, raw)
    let after = Masked(left, lines)
    applied = applied.map { correction in
      let change: Correction.Change =
        switch correction.change {
        case .replace(let line, let find, let replacement):
          .replace(line: line, find: before.shown(find, on: line), with: after.shown(replacement, on: line))
        case .drop: correction.change
        case .insert(let line, let text): .insert(after: line, text: MobileMask.masked(text))
        }
      return Correction(change, reason: MobileMask.masked(correction.reason), location: correction.location)
    }
    problems = problems.map { entry in
      guard case .correctionNotFound(let find, let line) = entry.problem else { return entry }
      return (.correctionNotFound(find: MobileMask.masked(find), line: line), entry.location)
    }
  }

  /// Lines before and after they were masked.
  private struct Masked {
    private var pairs = [Int: [(plain: Scalars, masked: RawLine)]]()

    init(_ plain: [RawLine], _ masked: [RawLine]) {
      for (plain, masked) in zip(plain, masked) where !masked.masked.isEmpty {
        pairs[plain.number, default: []].append((plain.scalars, masked))
      }
    }

    /// A piece of a line as it may be shown: a digit that is masked there is masked here.
    func shown(_ text: String, on line: Int) -> String {
      let piece = Array(text.unicodeScalars)
      var shown = piece
      for (plain, masked) in pairs[line] ?? [] where !piece.isEmpty {
        var start = plain.first(piece)
        while let place = start {
          for offset in piece.indices where masked.masked.contains(place + offset) { shown[offset] = "*" }
          start = plain.first(piece, from: place + 1)
        }
      }
      return MobileMask.masked(shown.string)
    }
  }
}
