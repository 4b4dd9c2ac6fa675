import Gazette

/// A block made ready for comparing: its scalars, and the pairs of neighbouring ones that tell its likeness.
struct ComparedBlock: Sendable {
  /// The whole text.
  let scalars: [Unicode.Scalar]
  /// The number at its head.
  let label: String?
  /// What it is.
  let kind: Block.Kind
  /// Whether it stands in the document's own text, not in an enclosure.
  let isOwn: Bool
  /// The pairs of neighbouring scalars behind the label, ascending; of a very long text those of its beginning.
  let pairs: [UInt64]

  private static let longestProfile = 4096

  init(_ block: Block) {
    let scalars = block.text.scalars
    self.scalars = scalars
    label = block.label
    kind = block.kind
    isOwn = block.enclosure == nil
    let start = block.label.map { $0.unicodeScalars.count }.flatMap { $0 < scalars.count ? $0 : nil } ?? 0
    pairs = Self.pairs(of: scalars[start...].prefix(Self.longestProfile))
  }

  static func pairs(of scalars: ArraySlice<Unicode.Scalar>) -> [UInt64] {
    zip(scalars, scalars.dropFirst()).map { UInt64($0.value) << 32 | UInt64($1.value) }.sorted()
  }

  /// The first sentence behind the label, where it is short: the heading that runs into its text.
  var lead: ArraySlice<Unicode.Scalar>? {
    guard let start = label?.unicodeScalars.count, start < scalars.count else { return nil }
    let rest = scalars[start...].prefix(Self.longestLead)
    return rest.firstIndex(of: "。").map { rest[..<$0] }
  }

  private static let longestLead = 30

  /// How many pairs stand on both sides.
  static func common(_ left: [UInt64], _ right: [UInt64]) -> Int {
    var (count, i, j) = (0, 0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        count += 1
        i += 1
        j += 1
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return count
  }

  /// Whether it is a part that every document has once, as the title or the date.
  var isFormal: Bool {
    switch kind {
    case .title, .number, .registration, .addressee, .signature, .date, .printed: isOwn
    default: false
    }
  }

  /// Whether both are the same formal part.
  func isSamePart(as other: ComparedBlock) -> Bool { isFormal && other.isFormal && kind == other.kind }

  /// Whether both are headings of one number, 三、鼓励措施 and 三、加强政策激励, or have one heading run into their text.
  func isSameHeading(as other: ComparedBlock) -> Bool {
    guard label != nil, label == other.label else { return false }
    if kind == .heading, other.kind == .heading { return true }
    guard let lead, let otherLead = other.lead else { return false }
    return lead == otherLead
  }
}
