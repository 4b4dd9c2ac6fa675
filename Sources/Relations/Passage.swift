import Gazette

/// A block's text made ready for reading: its scalars, its pairs of brackets, its sentences.
struct Passage: Sendable {
  /// The block.
  let block: Block
  /// The canonical text.
  let scalars: [Unicode.Scalar]
  /// Which bracket belongs to which.
  let pairs: BracketPairs
  /// The sentences, without the number at the block's head, in order. Each ends behind its 。 or ；.
  let sentences: [Range<Int>]

  /// Reads a block.
  init(_ block: Block) {
    self.init(block, scalars: block.text.scalars)
  }

  /// Reads a block whose scalars are at hand.
  init(_ block: Block, scalars: [Unicode.Scalar]) {
    self.block = block
    self.scalars = scalars
    pairs = BracketPairs(scalars)
    sentences = Self.split(scalars, pairs: pairs, from: Self.bodyStart(of: block, in: scalars))
  }

  /// The raw line on which the scalar at an offset stood.
  func line(at offset: Int) -> Int { block.lineMap.line(at: offset) }

  /// Whether a scalar ends a clause: ，；。：！？ and the ends of cells and rows.
  static func endsClause(_ scalar: Unicode.Scalar) -> Bool { scalar == "，" || scalar == "：" || endsSentence(scalar) }

  /// Whether a scalar ends a sentence.
  static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "；", "！", "？", "\n", "\t": true
    default: false
    }
  }

  /// A pair longer than this is text with brackets around it, not a remark inside a sentence.
  private static let longestRemark = 400

  private static func bodyStart(of block: Block, in scalars: [Unicode.Scalar]) -> Int {
    guard let label = block.label else { return 0 }
    let word = Word(stringLiteral: label)
    var start = scalars.has(word, at: 0) ? word.count : 0
    while start < scalars.count, start > 0, scalars[start].properties.isWhitespace || scalars[start] == "." {
      start += 1
    }
    return start
  }

  private static func split(_ scalars: [Unicode.Scalar], pairs: BracketPairs, from start: Int) -> [Range<Int>] {
    var sentences = [Range<Int>]()
    var begin = start
    var index = start
    while index < scalars.count {
      if let end = pairs.closing(of: index), end - index <= longestRemark {
        index = end + 1
        continue
      }
      index += 1
      guard endsSentence(scalars[index - 1]) else { continue }
      if index - begin > 1 { sentences.append(begin..<index) }
      begin = index
    }
    if begin < scalars.count { sentences.append(begin..<scalars.count) }
    return sentences
  }
}
