/// 被引文件: a law, regulation, policy or standard that documents refer to and the collection does not hold.
public struct Instrument: Sendable {
  /// The stable name in addresses.
  public typealias ID = Identifier<Instrument>

  /// The stable name in addresses.
  public let id: ID
  /// Its number as canonical text.
  public let number: String?
  /// Its title without 《》, as most often cited.
  public let title: String?
  /// Who refers to it, in the order of the collection.
  public let citedBy: [Document.ID]

  /// An instrument and who refers to it.
  public init(id: ID, number: String?, title: String?, citedBy: [Document.ID]) {
    self.id = id
    self.number = number
    self.title = title
    self.citedBy = citedBy
  }
}
