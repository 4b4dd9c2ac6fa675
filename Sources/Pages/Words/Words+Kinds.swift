import Gazette
import Relations

/// The words for each kind of a thing.
extension Words {
  /// 时效性: `现行有效`.
  public func status(_ status: Validity.Status) -> String { self(.status, status.rawValue) }

  /// What a change of status is called in a list of changes: a document that came into force reads 施行.
  func change(_ status: Validity.Status) -> String { self(.change, status.rawValue) }

  /// What a document does to another, said from its side: 废止.
  func deed(_ kind: Relation.Kind) -> String { self(.deed, kind.rawValue) }

  /// What another document does to this one: 被废止.
  func suffered(_ kind: Relation.Kind) -> String { self(.suffered, kind.rawValue) }

  /// A link of the chain of reasons.
  func reason(_ kind: Validity.Reason.Kind) -> String { self(.reason, kind.rawValue) }

  /// The field's word for a kind of furniture.
  func furniture(_ kind: IssueAudit.FurnitureKind) -> String { self(.furniture, kind.rawValue) }

  /// What became of characters of a raw text, by the word that data have for it.
  func characters(_ fate: String) -> String {
    IssueAudit.FurnitureKind(rawValue: fate).map(furniture) ?? self(.character, fate)
  }

  /// What became of a raw line.
  func line(_ fate: ProofSheet.Fate) -> String {
    switch fate {
    case .text: self(.line, "text")
    case .blank: self(.line, "blank")
    case .furniture(let kind): furniture(kind)
    case .mark: self(.line, "mark")
    }
  }

  /// The field's word for a kind of block.
  func block(_ kind: Block.Kind) -> String { self(.block, kind.rawValue) }

  /// The heading over the groups of one kind of list.
  func facet(_ kind: Facet.Kind) -> String { self(.facet, kind.rawValue) }

  /// What became of a paragraph, as a word at its side.
  func paragraph(_ kind: Comparison.Row.Kind) -> String { self(.paragraph, kind.rawValue) }

  /// What happens on a day of the calendar.
  func event(_ kind: ValidityCalendar.Event.Kind) -> String { self(.event, kind.rawValue) }
}

/// What pages say of a document's validity.
extension Words {
  /// `本文件已自2023年4月1日起被废止，见`
  func headline(_ reason: Validity.Reason, isPast: Bool) -> String {
    let status: Validity.Status =
      switch reason.kind {
      case .amended: .amended
      case .partlyRepealed: .partlyRepealed
      default: .repealed
      }
    let values = [
      "date": reason.date.map(date), "scope": reason.scope, "deed": self(.bannerDeed, status.rawValue),
    ]
    return self(isPast ? .pastDeed : .comingDeed, values.compactMapValues { $0 })
  }

  /// `本文件有效期已满，自2024年12月1日起失效。`
  func headline(_ status: Validity.Status, since: GazetteDate?, next: GazetteDate?) -> String {
    let isOver = status == .expired
    let day = isOver ? since : next
    return self(isOver ? .expired : .pending, day.map { ["date": date($0)] } ?? [:])
  }

  /// The stretches of a document's validity for the script of its page: day or `-`, word and label of each.
  func spans(_ spans: [Validity.Span]) -> String {
    spans.map { "\($0.from?.iso ?? "-") \($0.status.rawValue) \(status($0.status))" }.joined(separator: ";")
  }
}
