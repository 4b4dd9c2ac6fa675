/// Spellings of one organ, as an editor put them together; what nobody merged stands for itself.
public struct UnitNames: Sendable {
  private let names: [String: String]

  /// The names with their other spellings; a spelling given twice keeps its first name.
  public init(_ groups: [(name: String, spellings: [String])] = []) {
    var names = [String: String]()
    for group in groups {
      for spelling in group.spellings where names[spelling] == nil { names[spelling] = group.name }
    }
    self.names = names
  }

  /// The name under which an organ is listed.
  func name(of spelling: String) -> String { names[spelling] ?? spelling }
}
