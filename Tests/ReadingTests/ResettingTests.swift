import Gazette
import Reading
import Testing

/// The real issues, set again in every raw style: what was read of the one must be read of the other.
///
/// A column that ends where a sentence ends leaves nothing to tell a paragraph's end by, so some paragraphs may differ:
/// the allowances are what is measured, and a rule that gets weaker shows.
@Suite struct ResettingTests {
  /// Each sets page breaks, cuts and marks elsewhere, and text layers in another column: 18, 20, 24, 30 and 36 characters.
  private static let seeds: [UInt64] = [5, 6, 7, 8, 9]

  /// How many of the blocks of all five issues may be missed at most, seed by seed. No field may.
  private static let allowances: [RawStyle: [Int]] = [
    .wide: [3, 14, 8, 15, 0], .headed: [3, 14, 8, 15, 0], .indented: [3, 6, 2, 1, 0], .narrow: [1, 15, 15, 14, 5],
    .dense: [1, 15, 15, 14, 5],
  ]

  private struct Result {
    var documents = 0
    var blocks = 0
    var fields = [String]()
    var missed = [String]()
    /// What stands in the place of what was missed.
    var extra = [String]()
  }

  @Test(arguments: RawStyle.allCases) func isReadAlike(_ style: RawStyle) throws {
    let issues = try Fixtures.issues.map { (id: $0, documents: try Fixtures.issue($0).documents) }
    for (seed, allowed) in zip(Self.seeds, Self.allowances[style] ?? [0, 0, 0, 0, 0]) {
      var result = Result()
      for issue in issues {
        let raw = Fixtures.issue("reset", style.text(of: issue.documents, seed: seed))
        PropertyTests.check(raw, "\(style) \(issue.id), seed \(seed)")
        Self.compare(issue.documents, IssueReader.read(raw).documents, &result)
      }
      let figures = "\(style), seed \(seed): \(result.fields.count) fields, \(result.missed.count) of \(result.blocks)"
      let details = (result.fields + result.missed + result.extra).joined(separator: "\n")
      #expect(result.documents == 34, "\(figures)")
      #expect(result.fields.isEmpty, "\(figures)\n\(details)")
      #expect(result.missed.count <= allowed, "\(figures)\n\(details)")
    }
  }

  private static func compare(_ wanted: [Document], _ got: [Document], _ result: inout Result) {
    for document in wanted {
      let alike = got.first {
        document.number != nil ? $0.number == document.number : folded($0.title) == folded(document.title)
      }
      result.blocks += document.blocks.count
      guard let alike else {
        result.fields.append("missing: \(document.title)")
        continue
      }
      result.documents += 1
      for (want, have) in zip(fields(of: document), fields(of: alike)) where want != have {
        result.fields.append("\(document.title.prefix(20)): want \(want), got \(have)")
      }
      let texts = document.blocks.map { folded($0.text) }
      for change in texts.difference(from: alike.blocks.map { folded($0.text) }) {
        switch change {
        case .insert(_, let text, _): result.missed.append("missed \(document.title.prefix(12)): \(Self.ends(text))")
        case .remove(_, let text, _): result.extra.append("extra \(document.title.prefix(12)): \(Self.ends(text))")
        }
      }
    }
  }

  private static func ends(_ text: String) -> String {
    text.count <= 60 ? text : "\(text.prefix(40))…\(text.suffix(20))"
  }

  private static func fields(of document: Document) -> [String] {
    [
      document.title, document.issuers.joined(separator: " "), document.type, document.registration ?? "",
      document.addressee ?? "", document.signed?.iso ?? "", document.printed?.iso ?? "",
      document.effective?.date.iso ?? "", document.expires?.date.iso ?? "", String(document.articles),
      document.enclosures.map { $0.title + $0.kind.rawValue }.joined(separator: " "),
    ].map(folded)
  }

  /// A text without blanks and without what a style cannot keep apart.
  private static func folded(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      switch scalar {
      case "\"", "”": folded.append("“")
      case "：": folded.append(":")
      default: folded.append(scalar)
      }
    }
    return String(folded)
  }
}
