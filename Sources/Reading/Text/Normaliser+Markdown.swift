/// Marks of Markdown and addresses of the net.
extension Normaliser {
  /// Whether `**` here is a mark: at the line's ends, or one of a pair on the line; `王**` in a masked name is none.
  mutating func dropsBold() -> Bool {
    if line.text.isEmpty || position + 2 >= end { return true }
    let marks = boldMarks ?? Self.boldMarks(raw, upTo: end, except: masked)
    boldMarks = marks
    return marks > 1
  }

  /// Whether a backslash here keeps a mark from being Markdown: `1\\. 加强领导`.
  var escapes: Bool { position + 1 < end && Self.escaped.contains(raw[position + 1]) }
  private static let escaped = Set(".-*_#+()[]<>~`!".unicodeScalars)

  static let bold: Scalars = ["*", "*"]

  /// `188****0176`: a number that the print itself masks.
  var isStarOfNumber: Bool {
    var start = position
    while start > 0, raw[start - 1] == "*", position - start < 12 { start -= 1 }
    var stop = position
    while stop < end, raw[stop] == "*", stop - position < 12 { stop += 1 }
    return stop - start >= 3 && start > 0 && stop < end && MobileNumber.isDigit(raw[start - 1])
      && MobileNumber.isDigit(raw[stop])
  }

  static func boldMarks(_ raw: Scalars, upTo end: Int, except masked: MaskedPlaces) -> Int {
    var found = 0
    var index = 0
    while index + 1 < end {
      if raw[index] == "*", raw[index + 1] == "*", !masked.contains(index) {
        found += 1
        index += 2
      } else {
        index += 1
      }
    }
    return found
  }

  var startsURL: Bool { raw.has(Self.http, at: position) || raw.has(Self.https, at: position) }
  private static let http = Array("http://".unicodeScalars)
  private static let https = Array("https://".unicodeScalars)

  func endsURL(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", ")", ",", ";", "<", ">", "\"": true
    default: false
    }
  }
}
