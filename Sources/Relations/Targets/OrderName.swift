import Gazette

/// Short names of organs: 市政府 for 济南市人民政府 in a text of that city.
enum OrderName {
  /// An order's number with its organ in full, seen from a document of these issuers: 市政府令第259号.
  static func expanded(_ number: DocumentNumber, issuers: [String]) -> String {
    guard case .order = number.form, shortOrders.contains(number.organCode),
      let city = issuers.lazy.compactMap(place).first
    else { return number.description }
    return "\(city)人民政府令第\(number.sequence)号"
  }

  /// Whether a name is a short form of an issuer's, its characters in order: 市政府办公厅, 济南市人民政府办公厅.
  static func isShort(_ name: [Unicode.Scalar], of issuer: [Unicode.Scalar]) -> Bool {
    guard name.last == issuer.last, name.count >= 3 else { return false }
    var position = 0
    for scalar in issuer where position < name.count && name[position] == scalar { position += 1 }
    return position == name.count
  }

  private static let shortOrders: Set<String> = ["市政府令", "市人民政府令", "政府令"]

  private static func place(_ issuer: String) -> String? {
    let scalars = Array(issuer.unicodeScalars)
    guard let end = scalars.firstIndex(of: "市"), end <= 6 else { return nil }
    return scalars.text(0..<end + 1)
  }
}
