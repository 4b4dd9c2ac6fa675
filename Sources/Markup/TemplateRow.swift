/// A few values by name, in the order written: what a literal makes, such as a row of a list.
///
/// A look through a few short names is quicker than a hash of the one that is sought, and the list is the one that the
/// literal made: a large site makes millions of rows.
public struct TemplateRow: Sendable {
  let members: [(String, TemplateValue)]

  init(_ members: [(String, TemplateValue)]) { self.members = members }

  /// The values by name; of a name given twice the last counts.
  public var byName: [String: TemplateValue] { Dictionary(members) { $1 } }
}
