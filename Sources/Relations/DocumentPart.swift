import Gazette

/// A stretch of a document's text with a preamble of its own: the document's text, or that of one enclosure.
struct DocumentPart: Sendable {
  /// How the text came along; nil for the document's own.
  let kind: Enclosure.Kind?
  /// Whether the opening paragraphs are still being read.
  private(set) var isPreamble = true
  private var articles = 0

  /// The part that an enclosure is; nil for the document's own text.
  init(kind: Enclosure.Kind?) { self.kind = kind }

  /// Takes note of a block that is about to be read.
  ///
  /// The preamble ends with the first heading or item; a first article is a preamble also: 第一条 为…，根据《…》，制定本办法。
  mutating func enter(_ block: Block) {
    switch block.kind {
    case .article:
      articles += 1
      isPreamble = articles == 1
    case .heading:
      isPreamble = block.label?.hasPrefix("第") == true && articles == 0
    case .item, .table: isPreamble = false
    default: if articles > 0 { isPreamble = false }
    }
  }
}
