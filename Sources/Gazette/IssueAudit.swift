/// The account of one raw text: where each of its characters went. Characters are Unicode scalars.
public struct IssueAudit: Sendable {
  /// 版面元素: what is printed on the page but in no document. The list is closed.
  public enum FurnitureKind: String, Sendable, CaseIterable {
    /// 刊头: name, year, number, publication date.
    case masthead
    /// 目录.
    case tableOfContents = "table-of-contents"
    /// A page's number.
    case pageNumber = "page-number"
    /// A running head or foot.
    case runningHead = "running-head"
    /// 《公报》简介.
    case about
    /// 版权页: publisher, address, telephone.
    case colophon
    /// What a correction dropped.
    case droppedByCorrection = "dropped-by-correction"
  }

  /// A run of raw lines of one kind of furniture.
  public struct Furniture: Hashable, Sendable {
    /// What it is.
    public let kind: FurnitureKind
    /// First and last raw line.
    public let lines: ClosedRange<Int>
    /// The raw text, its lines joined by a line feed.
    public let text: String

    /// A run of lines of one kind.
    public init(kind: FurnitureKind, lines: ClosedRange<Int>, text: String) {
      self.kind = kind
      self.lines = lines
      self.text = text
    }
  }

  /// The issue.
  public let issue: Issue.ID
  /// Characters of the raw text that landed nowhere; 0 or the build fails.
  public let lost: Int
  /// Characters of the documents that no raw text gave; 0 or the build fails.
  public let invented: Int
  /// Where characters went, counted by a word for each fate (`blocks`, `furniture`, `blank`, `page-number`, …), by
  /// word in code-unit order.
  public let characters: [(fate: String, count: Int)]
  /// The furniture, in order of lines.
  public let furniture: [Furniture]
  /// The corrections that were applied, in the order of their file.
  public let corrections: [Correction]
  /// What readers of the text left open, in order of lines.
  public let doubts: [Doubt]

  /// The account of an issue.
  public init(
    issue: Issue.ID, lost: Int, invented: Int, characters: [(fate: String, count: Int)], furniture: [Furniture],
    corrections: [Correction] = [], doubts: [Doubt] = []
  ) {
    self.issue = issue
    self.lost = lost
    self.invented = invented
    self.characters = characters
    self.furniture = furniture
    self.corrections = corrections
    self.doubts = doubts
  }
}
