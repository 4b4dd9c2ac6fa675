import Gazette
import TestSupport
import Testing

@testable import Relations

/// Texts that nobody would print: nothing traps, and time grows with length alone.
@Suite struct HardTextTests {
  @Test(arguments: [
    "《", "》", "《》", "《《《《《", "》》》", "（", "）", "“", "”", "〔2019〕", "〔2019〕号", "令第号", "令第9999999999号", "第", "第条", "《第",
    "《A》第",
    "GB", "GB/", "GB/T", "DB", "DB/T 1", "号文", "0号文件", "99999999999号文件", "（责任单位：）", "（责任单位：、、，；）", "责任单位：", "（牵头）",
    "（负责）",
    "废止", "废止《", "《废止》废止", "《办法》废止", "下列文件废止：", "现将《》转发给你们", "《甲乙丙办法》（", "《甲乙丙办法》（〔", "济政发〔2019〕、、号", "济政发〔2019〕3、",
    "济政发〔2019〕3、号", "以下", "如下", "以下称", "附件", "《甲乙丙办法》附件", "延长", "《甲乙丙办法》有效期延长年", "《甲乙丙办法》有效期延长99999999年。",
    "自《甲乙丙办法》起", "\n\t\n", "《甲\n乙丙办法》", "中《甲乙丙办法》中", "\u{0}\u{FFFD}\u{10FFFF}《甲乙丙办法》",
  ])
  func fragmentsDoNoHarm(text: String) {
    _ = found(in: text)
    _ = found(in: text, preamble: true)
    var builder = DocumentBuilder()
    builder.paragraphs = [
      .init(text: text, kind: .enclosureTitle, enclosure: 9), .init(text: text, kind: .item, label: text, enclosure: 9),
      .init(text: "", kind: .table, rows: [["文件名称", "文号", "责任单位"], [text, text], [text, text, text, text], []]),
    ]
    _ = summary(of: builder)
  }

  @Test(arguments: [
    "《济南市甲乙管理办法》（济政发〔2019〕1号）、", "《济南市甲乙管理办法》同时废止，", "（", "《", "“", "（《“", "济政发〔2019〕1号、", "根据", "、", "废止", "市科技局、",
    "（责任单位：市科技局）",
    "第一条、", "下列文件废止：", "GB50516、", "1、", "以下", "（市科技局牵头，", "和《济南市甲乙管理办法》", "〔2019〕", "《济南市甲乙管理办法》第一条、",
  ])
  func aLongLineTakesLinearTime(piece: String) {
    let unit = 40_000 / piece.unicodeScalars.count
    let short = processorTime { _ = found(in: String(repeating: piece, count: unit)) }
    let long = processorTime { _ = found(in: String(repeating: piece, count: unit * 8)) }
    #expect(long < max(short * 40, .seconds(2)), "\(piece): \(short) for 40,000 characters, \(long) for 320,000")
  }
}
