/// A JSON value as read from a file of the site, with the line on which it begins, so that messages can name it.
struct LocatedJSON: Sendable {
  /// What a value is.
  enum Value: Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    /// A number that is no whole one, or too large for one.
    case fraction
    case text(String)
    case list([LocatedJSON])
    case object([Member])
  }

  /// A named value of an object.
  struct Member: Sendable {
    let name: String
    let value: LocatedJSON
  }

  /// The line, from 1.
  let line: Int
  /// The value.
  let value: Value

  /// The member of a name; nil where there is none, or this is no object.
  subscript(name: String) -> LocatedJSON? { members.first { $0.name == name }?.value }

  /// The members of an object, none of any other value.
  var members: [Member] { if case .object(let members) = value { members } else { [] } }
  /// The values of a list, none of any other value.
  var values: [LocatedJSON] { if case .list(let values) = value { values } else { [] } }
  /// The text, if it is one.
  var text: String? { if case .text(let text) = value { text } else { nil } }
  /// The number, if it is a whole one.
  var integer: Int? { if case .integer(let number) = value { number } else { nil } }
  /// Whether it is `true` or `false`, if it is one of them.
  var truth: Bool? { if case .bool(let flag) = value { flag } else { nil } }
  /// Whether it is `null`.
  var isNull: Bool { if case .null = value { true } else { false } }
  /// The texts of a list.
  var texts: [String] { values.compactMap(\.text) }

  /// The text of a member.
  func text(_ name: String) -> String? { self[name]?.text }

  /// The number of a member.
  func integer(_ name: String) -> Int? { self[name]?.integer }

  /// The values of a member.
  func values(_ name: String) -> [LocatedJSON] { self[name]?.values ?? [] }
}

extension LocatedJSON: Hashable {
  /// Whether two values say the same, wherever they stand.
  static func == (left: LocatedJSON, right: LocatedJSON) -> Bool {
    switch (left.value, right.value) {
    case (.null, .null), (.fraction, .fraction): true
    case (.bool(let left), .bool(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.text(let left), .text(let right)): left.utf8.elementsEqual(right.utf8)
    case (.list(let left), .list(let right)): left == right
    case (.object(let left), .object(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.name == $1.name && $0.value == $1.value }
    default: false
    }
  }

  func hash(into hasher: inout Hasher) {
    switch value {
    case .null, .fraction: hasher.combine(0)
    case .bool(let flag): hasher.combine(flag)
    case .integer(let number): hasher.combine(number)
    case .text(let text): hasher.combine(text)
    case .list(let values): hasher.combine(values)
    case .object(let members): for member in members { hasher.combine(member.value) }
    }
  }
}
