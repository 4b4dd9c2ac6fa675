import Foundation
import Gazette
import Markup
import Testing

@testable import Pages

/// `index.xml`: names, structure, and that no word of a document is missing. The schema itself is asked in
/// `Tests/Browser/test_formats.py`.
@Suite struct AkomaTests {
  @Test func namesFollowTheConvention() throws {
    let index = SiteIndex(SampleSite().model, words: try ProjectFolder.templates().words)
    let names = index.model.collection.documents.map { AkomaName($0, index: index).expression }
    #expect(
      names == [
        "/akn/cn-370100/doc/notice/jizhengbanzi/2019-12-01/61/zho@2019-12-01",
        "/akn/cn-370100/doc/notice/jizhengbanzi/2023-03-22/8/zho@2023-03-22",
        "/akn/cn-370100/doc/appointment/jinanshirenminzhengfubangongting/2023-04-10/2023-07-08-undated-renmian"
          + "/zho@2023-04-10",
      ])
  }

  @Test(arguments: [
    ("第一编", false, "book_1"), ("第二部分", false, "part_2"), ("第三章", false, "chp_3"), ("第十节", false, "sec_10"),
    ("第十二条", false, "art_12"), ("第二款", true, "para_2"), ("一、", false, "sec_1"), ("（十三）", false, "para_13"),
    ("（一）", true, "point_1"), ("1.", false, "point_1"), ("２．", false, "point_2"), ("（3）", false, "indent_3"),
    ("①", false, "indent_1"),
  ])
  func labelsTellTheLevel(label: String, isInArticle: Bool, id: String) {
    var ids = AkomaIds()
    let level = AkomaLevel(label: label, isInArticle: isInArticle)
    #expect(ids.next(level.abbreviation, number: AkomaLevel.number(in: label), in: nil) == id)
  }

  @Test func idsAreGivenOnce() {
    var ids = AkomaIds()
    let given = [(1, "a"), (1, "a"), (nil, "a"), (2, "a"), (1, "b")].map { ids.next("point", number: $0, in: $1) }
    #expect(given == ["a__point_1", "a__point_1-2", "a__point_3", "a__point_2", "b__point_1"])
  }

  @Test func structureAndReferencesAreMarked() throws {
    let xml = try DrawnSite(SampleSite().model).text(.documentXML(SampleSite.newID))
    for piece in [
      "<section eId=\"sec_1\" GUID=\"s1\">", "<num>一、</num>", "<heading>总体要求</heading>",
      "<paragraph eId=\"sec_1__para_1\" GUID=\"s1-1\">", "<heading>指导思想。</heading>",
      "<ref href=\"/akn/cn-370100/doc/notice/jizhengbanzi/2019-12-01/61\">", "<ref href=\"#ref_luzhengfa-2018-5\">",
      "<TLCReference eId=\"ref_luzhengfa-2018-5\" name=\"instrument\"", "<textualMod type=\"repeal\" eId=\"mod_1\">",
      "<FRBRalias name=\"number\" value=\"济政办字〔2023〕8号\"/>", "value=\"in-force\"",
      "<publication date=\"2023-04-10\"",
    ] {
      #expect(xml.contains(piece), "\(piece)")
    }
    let old = try DrawnSite(SampleSite().model).text(.documentXML(SampleSite.oldID))
    #expect(old.contains("<passiveModifications>") && old.contains("refersTo=\"#repeal\""))
    #expect(old.contains("<article eId=") && old.contains("<th>"))
  }

  @Test(arguments: ["文", InjectionTests.hostile + "\u{0}\u{FFFE}"])
  func everyWordOfADocumentStandsInItOnce(extra: String) throws {
    let model = SampleSite(spell: { $0 + extra }).model
    let site = try DrawnSite(model)
    for document in model.collection.documents {
      let xml = try site.text(.documentXML(document.id))
      #expect(XMLInspection.wellFormedness(of: Array(xml.utf8)).isEmpty)
      var rest = Self.words(of: xml)[...]
      for block in document.blocks where block.kind != .printed {
        let words = block.rows.isEmpty ? [block.text] : block.rows.joined().map { $0 }
        for word in words.map(Self.bare) {
          let found = try #require(rest.range(of: word), "\(document.id): \(word)")
          rest = rest[found.upperBound...]
        }
      }
    }
  }

  @Test func idsAreUniqueInAFile() throws {
    let site = try DrawnSite(SampleSite().model)
    for file in site.files where file.path.text.hasSuffix("/index.xml") {
      let xml = String(decoding: file.bytes, as: UTF8.self)
      for attribute in [" eId=\"", " GUID=\""] {
        let ids = xml.components(separatedBy: attribute).dropFirst().map { $0.prefix { $0 != "\"" } }
        #expect(!ids.isEmpty && Set(ids).count == ids.count, "\(file.path)")
      }
    }
  }

  /// The text of a file behind its metadata, without tags and blanks.
  private static func words(of xml: String) -> String {
    let body = xml.components(separatedBy: "</meta>").dropFirst().joined()
    let text = body.components(separatedBy: "<").dropFirst().map { piece in
      String(piece.drop { $0 != ">" }.dropFirst())
    }.joined()
    return bare(
      text.replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
        .replacingOccurrences(of: "&quot;", with: "\"").replacingOccurrences(of: "&#39;", with: "'")
        .replacingOccurrences(of: "&amp;", with: "&"))
  }

  private static func bare(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter { !$0.properties.isWhitespace }
    return String(String.UnicodeScalarView(scalars.map { $0 == "\u{0}" || $0 == "\u{FFFE}" ? "\u{FFFD}" : $0 }))
  }
}
