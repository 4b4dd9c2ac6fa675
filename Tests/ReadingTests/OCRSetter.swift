import Gazette
import TestSupport

/// Sets documents as an OCR gives them: mostly a paragraph a line, cut at columns' ends, marks of lists and headings at
/// random.
struct OCRSetter {
  private var generator: SeededGenerator
  private let isMarkdown: Bool
  private let isSpaced: Bool
  private var lines = [String]()
  /// A signature with which its date may share the line.
  private var signature: String?
  private var numberIsSet = false

  init(seed: UInt64, isMarkdown: Bool = false, isSpaced: Bool = false) {
    generator = SeededGenerator(seed: seed)
    self.isMarkdown = isMarkdown
    self.isSpaced = isSpaced
  }

  func text(of documents: [Document], hasContents: Bool) -> String {
    var setter = self
    if hasContents { setter.setContents(documents) }
    for document in documents {
      setter.numberIsSet = false
      for block in document.blocks { setter.set(block, of: document) }
      setter.closeSignature()
    }
    if hasContents { setter.setColophon() }
    return setter.lines.joined(separator: "\n") + "\n"
  }

  private mutating func happens(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }

  private mutating func setContents(_ documents: [Document]) {
    lines += [
      (isMarkdown ? "# " : "") + "济南市人民政府公报", "", isMarkdown ? "**2022**" : "2022", "", "第3/4期(总第361/362期)", "",
      "济南市人民政府公报",
      "", "2022 年第 3/4 期", "", "主管主办：济南市人民政府", "", "2022 年 2 月 20 日出版", "", (isMarkdown ? "## " : "") + "目 录", "",
      "【市政府文件】",
      "",
    ]
    var page = 3
    for document in documents {
      var entry = Column.lines(of: document.title, first: 28, rest: 28)
      if let number = document.number {
        entry.append("(\(number)) ..... (\(page))")
      } else {
        entry[entry.count - 1] += " ..... (\(page))"
      }
      lines += entry + [""]
      page += Int.random(in: 2...9, using: &generator)
    }
  }

  private mutating func setColophon() {
    lines += [
      "", "《济南市人民政府公报》简介", "", "《济南市人民政府公报》是由济南市人民政府主办的政府出版物。", "", "---", "", "济南市人民政府公报", "", "2022 年第 3/4 期",
      "2 月 20 日出版", "", "主管主办：济南市人民政府", "编辑出版：济南市人民政府公报编辑部", "地 址：济南市历下区龙鼎大道 1 号", "邮 编：250099",
    ]
  }

  private mutating func set(_ block: Block, of document: Document) {
    if block.kind != .date { closeSignature() }
    switch block.kind {
    case .title: setTitle(block.text, of: document)
    case .number where numberIsSet && block.text == document.number?.description: numberIsSet = false
    case .registration: lines += [block.text.replacing("-", with: " - "), ""]
    case .enclosureTitle:
      let cut = Column.lines(of: block.text, first: 18, rest: 18).joined(separator: " ")
      lines += [(isMarkdown ? "## " : "") + halved(cut), ""]
    case .signature where happens(40): signature = (happens(20) ? "> " : "") + halved(block.text)
    case .date: setDate(block.text)
    case .heading, .paragraph, .item, .article: setParagraph(block)
    default: lines += [halved(block.text), ""]
    }
  }

  private mutating func setTitle(_ text: String, of document: Document) {
    let issuers = document.issuers
    var line = Column.lines(of: text, first: 18, rest: 18).joined(separator: " ")
    if !issuers.isEmpty, text.hasPrefix(issuers.joined()) {
      let rest = String(text.dropFirst(issuers.joined().count))
      line = (issuers + Column.lines(of: rest, first: 16, rest: 16)).joined(separator: " ")
    }
    if let number = document.number, document.type != "令", happens(20) {
      line += " \(number)"
      numberIsSet = true
    }
    lines += [(isMarkdown ? "# " : "") + halved(line), ""]
  }

  private mutating func setDate(_ text: String) {
    let date = happens(50) ? digitsApart(text) : text
    lines += [signature.map { "\($0) \(date)" } ?? date, ""]
    signature = nil
  }

  private mutating func closeSignature() {
    if let signature { lines += [signature, ""] }
    signature = nil
  }

  private mutating func setParagraph(_ block: Block) {
    var mark = ""
    if isMarkdown, block.kind == .heading, happens(80) {
      mark = ["## ", "### ", "#### ", "**"].randomElement(using: &generator) ?? ""
    } else if block.kind == .item, happens(15) {
      mark = "- "
    }
    let pieces = cut(listDotApart(block.text))
    for (place, piece) in pieces.enumerated() {
      var text = piece
      if isSpaced, text.count > 40 { text = Column.lines(of: text, first: 16, rest: 18).joined(separator: " ") }
      text = halved(digitsApart(text))
      if place == 0 { text = mark == "**" ? "**\(text)**" : mark + text }
      lines.append(text)
      if mark != "- " || happens(30) { lines.append("") }
    }
  }

  /// A long paragraph, at times cut where a column ended.
  private mutating func cut(_ text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count > 120, happens(35) else { return [text] }
    var place = Int.random(in: 30...(scalars.count - 30), using: &generator)
    while place < scalars.count - 3,
      Self.unlikely.contains(scalars[place]) || Self.opening.contains(scalars[place - 1]) || scalars[place].value < 0x80
    {
      place += 1
    }
    guard place < scalars.count - 3 else { return [text] }
    return [Column.string(scalars[..<place]), Column.string(scalars[place...])]
  }

  private static let unlikely = Set("，。、；：）》”’〉〕！？".unicodeScalars)
  private static let opening = Set("（《“‘〈〔。；：".unicodeScalars)

  /// `1.发展` as `1. 发展`.
  private func listDotApart(_ text: String) -> String {
    let digits = text.unicodeScalars.prefix { $0.isASCIIDigit }.count
    guard digits > 0, text.unicodeScalars.dropFirst(digits).first == "." else { return text }
    return String(text.prefix(digits + 1)) + " " + String(text.dropFirst(digits + 1))
  }

  /// `到2025年` as `到 2025 年`, in the style that has it.
  private func digitsApart(_ text: String) -> String {
    guard isSpaced else { return text }
    var apart = [Unicode.Scalar]()
    for scalar in text.unicodeScalars {
      if let last = apart.last, last.isASCIIDigit != scalar.isASCIIDigit, Self.isHan(last) || Self.isHan(scalar) {
        apart.append(" ")
      }
      apart.append(scalar)
    }
    return Column.string(apart)
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

  /// Half-width marks and straight quotes, in the style that has them.
  private func halved(_ text: String) -> String {
    isSpaced ? Column.string(text.unicodeScalars.map { Self.half[$0] ?? $0 }) : text
  }

  private static let half: [Unicode.Scalar: Unicode.Scalar] = [
    "，": ",", "（": "(", "）": ")", "：": ":", "；": ";", "！": "!", "？": "?", "“": "\"", "”": "\"",
  ]
}
