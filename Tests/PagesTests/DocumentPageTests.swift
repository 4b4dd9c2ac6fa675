import Foundation
import Gazette
import Testing

@testable import Pages

/// What the page of a document offers beside its text.
@Suite struct DocumentPageTests {
  private static let page = "documents/jizhengbanzi-2023-8/index.html"

  @Test func aDocumentIsCitedInThreeStyles() throws {
    let index = SiteIndex(SampleSite().model, words: try ProjectFolder.templates().words)
    let new = try #require(index.documents[SampleSite.newID])
    let old = try #require(index.documents[SampleSite.oldID])
    let title = "济南市人民政府办公厅关于推进低效用地再开发的实施意见"
    #expect(
      Citation.all(of: new, in: index).map { $0.before + "|" + $0.after } == [
        "济南市人民政府办公厅. \(title): 济政办字〔2023〕8号|[J]. 济南市人民政府公报, 2023(7/8): 3.",
        "《\(title)》|，济政办字〔2023〕8号，2023年3月22日。",
        "《\(title)》（济政办字〔2023〕8号）|，2023年3月22日，载《济南市人民政府公报》2023年第7/8期（总第389/390期）第3页。",
      ])
    #expect(Citation.all(of: old, in: index).first?.after == "[Z]. 2019-12-01.")
  }

  @Test func aParagraphTellsItsPlace() throws {
    let text = try DrawnSite(SampleSite().model).text(Self.page)
    #expect(text.contains("<a href=\"#s1-1\" title=\"一、（一）\"></a>"))
  }

  @Test func theMarginNamesWhatAParagraphDoes() throws {
    let text = try DrawnSite(SampleSite().model).text(Self.page)
    let lines = text.components(separatedBy: "\n")
    let place = try #require(lines.firstIndex { $0.contains("id=\"p-2-1\"") })
    let note = lines[place - 1]
    #expect(note.hasPrefix("<div class=\"aside\" role=\"note\"><p><span class=\"kind\">废止</span>"))
    #expect(note.contains("济政办字〔2019〕61号</a> <span class=\"badge repealed\" data-spans="))
    #expect(text.contains("鲁政发〔2018〕5号</a> <span class=\"unheld\">本站未收</span></p></div>\n<p id=\"p-1\""))
  }

  @Test func doubtsAreShownWhereReadersLook() throws {
    let site = try DrawnSite(SampleSite().model)
    for page in [Self.page, "documents/jizhengbanzi-2023-8/proof/index.html", "audit/2023-07-08/index.html"] {
      #expect(try site.text(page).contains("<span class=\"kind\">存疑</span>"), "\(page)")
    }
    #expect(!(try site.text("documents/jizhengbanzi-2019-61/index.html").contains("存疑")))
  }

  @Test func aLetterAboutAnErrorNamesTheDocument() throws {
    #expect(!(try DrawnSite(SampleSite().model).text(Self.page).contains("mailto:")))
    var sample = SampleSite()
    sample.facts = SiteFacts(
      baseURL: BaseURL("https://example.gov.cn/g/"), errorsMail: MailAddress("a.b@example.gov.cn"))
    let text = try DrawnSite(sample.model).text(Self.page)
    let start = try #require(text.range(of: "href=\"mailto:a.b@example.gov.cn?subject="))
    let link = String(text[start.upperBound...].prefix { $0 != "\"" }).removingPercentEncoding ?? ""
    #expect(link.hasPrefix("纠错：济政办字〔2023〕8号&amp;body=标题：济南市人民政府办公厅关于推进"))
    #expect(link.contains("\r\n页面：https://example.gov.cn/g/documents/jizhengbanzi-2023-8/\r\n"))
  }

  @Test(arguments: ["a@example.cn", "a.b-c+d@mail.example.gov.cn"])
  func anAddressForLettersIsTaken(text: String) { #expect(MailAddress(text)?.description == text) }

  @Test(arguments: [
    "", "a", "a@", "@b.cn", "a@b", "a b@c.cn", "a@b.cn?cc=d@e.cn", "a@b..cn", ".a@b.cn", "a@b@c.cn", "甲@b.cn",
    "a@b_c.cn",
  ])
  func anythingElseIsNoAddress(text: String) { #expect(MailAddress(text) == nil) }
}
