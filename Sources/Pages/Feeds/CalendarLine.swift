import Gazette

/// How RFC 5545 writes a line: its text escaped, folded at 75 octets, ended by CR LF.
enum CalendarLine {
  /// The most octets of a line, its end not counted.
  private static let limit = 75

  /// A line as physical lines; a fold never cuts a character.
  static func folded(_ line: String) -> String {
    var output = [UInt8]()
    var length = 0
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if length + size > limit {
        output += "\r\n ".utf8
        length = 1
      }
      output += String(scalar).utf8
      length += size
    }
    output += "\r\n".utf8
    return String(decoding: output, as: UTF8.self)
  }

  /// A text as a value: `\`, `;`, `,` and line feeds escaped, other controls left out.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped.append(contentsOf: ["\\", scalar])
      case "\n": escaped.append(contentsOf: ["\\", "n"])
      default:
        if scalar.properties.generalCategory != .control { escaped.append(scalar) }
      }
    }
    return String(escaped)
  }

  /// `20230401`.
  static func day(_ date: GazetteDate) -> String {
    String(String.UnicodeScalarView(date.iso.unicodeScalars.filter { $0 != "-" }))
  }
}
