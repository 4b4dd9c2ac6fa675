import Testing

@testable import Gazette

@Suite struct GazetteDateTests {
  @Test(arguments: [
    ("2023年3月22日", "2023-03-22"), ("２０１９年１２月１０日", "2019-12-10"), ("二〇二二年三月一日", "2022-03-01"),
    ("二○一九年十二月三十一日", "2019-12-31"), ("2020 年 5 月 20 日", "2020-05-20"), ("2024年2月29日", "2024-02-29"),
    ("二OO三年五月二十日", "2003-05-20"), ("二oo九年六月十 二日", "2009-06-12"), ("二ＯＯ三年四月二十五日", "2003-04-25"),
  ])
  func parses(text: String, iso: String) {
    #expect(GazetteDate(parsing: text)?.iso == iso)
  }

  @Test(arguments: [
    "", "2023年2月29日", "2023年13月1日", "2023年3月", "2023年3月22日起", "0000年1月1日", "3月22日", "OO三年三月一日", "2OO3年3月1日",
  ])
  func refuses(text: String) {
    #expect(GazetteDate(parsing: text) == nil)
  }

  @Test func findsDatesInASentence() {
    let text = Array("自2023年4月1日起施行，有效期至2028年3月31日。".unicodeScalars)
    let found = GazetteDate.occurrences(in: text)
    #expect(found.map { $0.date?.iso } == ["2023-04-01", "2028-03-31"])
    #expect(found.map(\.range) == [1..<10, 18..<28])
  }

  @Test func tellsAnImpossibleDayFromNone() {
    let found = GazetteDate.occurrences(in: Array("自2023年2月30日起".unicodeScalars))
    #expect(found.map(\.date) == [nil])
  }

  @Test(arguments: [
    ("2023-04-01", 5, "2028-03-31"), ("2020-02-29", 1, "2021-02-27"), ("2019-12-10", 3, "2022-12-09"),
  ])
  func endsATermTheDayBefore(effective: String, years: Int, last: String) throws {
    let start = try #require(GazetteDate(iso: effective))
    #expect(start.adding(years: years)?.adding(days: -1)?.iso == last)
  }

  @Test func countsDaysThroughFourCenturies() throws {
    var day = try #require(GazetteDate(year: 1899, month: 12, day: 30))
    for _ in 0..<(146_097 + 3) {
      let next = try #require(day.adding(days: 1))
      #expect(next > day)
      #expect(next.adding(days: -1) == day)
      day = next
    }
    #expect(day.iso == "2300-01-02")
  }
}
