/// The raw styles in which cases are set, told from the text itself.
enum RawShape: String, CaseIterable, Sendable {
  /// Text layer, full-width marks: `《办法》 （济政发 〔２０１９〕７号）。`
  case wideLayer
  /// Text layer, half-width marks: `«办法» (济政发 〔２０２３〕７号).`
  case narrowLayer
  /// OCR as Markdown: `# 济南市人民政府公报`
  case markdown
  /// OCR as text, full-width marks.
  case plain
  /// OCR as text, half-width marks: `各区县人民政府,市政府各部门(单位):`
  case halfPlain

  /// The style of a raw text.
  static func of(_ raw: String) -> RawShape {
    if raw.split(separator: "\n").contains(where: { $0.hasPrefix("#") || $0.hasPrefix("**") }) { return .markdown }
    let scalars = raw.unicodeScalars
    let half = scalars.count { $0 == "," || $0 == "(" || $0 == ":" }
    let full = scalars.count { $0 == "，" || $0 == "（" || $0 == "：" }
    let isLayer = scalars.contains { (0xFF10...0xFF19).contains($0.value) }
    return isLayer ? (half > full ? .narrowLayer : .wideLayer) : half > full ? .halfPlain : .plain
  }
}
