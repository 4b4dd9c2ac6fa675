import Gazette

/// 成文日期 alone on its line: `2023年3月22日`, `二〇二二年三月一日`, `（2019年12月15日）`.
struct DateLine {
  /// The day; nil where the calendar has no such day.
  let date: GazetteDate?

  /// The date that a whole text is; nil if it is anything else.
  init?(_ text: Scalars) {
    guard text.count >= 6, text.count <= 20, text.last == "日" else { return nil }
    let found = GazetteDate.occurrences(in: text)
    guard found.count == 1, let only = found.first, only.range == 0..<text.count else { return nil }
    date = only.date
  }

  /// Whether a text is nothing but a date in brackets: `（2013年1月6日）`.
  static func isBracketed(_ text: Scalars) -> Bool {
    text.first == "（" && text.last == "）" && DateLine(Array(text.dropFirst().dropLast())) != nil
  }
}

/// 印发 line: `（2023年3月22日印发）`, a document's last line but for a 注：…
struct PrintedLine {
  /// The day; nil where the calendar has no such day.
  let date: GazetteDate?

  /// The 印发 line that a whole text is; nil if it is anything else.
  init?(_ text: Scalars) {
    guard text.count >= 10, text.count <= 50 else { return nil }
    var bare = text[...]
    if bare.first == "（" { bare = bare.dropFirst() }
    if bare.last == "）" { bare = bare.dropLast() }
    guard bare.ends(with: ["印", "发"]) else { return nil }
    let body = Array(bare.dropLast(2))
    guard let found = GazetteDate.occurrences(in: body).first, found.range.upperBound == body.count else { return nil }
    let lead = Array(body[..<found.range.lowerBound])
    guard lead.isEmpty || Organ.isName(lead) else { return nil }
    date = found.date
  }
}
