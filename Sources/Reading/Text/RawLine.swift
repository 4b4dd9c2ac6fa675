/// One line of the raw file, without its line end.
struct RawLine {
  /// Its number, from 1; a line that a correction inserts has the number of the line before it.
  let number: Int
  /// Its characters.
  var scalars: Scalars

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
