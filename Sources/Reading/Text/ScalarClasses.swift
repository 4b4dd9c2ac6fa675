/// The classes of characters on which the rules of reading rest.
extension Unicode.Scalar {
  /// A Han character, 〇 included.
  var isHan: Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x3FFFF, 0x3007, 0xF900...0xFAFF: true
    default: false
    }
  }

  /// A blank of any width, U+3000 and tab included.
  var isBlank: Bool {
    switch value {
    case 0x20, 0x09, 0x3000, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F: true
    default: false
    }
  }

  /// A character that shows nothing: controls, zero-width marks, byte order marks, direction marks.
  var isInvisible: Bool {
    switch value {
    case 0x00...0x08, 0x0B, 0x0E...0x1F, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0xFEFF, 0xFE00...0xFE0F:
      true
    default: false
    }
  }

  /// A character that no standard gives a meaning.
  var isPrivateUse: Bool {
    switch value {
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF: true
    default: false
    }
  }

  /// `0` to `9`.
  var isDigit: Bool { value >= 0x30 && value <= 0x39 }

  /// `A` to `Z` and `a` to `z`.
  var isLetter: Bool { (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A && value < 0x80 }

  /// A Latin letter or a decimal digit.
  var isAlphanumeric: Bool { isDigit || isLetter }

  /// A mark that ends a sentence.
  var endsSentence: Bool {
    switch self {
    case "。", "！", "？", "；", "：", "…": true
    default: false
    }
  }

  /// A mark that closes what another opened.
  var closes: Bool {
    switch self {
    case "）", "》", "”", "’", "〉", "〕", "」", "』", "】": true
    default: false
    }
  }
}
