/// Which brackets and quotation marks of a paragraph are still open.
struct Balance {
  private var depth = 0
  private var quotes = 0
  private var count = 0

  /// Whether a bracket is open and closes, as far as one may hope, in the next lines.
  var isOpen: Bool { depth > 0 && count < 3000 }

  /// Whether a quotation is open: each paragraph of it begins with a mark of its own.
  var isQuoting: Bool { quotes > 0 && count < 3000 }

  /// Reads on.
  mutating func read(_ text: Scalars) {
    for scalar in text {
      switch scalar {
      case "（", "《", "“": depth += 1
      case "）", "》", "”": depth = max(0, depth - 1)
      default: break
      }
    }
    for scalar in text where scalar == "“" || scalar == "”" { quotes = max(0, quotes + (scalar == "“" ? 1 : -1)) }
    count += text.count
  }
}
