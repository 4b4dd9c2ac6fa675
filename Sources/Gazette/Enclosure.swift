/// 印发/转发/附件: a text that a document brings along.
///
/// Sample: 鲁政办字〔2022〕169号 inside 济政办字〔2023〕9号, with a number of its own; it opens no new document.
public struct Enclosure: Hashable, Sendable {
  /// How the text came to be enclosed. Raw values are the words of the data.
  public enum Kind: String, Sendable {
    /// Issued by the document: `现将《…办法》印发给你们`.
    case issued = "印发"
    /// A text of another organ, passed on: `现将《…意见》（鲁政办字〔2022〕169号）转发给你们`.
    case forwarded = "转发"
    /// An annex: `附件：城市管理综合考评事项赋分表`.
    case annex = "附件"
  }

  /// Its title.
  public let title: String
  /// Its own number, of a forwarded text.
  public let number: DocumentNumber?
  /// How it came along.
  public let kind: Kind

  /// A text that came along.
  public init(title: String, number: DocumentNumber? = nil, kind: Kind) {
    self.title = title
    self.number = number
    self.kind = kind
  }
}
