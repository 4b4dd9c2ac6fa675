import Markup

/// One thing that a build would change, as a reader of the site would say it.
public struct Change: Sendable {
  /// What sort of thing changes. Raw values are the words of the JSON form; the order is that of the telling.
  public enum Kind: String, Sendable, CaseIterable {
    case siteChanged = "site-changed"
    case issueAdded = "issue-added"
    case issueRemoved = "issue-removed"
    case issueChanged = "issue-changed"
    case documentAdded = "document-added"
    case documentRemoved = "document-removed"
    case documentMoved = "document-moved"
    case documentChanged = "document-changed"
    case statusChanged = "status-changed"
    case relationGained = "relation-gained"
    case relationLost = "relation-lost"
    case relationChanged = "relation-changed"
    case instrumentGained = "instrument-gained"
    case instrumentLost = "instrument-lost"
    case instrumentChanged = "instrument-changed"
    case correctionAdded = "correction-added"
    case correctionRemoved = "correction-removed"
    case accountChanged = "account-changed"
    case appearanceChanged = "appearance-changed"
    case assetChanged = "asset-changed"
    case filesTouched = "files-touched"
  }

  /// What is said below the headline.
  public enum Detail: Sendable {
    /// A remark in our words.
    case remark(String)
    /// Words of a document.
    case quote(String)
    /// A passage as it was and as it will be.
    case passage(Passage)
  }

  /// What sort of thing changes.
  public let kind: Kind
  /// The id or path of what changes.
  public let subject: String
  /// The change in one line.
  public let headline: String
  /// More lines.
  public let details: [Detail]
  /// The change for programs.
  let data: [JSONValue.Member]

  init(
    _ kind: Kind, _ subject: String, _ headline: String, details: [Detail] = [], data: [JSONValue.Member] = []
  ) {
    self.kind = kind
    self.subject = subject
    self.headline = headline
    self.details = details
    self.data = data
  }
}

extension Change.Kind {
  /// The heading over the changes of this kind.
  var heading: String {
    switch self {
    case .siteChanged: "The site"
    case .issueAdded: "Issues added"
    case .issueRemoved: "Issues removed"
    case .issueChanged: "Issues changed"
    case .documentAdded: "Documents added"
    case .documentRemoved: "Documents removed"
    case .documentMoved: "Documents at another address"
    case .documentChanged: "Documents changed"
    case .statusChanged: "Statuses changed"
    case .relationGained: "Relations gained"
    case .relationLost: "Relations lost"
    case .relationChanged: "Relations changed"
    case .instrumentGained: "Instruments gained"
    case .instrumentLost: "Instruments lost"
    case .instrumentChanged: "Instruments changed"
    case .correctionAdded: "Corrections added"
    case .correctionRemoved: "Corrections removed"
    case .accountChanged: "Where characters went"
    case .appearanceChanged: "Pages that look different, their data being the same"
    case .assetChanged: "Assets changed"
    case .filesTouched: "Files touched"
    }
  }
}
