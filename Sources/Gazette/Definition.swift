/// 本文用语: what a document says that a word of its own means.
///
/// Sample: `第十四条 集体经营性建设用地入市实施主体（以下简称入市主体）是土地所有权人（集体经济组织）。`
public struct Definition: Hashable, Sendable {
  /// A later place where the term stands in the sense that was given to it.
  public struct Use: Hashable, Sendable {
    /// The block.
    public let anchor: Anchor
    /// Where the term stands in the block's text, in Unicode scalars.
    public let range: Range<Int>

    /// A place where a term stands.
    public init(anchor: Anchor, range: Range<Int>) {
      self.anchor = anchor
      self.range = range
    }
  }

  /// The term as printed, without the “” around it.
  public let term: String
  /// The words that define it, with their place.
  public let evidence: Evidence
  /// The first place in each later paragraph where it stands, in order of the text; none where its reach is in doubt.
  public let uses: [Use]

  /// A term, what defines it, and where it stands again.
  public init(term: String, evidence: Evidence, uses: [Use]) {
    self.term = term
    self.evidence = evidence
    self.uses = uses
  }
}
