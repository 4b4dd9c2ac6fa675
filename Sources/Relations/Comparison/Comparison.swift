import Gazette

/// 新旧对照: two texts paragraph beside paragraph, with what was put in, taken out, changed and moved.
///
/// Made by alignment of likeness alone; it knows nothing of what a change means. Reading the new column of all rows
/// gives the new text, and reading the old column gives the old one, to the last character.
public struct Comparison: Sendable {
  /// A stretch of characters within a row.
  public struct Run: Hashable, Sendable {
    /// On which side the stretch stands.
    public enum Kind: String, Sendable {
      /// On both.
      case same
      /// On the old side only.
      case deleted
      /// On the new side only.
      case inserted
    }

    /// On which side it stands.
    public let kind: Kind
    /// The characters.
    public let text: String

    /// A stretch of characters.
    public init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// One line of the two columns.
  public struct Row: Sendable {
    /// What became of the paragraphs.
    public enum Kind: String, Sendable, CaseIterable {
      /// The same on both sides.
      case unchanged
      /// On both sides, in other words.
      case changed
      /// In the new text only.
      case inserted
      /// In the old text only.
      case deleted
      /// On both sides, but at another place in the old text; stands where the new text has it.
      case moved
      /// The place in the old text from which a moved paragraph was taken; its words stand in the row ``moved``.
      case movedAway = "moved-away"
    }

    /// What became of the paragraphs.
    public let kind: Kind
    /// The blocks of the old text; more than one where they became one.
    public let old: Range<Int>
    /// The blocks of the new text; more than one where one was divided. Of ``Kind/movedAway`` where they are now.
    public let new: Range<Int>
    /// The words of both sides, blocks joined by a line feed; none of ``Kind/movedAway``.
    public let runs: [Run]
  }

  /// The lines, in the order of the new text; what only the old text has stands behind what it followed.
  public let rows: [Row]
  /// How many Unicode scalars of text stand on both sides; title, number, addressee and signature do not count.
  public let matched: Int
  /// How many Unicode scalars the old text has, counted likewise.
  public let oldLength: Int
  /// How many Unicode scalars the new text has, counted likewise.
  public let newLength: Int

  /// Whether so much is common that marks tell something: at least a fifth of the shorter text.
  public var isTelling: Bool { matched * 5 >= min(oldLength, newLength) && matched > 0 }

  /// Compares two texts; time is bounded by the number of blocks and characters, whatever they are.
  public init(from old: [Block], to new: [Block]) {
    let olds = old.map(ComparedBlock.init)
    let news = new.map(ComparedBlock.init)
    let pairing = Pairing(from: olds, to: news)
    var writer = RowWriter(olds, news)
    rows = writer.rows(of: pairing)
    matched = rows.reduce(0) { sum, row in
      guard let first = row.old.first, olds.indices.contains(first), !olds[first].isFormal else { return sum }
      return row.runs.reduce(sum) { $1.kind == .same ? $0 + $1.text.unicodeScalars.count : $0 }
    }
    oldLength = olds.reduce(0) { $0 + ($1.isFormal ? 0 : $1.scalars.count) }
    newLength = news.reduce(0) { $0 + ($1.isFormal ? 0 : $1.scalars.count) }
  }
}
