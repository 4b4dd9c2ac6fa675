/// 签署人: a person who signs, by office and name: `市长　于海田`.
enum Signatory {
  /// Whether a whole text could be one.
  static func matches(_ text: Scalars) -> Bool {
    text.count <= 14 && offices.beginning(text) != nil && Sheet.tail(text) == .open
  }

  /// Whether the name of an office ends at a place of a text.
  static func endsOffice(_ text: Scalars, before end: Int) -> Bool { offices.ending(text, before: end) != nil }

  private static let offices = Phrases("市长 代市长 省长 代省长 县长 区长 州长 主任 主席 局长 院长 检察长 总理")
}
