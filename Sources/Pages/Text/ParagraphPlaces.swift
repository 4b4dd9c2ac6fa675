import Gazette

/// How people name a paragraph when they cite it: 第十二条第二款, 二、（三）第1段.
///
/// Within an article the parts are 款 (its paragraphs), 项 and 目, as the law on legislation counts them; elsewhere the
/// numbers as printed stand behind one another, and 段 are counted below the last of them.
struct ParagraphPlaces {
  private let byAnchor: [Anchor: String]

  /// - Parameter saysSole: whether a place within the only enclosure says so (所印发文件，一、).
  init(_ document: Document, saysSole: Bool = true) {
    var counter = Counter(document.enclosures, saysSole: saysSole)
    var places = [Anchor: String]()
    for block in document.blocks {
      if let place = counter.place(of: block) { places[block.anchor] = place }
    }
    byAnchor = places
  }

  /// The words for a paragraph; nil for what is cited by its name: the title, the signature, a table.
  subscript(anchor: Anchor) -> String? { byAnchor[anchor] }

  /// What is counted from the first block to the last.
  private struct Counter {
    private let enclosures: [Enclosure]
    private let saysSole: Bool
    private var enclosure: Int?
    private var article: String?
    /// 款 of the article so far, else paragraphs below the last number.
    private var paragraphs = 0
    /// The numbers that stand above the next block, the highest first, each with its rank.
    private var numbers = [(rank: Int, text: String)]()

    init(_ enclosures: [Enclosure], saysSole: Bool) {
      self.enclosures = enclosures
      self.saysSole = saysSole
    }

    mutating func place(of block: Block) -> String? {
      if block.enclosure != enclosure { enter(block.enclosure) }
      switch block.kind {
      case .article:
        (article, paragraphs, numbers) = (block.label, 1, [])
        return within(block.label ?? "")
      case .heading, .item:
        guard let label = block.label, let rank = Self.rank(of: label) else { return fresh(block) }
        while let last = numbers.last, last.rank >= rank { numbers.removeLast() }
        numbers.append((rank, label))
        if article == nil { paragraphs = 0 }
        return within(path)
      case .paragraph:
        paragraphs += 1
        if let article { numbers = []; return within(article + "第\(Self.chinese(paragraphs))款") }
        return within(numbers.map(\.text).joined() + "第\(paragraphs)段")
      default: return nil
      }
    }

    /// A chapter's heading, or a heading without number: what stood above is over.
    private mutating func fresh(_ block: Block) -> String? {
      (article, paragraphs, numbers) = (nil, 0, [])
      return block.label.map(within)
    }

    private mutating func enter(_ next: Int?) {
      (enclosure, article, paragraphs, numbers) = (next, nil, 0, [])
    }

    /// A place within the enclosure that the block stands in; `附件2，一、（三）`, so that no two numbers meet.
    private func within(_ place: String) -> String {
      prefix.isEmpty || place.unicodeScalars.first == "第" ? prefix + place : prefix + "，" + place
    }

    /// `附件2` for what stands in the second of several annexes.
    private var prefix: String {
      guard let enclosure, enclosures.indices.contains(enclosure), saysSole || enclosures.count > 1 else { return "" }
      let kind = enclosures[enclosure].kind
      guard kind == .annex else { return "所\(kind.rawValue)文件" }
      let annexes = enclosures.indices.filter { enclosures[$0].kind == .annex }
      guard annexes.count > 1, let place = annexes.firstIndex(of: enclosure) else { return kind.rawValue }
      return kind.rawValue + "\(place + 1)"
    }

    private var path: String {
      guard let article else { return Self.plain(numbers.map(\.text)) }
      let part = paragraphs > 1 ? "第\(Self.chinese(paragraphs))款" : ""
      let items = zip(numbers, ["项", "目", "目", "目"]).map { number, unit in "第\(Self.plain([number.text]))\(unit)" }
      return article + part + items.joined()
    }

    /// Numbers as printed, the mark behind the last left out: `二、（三）1`.
    private static func plain(_ numbers: [String]) -> String {
      var scalars = numbers.joined().unicodeScalars
      while let last = scalars.last, "、.．，".unicodeScalars.contains(last) { scalars.removeLast() }
      return String(scalars)
    }

    /// Which numbers stand above which: 一、 （一） 1. （1） ①; nil for 第…章 and words.
    private static func rank(of label: String) -> Int? {
      let scalars = label.scalars
      guard let first = scalars.first, first != "第" else { return nil }
      let isBracketed = "（(".unicodeScalars.contains(first)
      guard let digit = isBracketed ? scalars.dropFirst().first : first else { return nil }
      if Numeral.isDecimal(digit) { return isBracketed ? 4 : 3 }
      if Numeral.value(of: [digit]) != nil { return isBracketed ? 2 : 1 }
      return isBracketed ? nil : 5
    }

    private static func chinese(_ number: Int) -> String {
      let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
      guard (1..<100).contains(number) else { return String(number) }
      let tens = number < 10 ? "" : (number < 20 ? "" : digits[number / 10]) + "十"
      return tens + digits[number % 10]
    }
  }
}
