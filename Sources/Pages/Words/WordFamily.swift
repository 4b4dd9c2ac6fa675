import Gazette
import Relations

/// Words that come one for each of the kinds of a thing: `status.in-force`, `status.repealed`…
enum WordFamily: String, CaseIterable, Sendable {
  /// 时效性.
  case status
  /// What a change of status is called in a list of changes, where it is not the status itself.
  case change
  /// What a document does to another, said from its side: 废止.
  case deed
  /// What another document does to this one: 被废止.
  case suffered
  /// What a document does to those that a picture of it shows under the word: 本文废止.
  case ofThis = "picture.of-this"
  /// What those under the word do to the document: 废止本文.
  case toThis = "picture.to-this"
  /// What those under the word do to the instrument: 引用此件.
  case toInstrument = "picture.to-instrument"
  /// A link of the chain of reasons.
  case reason
  /// What a banner says was done to a document.
  case bannerDeed = "banner.deed"
  /// A kind of furniture.
  case furniture
  /// What became of characters of a raw text.
  case character
  /// What became of a raw line.
  case line
  /// A kind of block.
  case block
  /// A kind of list of documents.
  case facet
  /// What became of a paragraph.
  case paragraph
  /// What happens on a day of the calendar.
  case event
  /// A column of the table of duties.
  case dutyColumn = "duty"

  /// The kinds, as the keys spell them behind the family's name.
  var members: [String] {
    switch self {
    case .status: Validity.Status.allCases.map(\.rawValue)
    case .change: Validity.Status.allCases.map(\.rawValue)
    case .deed, .suffered, .ofThis, .toThis, .toInstrument: Relation.Kind.allCases.map(\.rawValue)
    case .reason: Validity.Reason.Kind.allCases.map(\.rawValue)
    case .bannerDeed: [.amended, .partlyRepealed, .repealed].map { (status: Validity.Status) in status.rawValue }
    case .furniture: IssueAudit.FurnitureKind.allCases.map(\.rawValue)
    case .character: Self.characters
    case .line: ["text", "blank", "mark"]
    case .block: Block.Kind.allCases.map(\.rawValue)
    case .facet: Facet.Kind.allCases.map(\.rawValue)
    case .paragraph: Comparison.Row.Kind.allCases.map(\.rawValue)
    case .event: ValidityCalendar.Event.Kind.allCases.map(\.rawValue)
    case .dutyColumn: DutyTable.columns
    }
  }

  /// Its keys.
  var keys: [String] { members.map(key) }

  /// The key of a kind.
  func key(_ member: String) -> String { rawValue + "." + member }

  /// What can become of a character that lands in no furniture.
  private static let characters = [
    "blocks", "blank", "correction", "dash", "full-width", "glyph-code", "guillemets", "half-width-punctuation",
    "hyphen-glyph", "invisible", "line-break", "masked", "markdown-mark", "number-bracket", "private-use",
    "straight-quotes", "table-mark",
  ]
}
