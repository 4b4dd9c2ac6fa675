import Gazette

/// 发文字号 as it stands by itself, on a line or in brackets: its organ code is short and no part of a title.
enum PrintedNumber {
  /// The number that a whole text is; nil if it is anything else.
  ///
  /// `…的实施意见济政办发〔2020〕7号` is a title with its number, though its organ code could be read back to its head.
  static func parse<Text: Swift.Collection>(_ text: Text) -> DocumentNumber? where Text.Element == Unicode.Scalar {
    guard text.count <= 60, let number = DocumentNumber(parsing: text.string) else { return nil }
    let code = Array(number.organCode.unicodeScalars)
    switch number.form {
    case .order: return code.count <= 30 ? number : nil
    case .yearly: return code.count <= 14 && !titular.standIn(code) ? number : nil
    }
  }

  private static let titular = Phrases("关于 印发 转发 的 通知 意见 办法")
}
