/// The place where two texts first part, with a few characters around it.
public struct Passage: Hashable, Sendable {
  /// What stands before the change in both.
  public let before: String
  /// What the old text has.
  public let removed: String
  /// What the new text has.
  public let added: String
  /// What stands behind the change in both.
  public let after: String

  private static let context = 16
  private static let longest = 80

  /// The passage around the first change from one text to another.
  init(from old: String, to new: String) {
    let (old, new) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
    let hunk = Self.firstHunk(Alignment(from: old.map { Int($0.value) }, to: new.map { Int($0.value) }).hunks)
    before = Self.cut(old[..<hunk.old.lowerBound], keepingEnd: true)
    removed = Self.shortened(old[hunk.old])
    added = Self.shortened(new[hunk.new])
    after = Self.cut(new[hunk.new.upperBound...], keepingEnd: false)
  }

  /// The first run that differs, with those that follow so closely that a reader would call them one.
  private static func firstHunk(_ hunks: [Alignment.Hunk]) -> Alignment.Hunk {
    guard var whole = hunks.first else { return Alignment.Hunk(old: 0..<0, new: 0..<0) }
    for hunk in hunks.dropFirst() {
      guard hunk.old.lowerBound - whole.old.upperBound <= near else { break }
      whole = Alignment.Hunk(
        old: whole.old.lowerBound..<hunk.old.upperBound, new: whole.new.lowerBound..<hunk.new.upperBound)
    }
    return whole
  }

  private static let near = 4

  /// `…from 2023-0[-4-]{+5+}-01 on…`, as `git diff --word-diff` marks words.
  var text: String {
    before + (removed.isEmpty ? "" : "[-\(removed)-]") + (added.isEmpty ? "" : "{+\(added)+}") + after
  }

  private static func cut(_ scalars: ArraySlice<Unicode.Scalar>, keepingEnd: Bool) -> String {
    guard scalars.count > context else { return string(scalars) }
    return keepingEnd ? "…" + string(scalars.suffix(context)) : string(scalars.prefix(context)) + "…"
  }

  private static func shortened(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    guard scalars.count > longest else { return string(scalars) }
    return string(scalars.prefix(longest / 2)) + "…" + string(scalars.suffix(longest / 2))
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  /// The beginning of a text, if it is long.
  static func beginning(of text: String) -> String {
    let scalars = text.unicodeScalars.prefix(longest + 1)
    return scalars.count <= longest ? text : String(String.UnicodeScalarView(scalars.prefix(longest))) + "…"
  }
}
