/// From where in a raw text a canonical text came: which scalars were set on which raw line.
public struct LineMap: Hashable, Sendable {
  /// A run of scalars that came from one raw line.
  public struct Run: Hashable, Sendable {
    /// Where the run begins in the canonical text, in Unicode scalars from 0.
    public let offset: Int
    /// The raw line, from 1.
    public let line: Int

    /// A run that begins at an offset and came from a line.
    public init(offset: Int, line: Int) {
      self.offset = offset
      self.line = line
    }
  }

  /// The runs, offsets ascending, the first at 0.
  public let runs: [Run]

  /// The map with these runs, offsets ascending.
  public init(runs: [Run]) { self.runs = runs }

  /// The map of a text that stands on one line.
  public init(line: Int) { self.runs = [Run(offset: 0, line: line)] }

  /// The raw line on which the scalar at an offset stood; the first line for an empty map is 1.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? runs[low - 1].line : runs.first?.line ?? 1
  }
}
