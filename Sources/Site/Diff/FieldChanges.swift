import Markup

/// The fields of an entry whose values differ, each with what it was and what it will be.
struct FieldChanges {
  private let pairs: [(name: String, old: LocatedJSON?, new: LocatedJSON?)]

  /// Compares the fields of these names.
  init(_ names: [String], from old: LocatedJSON, to new: LocatedJSON) {
    pairs = names.map { ($0, old[$0], new[$0]) }.filter { $0.old != $0.new }
  }

  /// Whether no field differs.
  var isEmpty: Bool { pairs.isEmpty }

  /// `effective: 2023-04-01 → 2023-05-01`, a line a field.
  var details: [Change.Detail] {
    pairs.map { .remark("\($0.name): \($0.old?.shown ?? "none") → \($0.new?.shown ?? "none")") }
  }

  /// The same for programs.
  var data: JSONValue.Member {
    JSONValue.Member(
      "fields",
      .array(
        pairs.map { pair in
          ["name": .string(pair.name), "from": .optional(pair.old?.shown), "to": .optional(pair.new?.shown)]
        }))
  }
}
