import Gazette
import Relations

/// What the files of one thing may show of the collection, as values: of some documents all, of others what a line tells.
///
/// Encoded by the compiler, so that it cannot hold what its sum leaves out.
struct Sight: Encodable, Sendable {
  /// A document with its text and all that is said of it.
  struct Whole: Encodable, Sendable {
    let id: Document.ID
    /// The sum of the raw text, the corrections and the doubts of its issue, of which document, account, duties and terms are
    /// made; nil where nobody made it.
    let source: String?
    let validity: Validity?
    var relations = [Relation]()
    var backlinks = [RelationGraph.Backlink]()
    var replacements = [Replacement]()
    /// Where the organs that it names have their pages.
    var units = [UnitPlace]()
  }

  /// The page of an organ that a text spells so.
  struct UnitPlace: Encodable, Sendable {
    let spelling: String
    let id: Unit.ID
    /// The further page that tells of the document; nil for the front.
    let leaf: Int?

    var address: PageAddress { .unit(id).leaf(leaf) }
  }

  /// Another document: what lists, notes and pictures tell of it.
  struct Card: Encodable, Sendable {
    let id: Document.ID
    let issue: Issue.ID
    let title: String
    let number: DocumentNumber?
    let issuers: [String]
    let type: String
    let signed: GazetteDate?
    let printed: GazetteDate?
    let page: Int?
    /// When it is in force and when not.
    let spans: [Validity.Span]
    /// What it does to the thing that is shown.
    let deeds: [Relation]
  }

  /// Something that the collection does not hold.
  struct Name: Encodable, Sendable {
    let id: Instrument.ID
    let number: String?
    let title: String?
    /// What is done to it, where it is the thing that is shown.
    let backlinks: [RelationGraph.Backlink]
  }

  /// The thing itself, where it is no document: its address, its name.
  var subject = [String]()
  var wholes = [Whole]()
  var cards = [Card]()
  /// The sums of the issues of those cards whose texts are shown.
  var sources = [String?]()
  var names = [Name]()
  var issues = [Issue]()
  /// The last day of those above that is not after the site's: which of them are past. The site's day itself stands on no
  /// page of this kind, so that a new issue, which moves it, does not touch them all.
  var today: GazetteDate?
  var hasFeed = false

  /// Whether all that it shows is in its bytes.
  var isWhole: Bool { wholes.allSatisfy { $0.source != nil } && sources.allSatisfy { $0 != nil } }
}
