import Gazette

/// Whether a clause is about the whole instrument or a part: 《…》中与本办法不一致的规定同时废止.
enum DeedPart {
  /// What is found between a reference and the words of the deed.
  struct Part {
    /// The part, as printed; nil for the whole.
    let scope: String?
    /// Where the words of the part end; the words of the deed's manner follow.
    let end: Int

    /// The whole.
    init(of lead: Range<Int>) {
      scope = nil
      end = lead.lowerBound
    }

    /// A part with its words.
    init(_ scope: String, end: Int) {
      self.scope = scope
      self.end = end
    }
  }

  /// The part that the words between mean; nil if they make something else the subject.
  static func part(in scalars: [Unicode.Scalar], lead: Range<Int>, kind: Relation.Kind) -> Part? {
    if let part = loosePart(in: scalars, lead: lead) { return part }
    guard kind == .repeals || kind == .extends else { return Part(of: lead) }
    guard let possessive = scalars[lead].lastIndex(of: "的") else { return Part(of: lead) }
    if scalars.contains(anyOf: wholes, in: possessive + 1..<lead.upperBound) { return Part(of: lead) }
    if kind == .extends, scalars.contains(anyOf: ["有效期", "期限"], in: possessive..<lead.upperBound + 3) {
      return Part(of: lead)
    }
    guard let things = scalars.first(of: parts, in: possessive + 1..<lead.upperBound) else { return nil }
    let isIn = scalars.has("中", at: lead.lowerBound) || scalars.has("第", at: lead.lowerBound)
    guard isIn || scalars.has("有关", at: lead.lowerBound) || scalars.has("与", at: lead.lowerBound) else { return nil }
    let start = scalars.has("中", at: lead.lowerBound) ? lead.lowerBound + 1 : lead.lowerBound
    let end = things.offset + things.word.count
    return Part(scalars.text(start..<end), end: end)
  }

  /// The part of what a deed names before it: 停止执行济政发〔2009〕21号文件中与本决定不一致的条款.
  static func scope(behind end: Int, in scalars: [Unicode.Scalar]) -> String? {
    let start = scalars.word(of: ["文件", "等文件"], at: end).map { end + $0.count } ?? end
    guard scalars.has("中", at: start) else { return nil }
    let near = (start + 1)..<min(scalars.count, start + 40)
    let limit = scalars[near.clamped(to: 0..<scalars.count)].firstIndex { Passage.endsClause($0) } ?? near.upperBound
    guard start + 1 < limit, let thing = scalars.last(of: parts, in: start + 1..<limit) else { return nil }
    return scalars.text(start + 1..<thing.offset + thing.word.count)
  }

  /// `有关条款`, `部分内容` right behind the reference.
  private static func loosePart(in scalars: [Unicode.Scalar], lead: Range<Int>) -> Part? {
    let isLinked = scalars.has("中", at: lead.lowerBound) || scalars.has("的", at: lead.lowerBound)
    let start = isLinked ? lead.lowerBound + 1 : lead.lowerBound
    guard let some = scalars.word(of: ["有关", "相关", "部分", "个别", "其他"], at: start, limit: lead.upperBound),
      let thing = scalars.word(of: parts, at: start + some.count, limit: lead.upperBound)
    else { return nil }
    let end = start + some.count + thing.count
    return Part(scalars.text(start..<end), end: end)
  }

  /// Names of the whole behind a 的: `等12件市政府的规范性文件`.
  private static let wholes: [Word] = ["文件", "通知", "规章", "之日", "有效期"]

  private static let parts: [Word] = ["规定", "内容", "条款", "部分", "事项", "条文", "要求", "措施", "附件", "标准"]
}
