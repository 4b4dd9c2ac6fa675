/// Which opening mark of a text belongs to which closing one: （）, 《》 with 〈〉 inside, “”.
///
/// Each kind is paired by itself, so that one that is never closed spoils nothing but itself. One pass, however deep.
struct BracketPairs: Sendable {
  /// For each offset of a paired mark the offset of its partner; -1 for every other scalar.
  private let partners: [Int32]
  /// For each offset how many “” enclose it, 255 at most.
  private let quoteDepths: [UInt8]

  /// Pairs the marks of a text.
  init(_ scalars: [Unicode.Scalar]) {
    var partners = [Int32](repeating: -1, count: scalars.count)
    var round = [Int]()
    var title = [Int]()
    var quote = [Int]()
    for index in scalars.indices {
      switch scalars[index] {
      case "（", "(": round.append(index)
      case "《": title.append(index)
      case "“": quote.append(index)
      case "）", ")": Self.close(&round, at: index, in: &partners)
      case "》": Self.close(&title, at: index, in: &partners)
      case "”": Self.close(&quote, at: index, in: &partners)
      default: break
      }
    }
    self.partners = partners
    quoteDepths = Self.quoteDepths(of: scalars, partners: partners)
  }

  /// The closing mark of the opening mark at an offset; nil if there is none.
  func closing(of offset: Int) -> Int? {
    guard partners.indices.contains(offset), partners[offset] > offset else { return nil }
    return Int(partners[offset])
  }

  /// The opening mark of the closing mark at an offset; nil if there is none.
  func opening(of offset: Int) -> Int? {
    guard partners.indices.contains(offset), partners[offset] >= 0, partners[offset] < offset else { return nil }
    return Int(partners[offset])
  }

  /// Whether an offset stands inside “”.
  func isQuoted(_ offset: Int) -> Bool { quoteDepths.indices.contains(offset) && quoteDepths[offset] > 0 }

  private static func close(_ open: inout [Int], at index: Int, in partners: inout [Int32]) {
    guard let start = open.popLast() else { return }
    partners[start] = Int32(truncatingIfNeeded: index)
    partners[index] = Int32(truncatingIfNeeded: start)
  }

  private static func quoteDepths(of scalars: [Unicode.Scalar], partners: [Int32]) -> [UInt8] {
    var depths = [UInt8](repeating: 0, count: scalars.count)
    var depth = 0
    for index in scalars.indices {
      if scalars[index] == "”", partners[index] >= 0 { depth -= 1 }
      depths[index] = UInt8(clamping: depth)
      if scalars[index] == "“", partners[index] >= 0 { depth += 1 }
    }
    return depths
  }
}
