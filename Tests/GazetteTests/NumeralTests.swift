import Testing

@testable import Gazette

@Suite struct NumeralTests {
  @Test(arguments: [
    ("61", 61), ("６１", 61), ("六十一", 61), ("十", 10), ("二十", 20), ("一百〇三", 103), ("一百二十", 120),
    ("二〇二三", 2023), ("二○二三", 2023), ("二零一九", 2019), ("三千", 3000), ("007", 7),
  ])
  func reads(text: String, value: Int) {
    #expect(Numeral.value(of: Array(text.unicodeScalars)) == value)
  }

  @Test(arguments: ["", "号", "十十", "百千", "12a", "99999999999999999999", "一二三四五六七八九一二三四五六七八九"])
  func refuses(text: String) {
    #expect(Numeral.value(of: Array(text.unicodeScalars)) == nil)
  }
}
