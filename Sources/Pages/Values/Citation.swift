import Gazette

/// 引文: how other writings cite a document, with a slot where the place of a paragraph goes.
struct Citation {
  /// The style's name.
  let style: String
  /// The words before the slot.
  let before: String
  /// What stands between those and the place of a paragraph.
  let lead: String
  /// The words behind the slot.
  let after: String

  /// All styles, the most formal first.
  static func all(of document: Document, in index: SiteIndex) -> [Citation] {
    let parts = Parts(document: document, issue: index.issues[document.issue], facts: index.facts, words: index.words)
    return [standard(parts), legal(parts), plain(parts)]
  }

  /// GB/T 7714—2015: an article of a serial, `机关. 题名: 文号[J]. 刊名, 2021(20/21): 3.`; where the issue states no
  /// number, a document by itself, `机关. 题名: 文号[Z]. 2019-12-09.`
  private static func standard(_ parts: Parts) -> Citation {
    let document = parts.document
    let names = document.issuers.prefix(3).joined(separator: ", ") + (document.issuers.count > 3 ? ", 等" : "")
    let title = document.title + (document.number.map { ": \($0)" } ?? "")
    let source =
      if let year = parts.issue?.year, let number = parts.issue?.number {
        "[J]. \(parts.gazette), \(year)(\(number))" + (document.page.map { ": \($0)" } ?? "")
      } else {
        "[Z]" + (parts.day.map { ". \($0.iso)" } ?? "")
      }
    return Citation(
      style: parts.words(.citeStandard), before: (names.isEmpty ? "" : names + ". ") + title, lead: ", ",
      after: source + ".")
  }

  /// As 《法学引注手册》 cites what organs issue: 《题名》第三条，文号，2019年12月9日印发。
  private static func legal(_ parts: Parts) -> Citation {
    let rest = [parts.document.number?.description ?? parts.source, parts.issued].compactMap { $0 }
    return Citation(
      style: parts.words(.citeLegal), before: parts.quotedTitle, lead: "",
      after: (["" as String] + rest).joined(separator: "，") + "。")
  }

  /// For letters and reports, with everything by which to find it.
  private static func plain(_ parts: Parts) -> Citation {
    let document = parts.document
    let names = document.issuers.joined(separator: "、")
    let organ = document.title.hasPrefix(names) ? "" : names
    let number = document.number.map { "（\($0)）" } ?? ""
    let address = parts.facts.baseURL.map { "，" + $0.absolute(.document(document.id)) } ?? ""
    let rest = [parts.issued, parts.source].compactMap { $0 }.map { "，" + $0 }.joined()
    return Citation(
      style: parts.words(.citePlain), before: organ + parts.quotedTitle + number, lead: "", after: rest + address + "。")
  }

  /// What the styles put together in their own ways.
  private struct Parts {
    let document: Document
    let issue: Issue?
    let facts: SiteFacts
    let words: Words

    var gazette: String { facts.title }

    /// The day printed below the document.
    var day: GazetteDate? { document.printed ?? document.signed }

    /// `2023年3月22日印发`; without an 印发日期 the day that it was signed.
    var issued: String? { document.printed.map { $0.chinese + "印发" } ?? document.signed?.chinese }

    /// `载《济南市人民政府公报》2021年第20/21期第3页`.
    var source: String? {
      issue.map { issue in
        "载《\(gazette)》\(words.issue(issue))" + (document.page.map { "第\($0)页" } ?? "")
      }
    }

    /// The title in 《》, those that it holds turned to 〈〉 and theirs back, as GB/T 15834 asks.
    var quotedTitle: String {
      let turned = document.title.unicodeScalars.map { scalar -> Unicode.Scalar in Self.turns[scalar] ?? scalar }
      return "《" + String(String.UnicodeScalarView(turned)) + "》"
    }

    private static let turns: [Unicode.Scalar: Unicode.Scalar] = ["《": "〈", "》": "〉", "〈": "《", "〉": "》"]
  }
}
