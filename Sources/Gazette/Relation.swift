/// 文件间关系: what a document does to, or says of, another instrument, with the sentences that say so.
public struct Relation: Encodable, Sendable {
  /// The kinds of relation, the strongest first. Raw values are the words of the data.
  public enum Kind: String, Encodable, Sendable, CaseIterable, Comparable {
    /// 废止: `…（济政办字〔2019〕61号）同时废止。`
    case repeals
    /// 修改
    case amends
    /// 延长有效期
    case extends
    /// 更正
    case corrects
    /// 转发
    case forwards
    /// 根据, 依据, 为贯彻落实: what the preamble rests on.
    case basis
    /// Any other reference to a named instrument.
    case cites

    /// Whether the document does something to the instrument, rather than rest on it or name it.
    public var isDeed: Bool { self < .basis }

    /// Whether it changes the instrument's being in force or its words: all deeds but passing it on.
    public var isChange: Bool { self < .forwards }

    /// The stronger kind is the lesser.
    public static func < (left: Kind, right: Kind) -> Bool {
      (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
  }

  /// One place where the document refers to the instrument.
  public struct Place: Hashable, Encodable, Sendable {
    /// What the reference does at this place.
    public let kind: Kind
    /// The sentence or clause, its block, and the raw line on which the reference (its 《 or number) begins.
    public let evidence: Evidence
    /// Which part of the instrument is meant, `第十条`; nil for the whole.
    public let scope: String?
    /// Where the reference stands in the block's text, in Unicode scalars: what a page makes a link of.
    public let range: Range<Int>

    /// A reference at a place.
    public init(kind: Kind, evidence: Evidence, scope: String?, range: Range<Int>) {
      self.kind = kind
      self.evidence = evidence
      self.scope = scope
      self.range = range
    }
  }

  /// What the relation points at.
  public enum Target: Hashable, Encodable, Sendable {
    /// A document that the collection holds.
    case document(Document.ID)
    /// An instrument that it does not hold.
    case instrument(Instrument.ID)
  }

  /// The strongest kind among its places.
  public let kind: Kind
  /// The instrument's number as canonical text: `济政办字〔2019〕61号`, `国务院令第583号`, `GB50516`.
  public let number: String?
  /// The instrument's title without its 《》.
  public let title: String?
  /// What it points at.
  public let target: Target
  /// All places, the first of the strongest kind first, the others in order of text. Never empty.
  public let places: [Place]

  /// A relation to one instrument.
  public init(kind: Kind, number: String?, title: String?, target: Target, places: [Place]) {
    self.kind = kind
    self.number = number
    self.title = title
    self.target = target
    self.places = places
  }
}
