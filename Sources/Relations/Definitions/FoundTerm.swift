/// A term and the words of a block that define it, before it is known where the term stands again.
struct FoundTerm: Equatable {
  /// The term as printed.
  let term: [Unicode.Scalar]
  /// The words that define it, in the block's scalars.
  let quote: Range<Int>
  /// Whether it holds for the whole document, not for an article alone.
  let isWide: Bool
}
