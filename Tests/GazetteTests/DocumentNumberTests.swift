import Testing

@testable import Gazette

@Suite struct DocumentNumberTests {
  @Test(arguments: [
    ("济政办字〔2019〕61号", "济政办字〔2019〕61号"), ("济政字 〔２０１９〕８０号", "济政字〔2019〕80号"),
    ("（济政发[2023]3号）", "济政发〔2023〕3号"), ("(济政字〔2020〕28 号)", "济政字〔2020〕28号"),
    ("济建发（2020）第23号", "济建发〔2020〕23号"), ("济南市人民政府令第 259 号", "济南市人民政府令第259号"),
    ("国务院令第583号", "国务院令第583号"), ("鲁政办字【2022】169号", "鲁政办字〔2022〕169号"),
  ])
  func readsEverySpelling(text: String, canonical: String) {
    #expect(DocumentNumber(parsing: text)?.description == canonical)
  }

  @Test(arguments: [
    "", "济政办字", "〔2019〕61号", "济政办字〔2019〕号", "济政办字〔19〕61号", "济政办字〔2019〕61",
    "济政办字〔2019〕99999999999999999999号", "济政办字〔2019〕0号", "第61号", "济南市人民政府令",
  ])
  func refuses(text: String) {
    #expect(DocumentNumber(parsing: text) == nil)
  }

  @Test func findsNumbersInASentence() {
    let text = "《意见》（济政办字〔2019〕61号）、《办法》（济政发 〔２０１８〕３２号）"
    let found = DocumentNumber.occurrences(in: Array(text.unicodeScalars))
    #expect(found.map(\.number.description) == ["济政办字〔2019〕61号", "济政发〔2018〕32号"])
    #expect(found.map(\.range.lowerBound) == [5, 25])
  }

  @Test func leavesTheCutOfALeadingVerbToTheCaller() throws {
    let found = DocumentNumber.occurrences(in: Array("关于转发鲁政办字〔2022〕169号文件".unicodeScalars))
    let only = try #require(found.first)
    #expect(only.trimming(lead: 4)?.number.description == "鲁政办字〔2022〕169号")
    #expect(only.trimming(lead: 4)?.range.lowerBound == 4)
    #expect(only.trimming(lead: 99) == nil)
  }
}
