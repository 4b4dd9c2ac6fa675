import Gazette

/// Whether a clause is about the whole instrument or a part: 《…》中与本办法不一致的规定同时废止.
enum DeedPart {
  /// What is found between a reference and the words of the deed.
  struct Part {
    /// The part, as printed; nil for the whole.
    let scope: String?
  }

  /// The part that the words between mean; nil if they make something else the subject.
  static func part(in scalars: [Unicode.Scalar], lead: Range<Int>, kind: Relation.Kind) -> Part? {
    guard kind == .repeals || kind == .extends else { return Part(scope: nil) }
    guard let possessive = scalars[lead].lastIndex(of: "的") else { return Part(scope: nil) }
    if scalars.contains(anyOf: wholes, in: possessive + 1..<lead.upperBound) { return Part(scope: nil) }
    if kind == .extends, scalars.contains(anyOf: ["有效期", "期限"], in: possessive..<lead.upperBound + 3) {
      return Part(scope: nil)
    }
    guard let things = scalars.first(of: parts, in: possessive + 1..<lead.upperBound) else { return nil }
    var start = lead.lowerBound
    if scalars[start] == "中" { start += 1 }
    return Part(scope: scalars.text(start..<things.offset + things.word.count))
  }

  /// Names of the whole behind a 的: `等12件市政府的规范性文件`.
  private static let wholes: [Word] = ["文件", "通知", "规章", "之日", "有效期"]

  private static let parts: [Word] = ["规定", "内容", "条款", "部分", "事项", "条文", "要求", "措施", "附件", "标准"]
}
