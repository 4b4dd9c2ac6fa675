import Gazette

/// Ways in which a raw text may have set documents: what `ResettingTests` sets the real issues in again.
enum RawStyle: String, CaseIterable, Sendable {
  /// Text layer, full-width marks, as wrapped at 18 characters.
  case wide
  /// Text layer, half-width marks and guillemets.
  case narrow
  /// Text layer, each paragraph indented by two blanks.
  case indented
  /// Text layer without blank lines.
  case dense
  /// Text layer with masthead, contents and running heads.
  case headed
  /// OCR as Markdown.
  case markdown
  /// OCR as Markdown, without masthead and contents.
  case bare
  /// OCR as text.
  case plain
  /// OCR as text, half-width marks, a blank where a column's line ended.
  case spaced

  /// Documents set in this style, alike for a seed.
  func text(of documents: [Document], seed: UInt64) -> String {
    switch self {
    case .wide: layer(documents, seed)
    case .narrow: layer(documents, seed, isNarrow: true)
    case .indented: layer(documents, seed, isIndented: true)
    case .dense: dense(documents, seed)
    case .headed: HeadedLayer.text(of: documents, body: layer(documents, seed))
    case .markdown: OCRSetter(seed: seed, isMarkdown: true).text(of: documents, hasContents: true)
    case .bare: OCRSetter(seed: seed, isMarkdown: true).text(of: documents, hasContents: false)
    case .plain: OCRSetter(seed: seed).text(of: documents, hasContents: true)
    case .spaced: OCRSetter(seed: seed, isSpaced: true).text(of: documents, hasContents: true)
    }
  }

  private func layer(
    _ documents: [Document], _ seed: UInt64, isNarrow: Bool = false, isIndented: Bool = false
  ) -> String {
    var setter = TextLayerSetter(seed: seed, isNarrow: isNarrow, isIndented: isIndented)
    return setter.text(of: documents)
  }

  private func dense(_ documents: [Document], _ seed: UInt64) -> String {
    layer(documents, seed, isNarrow: true).split(separator: "\n").filter { $0.contains { $0 != " " } }
      .joined(separator: "\n") + "\n"
  }
}

/// Lines of a width, as a column cuts a paragraph.
enum Column {
  private static let closing = Set("，。、；：）》”’〉〕,;:.)»›!?！？".unicodeScalars)
  private static let opening = Set("（《“‘〈〔(«‹".unicodeScalars)

  /// How wide a character is, in tenths of an em.
  private static func width(_ scalar: Unicode.Scalar) -> Int {
    if (0xFF10...0xFF5A).contains(scalar.value), !"，：；！？（）".unicodeScalars.contains(scalar) { return 7 }
    return scalar.value < 0x80 ? 5 : 10
  }

  /// A text cut into lines: no line begins with a closing mark, none ends with an opening one.
  static func lines(of text: String, first: Int, rest: Int) -> [String] {
    var lines = [String]()
    var current = [Unicode.Scalar]()
    var taken = 0
    var limit = first * 10
    for scalar in text.unicodeScalars {
      if taken + width(scalar) > limit, !closing.contains(scalar), !current.isEmpty {
        var carried = [Unicode.Scalar]()
        while let last = current.last, opening.contains(last) { carried.insert(current.removeLast(), at: 0) }
        lines.append(string(current))
        current = carried
        taken = carried.reduce(0) { $0 + width($1) }
        limit = rest * 10
      }
      current.append(scalar)
      taken += width(scalar)
    }
    if !current.isEmpty { lines.append(string(current)) }
    return lines
  }

  static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}

extension Unicode.Scalar {
  var isHanOrDigit: Bool {
    (0x4E00...0x9FFF).contains(value) || (0x30...0x39).contains(value) || (0xFF10...0xFF19).contains(value)
  }

  var isASCIIDigit: Bool { (0x30...0x39).contains(value) }
}
