import Gazette

/// 标准号: `GB/T 4754—2017`, `GB50516`, `DB37/T 1234—2020`, `JGJ 16-2008`.
enum StandardNumber {
  /// The standard's number that begins at an offset; nil if none does.
  static func number(in scalars: [Unicode.Scalar], at offset: Int) -> InstrumentNumber? {
    guard offset == 0 || !isWordScalar(scalars[offset - 1]) else { return nil }
    guard let code = codes.first(where: { scalars.has($0, at: offset) }) else { return nil }
    var position = offset + code.count
    var text = scalars.text(offset..<position)
    if code == "DB", let digits = digits(in: scalars, at: &position, most: 6) { text += digits }
    if let slash = slashPart(in: scalars, at: &position) { text += slash }
    skipBlanks(in: scalars, &position)
    guard let serial = serial(in: scalars, at: &position), serial.unicodeScalars.count >= 2 else { return nil }
    text += serial
    if let year = year(in: scalars, at: &position) { text += "—" + year }
    return InstrumentNumber(text: text, documentNumber: nil, range: offset..<position)
  }

  /// The codes of national, industry, group and local standards, the longer before the shorter that begins it.
  private static let codes: [Word] = [
    "GBZ", "GBJ", "GB", "DB", "JGJ", "JGT", "JG", "JTG", "JTS", "JTJ", "JT", "CJJ", "CJ", "HJ", "TSG", "CECS", "WS",
    "NY", "SL", "SB",
    "MZ", "AQ", "GA", "LD", "LY", "QC", "QX", "RB", "SY", "TB", "TD", "WB", "WH", "YY", "YD", "YZ", "DL", "DZ", "HG",
    "JB", "JR",
    "MH", "NB", "XF", "ISO", "IEC",
  ]

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || Numeral.isDecimal(scalar) || scalar == "/" || scalar == "-")
  }

  private static func slashPart(in scalars: [Unicode.Scalar], at position: inout Int) -> String? {
    guard position + 1 < scalars.count, scalars[position] == "/", "TZ".unicodeScalars.contains(scalars[position + 1])
    else { return nil }
    position += 2
    return scalars.text(position - 2..<position)
  }

  private static func digits(in scalars: [Unicode.Scalar], at position: inout Int, most: Int) -> String? {
    let start = position
    while position < scalars.count, position - start < most, Numeral.isDecimal(scalars[position]) { position += 1 }
    return position > start ? scalars.text(start..<position) : nil
  }

  /// `4754`, `18883.1`
  private static func serial(in scalars: [Unicode.Scalar], at position: inout Int) -> String? {
    guard var serial = digits(in: scalars, at: &position, most: 7) else { return nil }
    var probe = position + 1
    if position < scalars.count, scalars[position] == ".", let part = digits(in: scalars, at: &probe, most: 3) {
      serial += "." + part
      position = probe
    }
    return serial
  }

  /// `—2017` in any dash.
  private static func year(in scalars: [Unicode.Scalar], at position: inout Int) -> String? {
    var probe = position
    skipBlanks(in: scalars, &probe)
    let start = probe
    while probe < scalars.count, probe - start < 2, "—–-－―~".unicodeScalars.contains(scalars[probe]) { probe += 1 }
    guard probe > start else { return nil }
    skipBlanks(in: scalars, &probe)
    guard let year = digits(in: scalars, at: &probe, most: 4), year.unicodeScalars.count >= 2 else { return nil }
    position = probe
    return year
  }

  private static func skipBlanks(in scalars: [Unicode.Scalar], _ position: inout Int) {
    while position < scalars.count, scalars[position] == " " { position += 1 }
  }
}
