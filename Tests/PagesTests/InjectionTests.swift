import Foundation
import Gazette
import Markup
@testable import Pages
import Testing

/// Nothing from a text becomes markup, in any field and any format.
@Suite struct InjectionTests {
  static let hostile =
    "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{title}}]]>&lt;\\[a](javascript:1)|`*_"

  @Test func pagesKeepTheirStructure() throws {
    let plain = String(repeating: "文", count: Self.hostile.unicodeScalars.count)
    let benign = try DrawnSite(SampleSite(spell: { _ in plain }).model)
    let attacked = try DrawnSite(SampleSite(spell: { _ in Self.hostile }).model)
    for page in benign.paths
    where page.hasSuffix(".html") && !page.contains("issuers/") && !page.contains("types/")
      && (!page.hasPrefix("units/") || page == "units/index.html")
    {
      #expect(try Self.tags(attacked.text(page)) == Self.tags(benign.text(page)), "\(page)")
    }
    for file in attacked.files where file.path.text.hasSuffix(".html") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("<img"), "\(file.path)")
      #expect(!text.contains("<script>"), "\(file.path)")
      #expect(HTMLInspection(of: file.bytes).links.allSatisfy { !$0.address.hasPrefix("javascript:") }, "\(file.path)")
    }
  }

  @Test func dataKeepsTheText() throws {
    let site = try DrawnSite(SampleSite(spell: { _ in Self.hostile }).model)
    for path in ["catalog.json", "audit.json", PageAddress.documentData(SampleSite.newID).path.text] {
      let value = try JSONSerialization.jsonObject(with: Data(site.text(path).utf8))
      #expect(Self.strings(value).contains(Self.hostile), "\(path)")
    }
    let script = try site.text("assets/as-of.js")
    #expect(!script.contains("<"))
  }

  @Test func xmlKeepsTheText() throws {
    var sample = SampleSite(spell: { _ in Self.hostile + "\u{0}\u{B}\u{FFFE}" })
    sample.facts = SiteFacts(title: Self.hostile, organ: Self.hostile, baseURL: BaseURL("https://a.cn/b"))
    let site = try DrawnSite(sample.model)
    for path in ["feed.xml", "sitemap.xml", "opensearch.xml"] {
      #expect(XMLInspection.wellFormedness(of: Array(try site.text(path).utf8)).isEmpty, "\(path)")
    }
    #expect(try site.text("feed.xml").contains("&lt;script&gt;"))
  }

  @Test func markdownKeepsTheText() throws {
    let site = try DrawnSite(SampleSite(spell: { _ in Self.hostile }).model)
    let markdown = try site.text(.documentMarkdown(SampleSite.newID))
    #expect(!markdown.contains("\n<"))
    #expect(!markdown.replacingOccurrences(of: "\\<", with: "").contains("<script>"))
  }

  /// The names of the elements of a page, in order; but for the words that stand out at a block's head, which are told
  /// by the text itself.
  private static func tags(_ page: String) -> [String] {
    page.components(separatedBy: "<").dropFirst().map { piece in
      String(piece.prefix { $0.isLetter || $0.isNumber || $0 == "/" || $0 == "!" })
    }.filter { $0 != "b" && $0 != "/b" }
  }

  private static func strings(_ value: Any) -> Set<String> {
    switch value {
    case let text as String: [text]
    case let list as [Any]: list.reduce(into: []) { $0.formUnion(strings($1)) }
    case let object as [String: Any]: object.values.reduce(into: []) { $0.formUnion(strings($1)) }
    default: []
    }
  }
}
