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
    var lines = [RawLine]()
    var current = Scalars()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\n" && afterReturn {
        afterReturn = false
        continue
      }
      afterReturn = scalar == "\r"
      if scalar == "\n" || scalar == "\r" {
        lines.append(RawLine(number: lines.count + 1, scalars: current))
        current = []
      } else {
        current.append(scalar)
      }
    }
    if !current.isEmpty { lines.append(RawLine(number: lines.count + 1, scalars: current)) }
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
