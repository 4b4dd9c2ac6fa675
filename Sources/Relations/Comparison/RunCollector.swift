/// Joins pieces to runs; within a change, what was taken out comes before what was put in.
struct RunCollector {
  private var done = [Comparison.Run]()
  private var same = String.UnicodeScalarView()
  private var deleted = String.UnicodeScalarView()
  private var inserted = String.UnicodeScalarView()

  /// Takes the next piece.
  mutating func add(_ piece: RunDiff.Piece) {
    switch piece.kind {
    case .same:
      flushChange()
      same.append(contentsOf: piece.scalars)
    case .deleted:
      flushSame()
      deleted.append(contentsOf: piece.scalars)
    case .inserted:
      flushSame()
      inserted.append(contentsOf: piece.scalars)
    }
  }

  /// The runs so far.
  var runs: [Comparison.Run] {
    var rest = self
    rest.foldTail()
    rest.flushSame()
    rest.flushChange()
    return rest.done
  }

  /// A lone character behind the last change is part of its word: 组织实施 and 保障措施 share no run.
  private mutating func foldTail() {
    guard same.count == 1, same.first?.properties.isIdeographic == true, done.count >= 2,
      done[done.count - 1].kind == .inserted, done[done.count - 2].kind == .deleted
    else { return }
    inserted = String.UnicodeScalarView(done.removeLast().text.unicodeScalars) + same
    deleted = String.UnicodeScalarView(done.removeLast().text.unicodeScalars) + same
    same.removeAll()
  }

  private mutating func flushSame() {
    if !same.isEmpty { done.append(.init(.same, String(same))) }
    same.removeAll()
  }

  private mutating func flushChange() {
    if !deleted.isEmpty { done.append(.init(.deleted, String(deleted))) }
    if !inserted.isEmpty { done.append(.init(.inserted, String(inserted))) }
    deleted.removeAll()
    inserted.removeAll()
  }
}
