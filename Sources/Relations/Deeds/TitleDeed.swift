import Gazette

/// What a document's own title says it does: 关于废止《…》的决定, 关于延长《…》有效期的通知.
enum TitleDeed {
  /// The deed to a reference of the title; cites where the title only names it.
  static func deed(to reference: Reference, in scalars: [Unicode.Scalar]) -> Deed {
    let start = reference.range.lowerBound
    let found = words.first { scalars.has($0.word, endingAt: start) }
    guard let found else { return Deed(.cites) }
    let rest = reference.scopeEnd..<scalars.count
    guard scalars.contains(anyOf: found.needs, in: rest) else { return Deed(.cites) }
    return Deed(found.kind)
  }

  private static let ends: [Word] = ["的通知", "的决定", "的公告", "的通告", "的命令", "的令"]

  private static let words: [(word: Word, kind: Relation.Kind, needs: [Word])] = [
    ("关于废止", .repeals, ends), ("关于修改", .amends, ends), ("关于延长", .extends, ["有效期"]), ("关于更正", .corrects, ends),
    ("关于转发", .forwards, ends + ["文件"]), ("转发", .forwards, ends + ["文件"]),
  ]
}
