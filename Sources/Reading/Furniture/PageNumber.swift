/// 页码: a page's number alone on its line: `４`, `— 12 —`, `·12·`, `第12页`.
enum PageNumber {
  /// Whether a whole line is a page's number.
  static func matches(_ text: Scalars) -> Bool {
    guard text.count <= 9 else { return false }
    var bare = text[...]
    if bare.first == "第", bare.last == "页" { bare = bare.dropFirst().dropLast() }
    while let first = bare.first, isFrame(first) { bare = bare.dropFirst() }
    while let last = bare.last, isFrame(last) { bare = bare.dropLast() }
    return (1...3).contains(bare.count) && bare.allSatisfy(\.isDigit) && bare.first != "0"
  }

  private static func isFrame(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "—" || scalar == "-" || scalar == "·" || scalar == "•" || scalar == "~" || scalar == "～"
  }
}
