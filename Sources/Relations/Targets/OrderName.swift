import Gazette

/// Short names of organs: 市政府 for 济南市人民政府 in a text of that city.
enum OrderName {
  /// A reference to an order with its organ in full, as a document of these issuers means it: 市政府令第259号.
  static func spellingOut(_ reference: Reference, issuers: [String]) -> Reference {
    guard let number = reference.documentNumber, case .order = number.form, let unit = shortOrders[number.organCode],
      let place = issuers.lazy.compactMap({ place($0, unit) }).first,
      let full = DocumentNumber(organCode: "\(place)人民政府令", form: .order, sequence: number.sequence)
    else { return reference }
    var reference = reference
    reference.number = full.description
    reference.documentNumber = full
    return reference
  }

  /// Whether a name is a short form of an issuer's, its characters in order: 市政府办公厅, 济南市人民政府办公厅.
  static func isShort(_ name: [Unicode.Scalar], of issuer: [Unicode.Scalar]) -> Bool {
    guard name.last == issuer.last, name.count >= 3 else { return false }
    var position = 0
    for scalar in issuer where position < name.count && name[position] == scalar { position += 1 }
    return position == name.count
  }

  /// The short names, each with the unit that the place ends in: 省政府令 of 安徽省人民政府令.
  private static let shortOrders: [String: Unicode.Scalar] = [
    "市政府令": "市", "市人民政府令": "市", "政府令": "市", "省政府令": "省", "省人民政府令": "省",
  ]

  private static func place(_ issuer: String, _ unit: Unicode.Scalar) -> String? {
    let scalars = issuer.scalars
    guard let end = scalars.firstIndex(of: unit), end >= 1, end <= 6 else { return nil }
    return scalars.text(0..<end + 1)
  }
}
