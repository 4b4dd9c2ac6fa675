/// 公文: one published document, with the text that it 印发s, forwards or annexes.
///
/// What the text does not state is nil; nothing is guessed.
public struct Document: Sendable {
  /// The stable name in addresses, `jizhengbanzi-2023-8`.
  public typealias ID = Identifier<Document>

  /// The stable name in addresses.
  public var id: ID
  /// The issue that printed it.
  public let issue: Issue.ID
  /// 标题, its lines joined.
  public let title: String
  /// 发文字号.
  public let number: DocumentNumber?
  /// 发文机关, in printed order.
  public let issuers: [String]
  /// 文种, the genre word the title ends in, `意见`; an appointment list is `任免`.
  public let type: String
  /// 规范性文件统一登记号, `JNCR-2023-0020003`.
  public let registration: String?
  /// 主送机关 without its colon.
  public let addressee: String?
  /// 成文日期.
  public let signed: GazetteDate?
  /// 印发日期.
  public let printed: GazetteDate?
  /// 施行日期 with the clause that sets it.
  public let effective: StatedDate?
  /// The last day of the 有效期 with the clause that sets it.
  public let expires: StatedDate?
  /// The heading of the issue's table of contents that it stands under, `市政府文件`.
  public let category: String?
  /// The page that the table of contents gives.
  public let page: Int?
  /// How many articles (条) it has, enclosures included.
  public let articles: Int
  /// What it brings along, in printed order.
  public let enclosures: [Enclosure]
  /// Its headings, in printed order.
  public let outline: [OutlineEntry]
  /// Its whole text, in printed order.
  public let blocks: [Block]
  /// The file it was read from, as the data names it: `2019-x1.txt`.
  public let file: String
  /// First and last raw line.
  public let lines: ClosedRange<Int>

  /// A document as read.
  public init(
    id: ID, issue: Issue.ID, title: String, number: DocumentNumber?, issuers: [String], type: String,
    registration: String?, addressee: String?, signed: GazetteDate?, printed: GazetteDate?, effective: StatedDate?,
    expires: StatedDate?, category: String?, page: Int?, articles: Int, enclosures: [Enclosure],
    outline: [OutlineEntry], blocks: [Block], file: String, lines: ClosedRange<Int>
  ) {
    self.id = id
    self.issue = issue
    self.title = title
    self.number = number
    self.issuers = issuers
    self.type = type
    self.registration = registration
    self.addressee = addressee
    self.signed = signed
    self.printed = printed
    self.effective = effective
    self.expires = expires
    self.category = category
    self.page = page
    self.articles = articles
    self.enclosures = enclosures
    self.outline = outline
    self.blocks = blocks
    self.file = file
    self.lines = lines
  }
}
