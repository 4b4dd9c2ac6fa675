import Gazette

/// What a sentence does to the instruments that it names.
struct Deed: Hashable, Sendable {
  /// The kind of relation.
  var kind: Relation.Kind
  /// The part it is done to, where that is not a numbered one: `与本办法不一致的内容`.
  var scope: String?
  /// From when, where the clause itself says so: `自2020年1月1日起废止`.
  var from: GazetteDate?
  /// The new last day, of an extension: `有效期延长至2025年12月31日`.
  var until: GazetteDate?
  /// By how many years the term is longer, of an extension: `有效期延长2年`.
  var years: Int?

  /// A deed to the whole.
  init(_ kind: Relation.Kind) { self.kind = kind }
}
