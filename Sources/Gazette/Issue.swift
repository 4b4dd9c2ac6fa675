/// 期: one number of the gazette, as `2021年第20/21期（总第354/355期）, 2021年11月5日出版`.
///
/// What the raw text does not say is nil.
public struct Issue: Encodable, Sendable {
  /// The stable name in addresses, the raw file's name: `2021-20-21`.
  public typealias ID = Identifier<Issue>

  /// The stable name in addresses.
  public let id: ID
  /// The year of the masthead.
  public let year: Int?
  /// The number within the year as printed, `20/21`.
  public let number: String?
  /// The number since the first issue as printed, `354/355`.
  public let total: String?
  /// 出版日期.
  public let published: GazetteDate?
  /// The raw file's name, `2021-20-21.txt`.
  public let file: String
  /// The path by which messages name the raw file.
  public let path: String

  /// An issue as read.
  public init(
    id: ID, year: Int?, number: String?, total: String?, published: GazetteDate?, file: String, path: String
  ) {
    self.id = id
    self.year = year
    self.number = number
    self.total = total
    self.published = published
    self.file = file
    self.path = path
  }
}
