import Gazette

/// A title as it is compared: without blanks, quotation marks, the state's name before a law, and the shapes of dashes.
struct TitleKey: Hashable, Sendable {
  /// The folded title.
  let text: String

  /// Folds a title.
  init(_ title: String) {
    var folded = String.UnicodeScalarView()
    for scalar in title.unicodeScalars where !Self.isIgnored(scalar) { folded.append(Self.fold(scalar)) }
    self.init(folded: Self.dropping("中华人民共和国", from: folded))
  }

  private init(folded: String.UnicodeScalarView) { text = String(folded) }

  /// The title without the names of its issuers in front, from its 关于 or 印发 on; itself where none stand there.
  func withoutIssuers(_ issuers: [String]) -> TitleKey {
    var rest = text.unicodeScalars[...]
    for issuer in issuers {
      let name = TitleKey(issuer).text.unicodeScalars
      if !name.isEmpty, rest.starts(with: name) { rest = rest.dropFirst(name.count) }
    }
    return rest.isEmpty ? self : TitleKey(folded: String.UnicodeScalarView(rest))
  }

  /// How many scalars it has.
  var count: Int { text.unicodeScalars.count }

  private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || "《》〈〉“”‘’\"'「」、，,".unicodeScalars.contains(scalar)
  }

  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x2D, 0x7E, 0x2010...0x2015, 0x2212, 0xFE63, 0xFF0D, 0xFF5E: "-"
    case 0x28: "（"
    case 0x29: "）"
    case 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20) ?? scalar
    case 0xFF10...0xFF19: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    default: scalar
    }
  }

  private static func dropping(_ prefix: String, from text: String.UnicodeScalarView) -> String.UnicodeScalarView {
    guard text.starts(with: prefix.unicodeScalars), text.count > prefix.unicodeScalars.count + 1 else { return text }
    return String.UnicodeScalarView(text.dropFirst(prefix.unicodeScalars.count))
  }
}
