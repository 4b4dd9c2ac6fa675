/// One line of the raw file, without its line end.
struct RawLine {
  /// Its number, from 1; a line that a correction inserts has the number of the line before it.
  let number: Int
  /// Its characters.
  var scalars: Scalars
  /// Which of them are the stars of a masked number.
  var masked = MaskedPlaces()

  /// The lines of a raw text: parted by LF, CR LF or CR.
  ///
  /// A form feed stays in its line as a blank; the byte order mark at the head of a file is an invisible character.
  static func lines(of text: String) -> [RawLine] {
    let scalars = text.scalars
    var lines = [RawLine]()
    var start = 0
    for (index, scalar) in scalars.enumerated() where scalar == "\n" || scalar == "\r" {
      // The second half of CR LF ends no line of its own.
      let isSecondHalf = scalar == "\n" && index > 0 && scalars[index - 1] == "\r"
      if !isSecondHalf { lines.append(RawLine(number: lines.count + 1, scalars: Array(scalars[start..<index]))) }
      start = index + 1
    }
    if start < scalars.count { lines.append(RawLine(number: lines.count + 1, scalars: Array(scalars[start...]))) }
    return lines
  }
}

/// Places in a line, ascending.
struct MaskedPlaces {
  private var places = [Int]()

  var isEmpty: Bool { places.isEmpty }

  /// Adds a place that no other follows.
  mutating func append(_ place: Int) { places.append(place) }

  /// Whether a place is among them.
  func contains(_ place: Int) -> Bool {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low] == place
  }
}
