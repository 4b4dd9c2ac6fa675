import Testing

@testable import Gazette

@Suite struct IdentifierTests {
  @Test(arguments: [
    ("济政办字〔2023〕8号", "jizhengbanzi-2023-8hao"), ("2019-x1", "2019-x1"), ("GB/T 4754—2017", "gb-t-4754-2017"),
    ("", "x"), ("……", "x"), ("<script>", "script"),
  ])
  func spells(text: String, id: String) {
    #expect(Document.ID(spelling: text).text == id)
  }

  @Test(arguments: ["", "A", "a b", "a/b", "..", "é"])
  func refusesOtherAlphabets(text: String) {
    #expect(Document.ID(text) == nil)
  }

  @Test(arguments: [
    ("济政办字〔2023〕8号", "jizhengbanzi-2023-8"), ("济南市人民政府令第259号", "jinanshirenminzhengfuling-259"),
    ("济数字〔2025〕6号", "jishuzi-2025-6"),
  ])
  func namesByNumber(number: String, id: String) throws {
    #expect(Document.ID(number: try #require(DocumentNumber(parsing: number))).text == id)
  }
}
