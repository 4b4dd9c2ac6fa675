/// 发文字号: the number that an organ gives its document.
///
/// Samples: `济政办字〔2019〕61号` (organ code, year, sequence) and `济南市人民政府令第259号` (an order: organ, sequence).
public struct DocumentNumber: Hashable, Encodable, Sendable, CustomStringConvertible {
  /// The two ways in which organs number what they issue.
  public enum Form: Hashable, Encodable, Sendable {
    /// `济政办字〔2019〕61号`
    case yearly(year: Int)
    /// `济南市人民政府令第259号`; the organ code is the organ's name with 令.
    case order
  }

  /// 机关代字, `济政办字`; for an order the organ's name and 令, `济南市人民政府令`.
  public let organCode: String
  /// Whether the sequence runs within a year.
  public let form: Form
  /// The sequence, 1 to 9,999,999.
  public let sequence: Int

  /// The number with these parts; nil if the year is not 1900 to 2199, or the sequence has no place in its bounds.
  public init?(organCode: String, form: Form, sequence: Int) {
    if case .yearly(let year) = form, !(1900...2199).contains(year) { return nil }
    guard !organCode.isEmpty, (1...9_999_999).contains(sequence) else { return nil }
    self.organCode = organCode
    self.form = form
    self.sequence = sequence
  }

  /// The year of a yearly number.
  public var year: Int? {
    guard case .yearly(let year) = form else { return nil }
    return year
  }

  /// The canonical spelling, with U+3014 and U+3015.
  public var description: String {
    switch form {
    case .yearly(let year): "\(organCode)〔\(year)〕\(sequence)号"
    case .order: "\(organCode)第\(sequence)号"
    }
  }
}

extension DocumentNumber: Comparable {
  /// By organ code in code-unit order, then year, then sequence.
  public static func < (left: Self, right: Self) -> Bool {
    guard left.organCode == right.organCode else {
      return left.organCode.utf8.lexicographicallyPrecedes(right.organCode.utf8)
    }
    return (left.year ?? 0, left.sequence) < (right.year ?? 0, right.sequence)
  }
}
