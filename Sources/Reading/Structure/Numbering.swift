/// The numbers that a text has reached, by which a number at a line's head is told from a false start.
///
/// False starts: `一、二名的区县政府` behind `倒数第`, `２．５个工作日` behind `控制在`, `（二）（三）模式` behind `采取上述`.
struct Numbering {
  private var last: [Int] = [Int](repeating: 0, count: Marker.Kind.circled.rawValue + 1)

  /// Whether a number is the next of its kind.
  func follows(_ marker: Marker) -> Bool { marker.value == last[marker.kind.rawValue] + 1 }

  /// Notes a number.
  mutating func accept(_ marker: Marker) { last[marker.kind.rawValue] = marker.value }
}
