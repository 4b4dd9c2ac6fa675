import Gazette
import TestSupport

/// Sets documents as a PDF's text layer has them: lines cut at the column, a blank line behind each, full-width digits.
struct TextLayerSetter {
  private var generator: SeededGenerator
  private let isNarrow: Bool
  private let isIndented: Bool
  /// The column in characters: other gazettes have others, and a seed picks one.
  private let column: Int
  private var lines = [String]()
  private var count = 0

  init(seed: UInt64, isNarrow: Bool = false, isIndented: Bool = false) {
    generator = SeededGenerator(seed: seed)
    self.isNarrow = isNarrow
    self.isIndented = isIndented
    column = Self.columns[Int(seed % UInt64(Self.columns.count))]
  }

  private static let columns = [18, 20, 24, 30, 36]

  mutating func text(of documents: [Document]) -> String {
    for document in documents { for block in document.blocks { set(block, of: document) } }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func set(_ block: Block, of document: Document) {
    let text = dressed(block.text)
    switch block.kind {
    case .title: setTitle(block.text, issuers: document.issuers)
    case .registration: emit([Self.fullWidth(block.text.replacing("-", with: "－"))])
    case .enclosureTitle:
      emit(Column.lines(of: text, first: column + 2, rest: column + 2), isTight: true)
      lines.append("")
    case .addressee: emit(Column.lines(of: text, first: column, rest: column))
    case .heading, .paragraph, .item, .article, .note, .enclosureList, .byline:
      var cut = Column.lines(of: text, first: column - 2, rest: column)
      if isIndented, !cut.isEmpty { cut[0] = "　　" + cut[0] }
      emit(cut)
    case .table: emit(text.split(separator: "\n").map(String.init))
    default: emit([text])
    }
  }

  private mutating func setTitle(_ text: String, issuers: [String]) {
    var rest = text[...]
    var heads = [String]()
    for issuer in issuers where rest.hasPrefix(issuer) {
      heads.append(issuer)
      rest = rest.dropFirst(issuer.count)
    }
    emit(heads + Column.lines(of: dressed(String(rest)), first: column + 1, rest: column + 1), isTight: true)
  }

  /// Every seventieth line begins a page: no blank line before it, a blank at its head, at times a page number.
  private mutating func emit(_ set: [String], isTight: Bool = false) {
    for line in set {
      count += 1
      if count % 70 == 0 {
        if lines.last == "" { lines.removeLast() }
        if Int.random(in: 0..<10, using: &generator) < 3 {
          lines += ["", Self.fullWidth(String(Int.random(in: 3...60, using: &generator)))]
        }
        lines.append(" " + line)
      } else {
        lines.append(line)
      }
      if !isTight { lines.append("") }
    }
  }

  /// The marks and widths of the style, and the stray blank before opening brackets.
  private func dressed(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var dressed = [Unicode.Scalar]()
    let label = scalars.prefix { $0.isASCIIDigit }.count
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      var set = scalar
      if scalar == "." {
        let isDecimal = index > 0 && scalars[index - 1].isASCIIDigit && next.isASCIIDigit
        if isDecimal || (label > 0 && index == label) { set = "．" }
      } else {
        set = isNarrow ? Self.narrow[scalar] ?? Self.wide(scalar, letters: false) : Self.wide(scalar, letters: true)
      }
      if "（《“〔«(‹".unicodeScalars.contains(set), dressed.last?.isHanOrDigit ?? false { dressed.append(" ") }
      dressed.append(set)
    }
    return Column.string(dressed)
  }

  static func fullWidth(_ text: String) -> String { Column.string(text.unicodeScalars.map { wide($0, letters: true) }) }

  private static func wide(_ scalar: Unicode.Scalar, letters: Bool) -> Unicode.Scalar {
    let isLetter = (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
    guard scalar.isASCIIDigit || scalar == "%" || scalar == "+" || isLetter && letters else { return scalar }
    return Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
  }

  private static let narrow: [Unicode.Scalar: Unicode.Scalar] = [
    "，": ",", "。": ".", "（": "(", "）": ")", "：": ":", "；": ";", "《": "«", "》": "»", "〈": "‹", "〉": "›",
  ]
}

/// A text layer with what stands around the documents: masthead, contents, page numbers, running heads.
enum HeadedLayer {
  static func text(of documents: [Document], body: String) -> String {
    var lines = ["济南市人民政府公报", "2022年第3/4期（总第361/362期）", "2022年2月20日出版", "目　录", "【市政府文件】"].flatMap { [$0, ""] }
    for (place, document) in documents.enumerated() {
      var entry = Column.lines(of: document.title, first: 28, rest: 28)
      let page = "…………（\(TextLayerSetter.fullWidth(String(3 + 3 * place)))）"
      if let number = document.number {
        entry.append("（\(TextLayerSetter.fullWidth(number.description))）\(page)")
      } else {
        entry[entry.count - 1] += page
      }
      lines += entry.flatMap { [$0, ""] }
    }
    var count = 0
    for line in body.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.append(String(line))
      count += 1
      if count % 160 == 120, line.isEmpty {
        lines += ["— \(count / 160 + 3) —", "", "济南市人民政府公报　2022年第3/4期", ""]
      }
    }
    return lines.joined(separator: "\n")
  }
}
