/// 规范性文件统一登记号: `JNCR-2023-0020003`, printed above the title; any blanks in it are the print's, and some print its
/// dashes long: `HNPR—2018—01008`.
enum Registration {
  /// The code that a whole line is; nil if it is anything else.
  static func code(_ text: Scalars) -> String? {
    guard text.count >= 12, text.count <= 24 else { return nil }
    let text = text.map { $0 == "—" ? "-" : $0 }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, (2...8).contains(parts[0].count), isOrganCode(parts[0]),
      parts[1].count == 4, parts[1].allSatisfy(\.isDigit),
      (4...9).contains(parts[2].count), parts[2].allSatisfy(\.isDigit)
    else { return nil }
    return text.string
  }

  /// `JNCR`, and with the organ's own number behind it `ZJAC00`.
  private static func isOrganCode(_ code: Scalars.SubSequence) -> Bool {
    code.prefix(2).allSatisfy(\.isLetter) && code.drop(while: \.isLetter).allSatisfy(\.isDigit)
  }
}
