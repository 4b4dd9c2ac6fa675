/// How wide a text is when it is drawn, by estimate: pictures are laid out where no font is at hand.
///
/// The estimate errs on the wide side of the fonts that the style names, so that what fits here fits on the screen.
enum TextWidth {
  /// The width of a text in hundredths of the font's size.
  static func hundredths(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + hundredths(of: $1) }
  }

  /// The width of a text set at a size, in the unit of the size, rounded up.
  static func of(_ text: some StringProtocol, size: Int) -> Int { (hundredths(of: text) * size + 99) / 100 }

  /// The width of a character in hundredths of the font's size: of a Chinese one the whole.
  static func hundredths(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20, 0x21, 0x27...0x29, 0x2C, 0x2E, 0x2F, 0x3A, 0x3B, 0x5B...0x5D, 0x60, 0x69, 0x6A, 0x6C, 0x7B...0x7D: 40
    case 0x25, 0x26, 0x40, 0x4D, 0x57, 0x6D, 0x77: 100
    case 0x41...0x5A, 0x2B, 0x3C...0x3E, 0x7E: 84
    case 0x21...0x7E: 65
    case 0xA0..<0x2000: 85
    case 0x1F000...: 150
    default: 105
    }
  }
}
