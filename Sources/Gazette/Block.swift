/// One whole piece of a document's text, in canonical form: a paragraph, a heading, a table, the signature.
public struct Block: Hashable, Sendable {
  /// What a block is. Raw values are the words of the data.
  public enum Kind: String, Sendable, CaseIterable {
    /// The document's title, 标题, its lines joined.
    case title
    /// 发文字号 under the title.
    case number
    /// 规范性文件统一登记号 above the title, `JNCR-2023-0020003`.
    case registration
    /// 主送机关, `各区县人民政府，市政府各部门（单位）：`
    case addressee
    /// A line that names a date or a speaker under a title: `——2020年5月12日在…会议上`, `济南市市长 孙述涛`.
    case byline
    /// A paragraph that is nothing but a numbered or named heading: `一、总体要求`, `第一章 总则`.
    case heading
    /// A paragraph without numbering.
    case paragraph
    /// A numbered paragraph that is not an article: `（一）指导思想。坚持…`, `1. …`.
    case item
    /// A paragraph that opens an article: `第十二条 …`.
    case article
    /// A table, its cells in `rows`.
    case table
    /// The issuer's name above the date.
    case signature
    /// 成文日期 under the signature.
    case date
    /// 印发日期, `（2023年3月22日印发）`
    case printed
    /// `注：本文附件详见…`
    case note
    /// `附件：1. …` that lists what is enclosed.
    case enclosureList = "enclosure-list"
    /// The title of an enclosure.
    case enclosureTitle = "enclosure-title"
    /// A line of an inner 目录.
    case contents
  }

  /// Its place in the structure.
  public let anchor: Anchor
  /// What it is.
  public let kind: Kind
  /// The canonical text, one line; a table's cells joined by `\t`, its rows by `\n`.
  public let text: String
  /// The number at its head as printed, `（一）`, `第十二条`; nil where there is none.
  public let label: String?
  /// The cells of a table, row by row, the header first; empty for other kinds.
  public let rows: [[String]]
  /// Which enclosure it stands in, an index into `Document.enclosures`; nil in the document's own text.
  public let enclosure: Int?
  /// First and last raw line.
  public let lines: ClosedRange<Int>
  /// From which raw line each scalar of `text` came.
  public let lineMap: LineMap

  /// A block of a document.
  public init(
    anchor: Anchor, kind: Kind, text: String, label: String? = nil, rows: [[String]] = [], enclosure: Int? = nil,
    lines: ClosedRange<Int>, lineMap: LineMap
  ) {
    self.anchor = anchor
    self.kind = kind
    self.text = text
    self.label = label
    self.rows = rows
    self.enclosure = enclosure
    self.lines = lines
    self.lineMap = lineMap
  }
}
