import Markup

/// How the paragraphs of a document differ: how many changed, came and went, and the first place where they do.
struct ParagraphChanges {
  /// How many have another text.
  private(set) var changed = 0
  /// How many are new.
  private(set) var added = 0
  /// How many are gone.
  private(set) var removed = 0
  private var first: (anchor: String, passage: Passage)?
  private var kinds = 0
  private var anchors = 0

  private typealias Paragraph = (text: String, anchor: String, kind: String)

  /// Compares the blocks of a document's two files.
  init(from old: LocatedJSON?, to new: LocatedJSON?) {
    let (old, new) = (Self.paragraphs(old), Self.paragraphs(new))
    var numbers = [String: Int]()
    func number(_ paragraph: Paragraph) -> Int {
      let next = numbers.count
      return numbers[paragraph.text]
        ?? {
          numbers[paragraph.text] = next; return next
        }()
    }
    let alignment = Alignment(from: old.map(number), to: new.map(number))
    for hunk in alignment.hunks { count(hunk, old, new) }
    for (left, right) in alignment.same {
      if old[left].kind != new[right].kind { kinds += 1 }
      if old[left].anchor != new[right].anchor { anchors += 1 }
    }
  }

  /// `2 paragraphs changed, 1 added; first in s1-2: …`
  var details: [Change.Detail] {
    var details = [Change.Detail]()
    let counts = [(changed, "changed"), (added, "added"), (removed, "removed")].filter { $0.0 > 0 }
    if let first, !counts.isEmpty {
      let sum = counts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
      details += [.remark("paragraphs: \(sum); first in \(first.anchor):"), .passage(first.passage)]
    }
    if kinds > 0 { details.append(.remark("paragraphs of another kind (heading, item, text): \(kinds)")) }
    if anchors > 0 { details.append(.remark("paragraphs with another anchor: \(anchors)")) }
    return details
  }

  /// The counts for programs.
  var data: [JSONValue.Member] {
    var members: [JSONValue.Member] = [
      JSONValue.Member(
        "paragraphs", ["changed": .integer(changed), "added": .integer(added), "removed": .integer(removed)])
    ]
    if let first {
      let passage: JSONValue = [
        "anchor": .string(first.anchor), "before": .string(first.passage.before),
        "removed": .string(first.passage.removed), "added": .string(first.passage.added),
        "after": .string(first.passage.after),
      ]
      members.append(JSONValue.Member("firstChange", passage))
    }
    return members
  }

  private mutating func count(_ hunk: Alignment.Hunk, _ old: [Paragraph], _ new: [Paragraph]) {
    let pairs = min(hunk.old.count, hunk.new.count)
    changed += pairs
    removed += hunk.old.count - pairs
    added += hunk.new.count - pairs
    guard first == nil else { return }
    let was = hunk.old.first.map { old[$0] }
    let will = hunk.new.first.map { new[$0] }
    first = ((will ?? was)?.anchor ?? "", Passage(from: was?.text ?? "", to: will?.text ?? ""))
  }

  private static func paragraphs(_ full: LocatedJSON?) -> [Paragraph] {
    (full?.values("blocks") ?? []).map { ($0.text("text") ?? "", $0.text("anchor") ?? "", $0.text("kind") ?? "") }
  }
}
