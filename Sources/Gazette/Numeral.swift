/// Numbers as gazettes print them: `61`, `６１`, `六十一`, `二〇二三`, `一百〇三`. Values stay below 100,000,000.
public enum Numeral {
  /// The value of a run of scalars that is one number throughout; nil if it is not one, or too large.
  public static func value<Scalars: Swift.Collection>(of scalars: Scalars) -> Int?
  where Scalars.Element == Unicode.Scalar {
    guard !scalars.isEmpty, scalars.count <= 16 else { return nil }
    return positional(scalars) ?? spoken(scalars)
  }

  /// Whether a scalar is an ASCII or full-width decimal digit.
  public static func isDecimal(_ scalar: Unicode.Scalar) -> Bool { decimal(scalar) != nil }

  /// Whether a scalar can stand in a Chinese numeral: 一, 十, 百, 〇, ○, 零.
  public static func isChinese(_ scalar: Unicode.Scalar) -> Bool { digit(scalar) != nil || unit(scalar) != nil }

  private static let limit = 100_000_000

  /// `61`, `６１`, `二〇二三`: one digit after the other.
  private static func positional<Scalars: Swift.Collection>(_ scalars: Scalars) -> Int?
  where Scalars.Element == Unicode.Scalar {
    var value = 0
    for scalar in scalars {
      guard let digit = decimal(scalar) ?? digit(scalar), value < limit / 10 else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// `六十一`, `一百〇三`, `三千`: digits before their units.
  private static func spoken<Scalars: Swift.Collection>(_ scalars: Scalars) -> Int?
  where Scalars.Element == Unicode.Scalar {
    var total = 0
    var pending: Int?
    var lastUnit = Int.max
    for scalar in scalars {
      if let unit = unit(scalar) {
        guard unit < lastUnit else { return nil }
        total += (pending ?? 1) * unit
        (pending, lastUnit) = (nil, unit)
      } else if let digit = digit(scalar) {
        guard pending == nil || pending == 0 else { return nil }
        pending = digit
      } else {
        return nil
      }
    }
    return total + (pending ?? 0)
  }

  private static func decimal(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
    default: nil
    }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "〇", "零", "○": 0
    case "一": 1
    case "二", "两": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  private static func unit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十": 10
    case "百": 100
    case "千": 1000
    default: nil
    }
  }
}
