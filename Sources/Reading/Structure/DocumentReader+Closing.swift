import Gazette

/// What is known of a document only when all of it has been read: the title of an order, the date under a title.
extension DocumentReader {
  /// Fills in what nothing read so far has told.
  mutating func finish() {
    if head.isOrder, title.isEmpty { title = quotedTitle }
    if enclosures.isEmpty, let named = roles.expected.titles.first, named.kind == .issued, roles.expected.isNamedByTitle
    {
      enclosures.append(Enclosure(title: named.title.string, kind: .issued))
    }
    if signed == nil, let byline {
      let days = GazetteDate.occurrences(in: byline)
      let issued = days.first { Self.issuing.beginning(byline, at: $0.range.upperBound) != nil }
      signed = (issued ?? days.first)?.date
    }
  }

  /// `（2016年4月11日市政府常务会议通过　2016年4月29日公布）`
  private static let issuing = Phrases("公布 发布")

  /// The line under a title that names a day: `——2020年5月12日在济南市第十七届人民代表大会第二次会议上`.
  private var byline: Scalars? {
    drafts.first { $0.kind == .byline && ($0.text.contains { $0.isDigit } || DateLine.isBracketed($0.text)) }?.text
  }

  /// The rule that an order names in 《》, where the rule's own title is missing.
  private var quotedTitle: Scalars {
    for draft in drafts {
      if let open = draft.text.firstIndex(of: "《"), let close = draft.text.firstIndex(of: "》"), open < close {
        return Array(draft.text[open + 1..<close])
      }
    }
    return drafts.first?.text ?? []
  }
}
