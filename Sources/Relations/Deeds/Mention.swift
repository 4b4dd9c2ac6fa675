import Gazette

/// One reference with all that its sentence says of it: what becomes a place of a relation.
struct Mention: Sendable {
  /// The reference.
  var reference: Reference
  /// What is done; cites and basis included.
  var deed: Deed
  /// The sentence, its block and the line of the reference.
  let evidence: Evidence

  /// The part that is meant: the numbered one, or the one that the deed names.
  var scope: String? { reference.scope ?? deed.scope }
}
