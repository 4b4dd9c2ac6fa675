/// 效力: what the texts in hand say of a document's being in force, through time.
public struct Validity: Encodable, Sendable {
  /// 时效性 on a day. Raw values are the words of the data.
  public enum Status: String, Encodable, Sendable, CaseIterable {
    /// 尚未施行
    case pending
    /// 现行有效
    case inForce = "in-force"
    /// 已被修改
    case amended
    /// 部分失效
    case partlyRepealed = "partly-repealed"
    /// 废止
    case repealed
    /// 失效, its term being over
    case expired
    /// 未载明, the text being silent
    case unstated
    /// 不适用: 人事任免, 通报, 批复, 工作报告
    case notApplicable = "not-applicable"

    /// The field's word for it.
    public var label: String {
      switch self {
      case .pending: "尚未施行"
      case .inForce: "现行有效"
      case .amended: "已被修改"
      case .partlyRepealed: "部分失效"
      case .repealed: "废止"
      case .expired: "失效"
      case .unstated: "未载明"
      case .notApplicable: "不适用"
      }
    }
  }

  /// A stretch of time with one status.
  public struct Span: Hashable, Encodable, Sendable {
    /// Its first day; nil for the stretch before the first change.
    public let from: GazetteDate?
    /// The status throughout.
    public let status: Status

    /// A stretch that begins on a day.
    public init(from: GazetteDate?, status: Status) {
      self.from = from
      self.status = status
    }
  }

  /// One link of the chain of reasons.
  public struct Reason: Hashable, Encodable, Sendable {
    /// What the link says: 登记, 施行, 有效期, 延长, 修改, 部分废止, 废止, in the order of a document's life.
    public enum Kind: String, Encodable, Sendable, CaseIterable {
      /// Registered as 规范性文件.
      case registered
      /// Comes into force.
      case effective
      /// Has a term.
      case term
      /// Has its term extended.
      case extended
      /// Is amended.
      case amended
      /// Is repealed in part.
      case partlyRepealed = "partly-repealed"
      /// Is repealed.
      case repealed
    }

    /// What the link says.
    public let kind: Kind
    /// The day from which it holds (of a term: its last day); nil where the text names none.
    public let date: GazetteDate?
    /// The sentence.
    public let evidence: Evidence
    /// The document in which the sentence stands.
    public let document: Document.ID
    /// The part concerned, `第十条`; nil for the whole.
    public let scope: String?

    /// One link of the chain.
    public init(kind: Kind, date: GazetteDate?, evidence: Evidence, document: Document.ID, scope: String? = nil) {
      self.kind = kind
      self.date = date
      self.evidence = evidence
      self.document = document
      self.scope = scope
    }
  }

  /// The stretches, earliest first; never empty, the first from nil.
  public let spans: [Span]
  /// Why: the kinds in the order of a document's life, each kind in the order of its dates.
  public let reasons: [Reason]

  /// A history and its reasons; no spans mean 未载明 throughout.
  public init(spans: [Span], reasons: [Reason]) {
    self.spans = spans.isEmpty ? [Span(from: nil, status: .unstated)] : spans
    self.reasons = reasons
  }

  /// The stretch in which a day falls; without a day, the last one.
  public func span(on date: GazetteDate?) -> Span {
    let begun = spans.last { span in
      guard let date, let from = span.from else { return true }
      return from <= date
    }
    return begun ?? spans[0]
  }
}
