import Gazette
import Testing

@testable import Reading

/// 手机号码: what is masked, and what looks like a number of a person and is none.
@Suite struct MobileNumberTests {
  @Test(arguments: [
    ("电话：18806340176）", "电话：188****0176）"),
    ("电话：１８８０６３４０１７６）", "电话：１８８＊＊＊＊０１７６）"),
    ("王庆188-0634-0176", "王庆188-****-0176"),
    ("王庆１８８－０６３４－０１７６", "王庆１８８－＊＊＊＊－０１７６"),
    ("王庆 188 - 0634 - 0176", "王庆 188 - **** - 0176"),
    ("手机：188 0634 0176", "手机：188 **** 0176"),
    ("手机：188 06340176", "手机：188 ****0176"),
    ("王庆１ ８ ８ ０ ６ ３ ４ ０ １ ７ ６", "王庆１ ８ ８ ＊ ＊ ＊ ＊ ０ １ ７ ６"),
    ("+86 18806340176", "+86 188****0176"),
    ("（86-188-0634-0176）", "（86-188-****-0176）"),
    ("8618806340176", "86188****0176"),
    ("018806340176", "0188****0176"),
    ("18806340176、13905312211", "188****0176、139****2211"),
    ("18806340176/13905312211", "188****0176/139****2211"),
    ("18806340176,13905312211", "188****0176,139****2211"),
    ("18806340176 13905312211", "188****0176 139****2211"),
    ("188\u{200B}06340176。", "188\u{200B}****0176。"),
    ("手机号18806340176", "手机号188****0176"),
    ("身份证号370102199001011381，电话18806340176", "身份证号370102199001011381，电话188****0176"),
  ])
  func isMasked(_ text: String, _ masked: String) { #expect(MobileMask.masked(text) == masked) }

  @Test(arguments: [
    "咨询电话：0531-66601234", "热线12345", "热线电话：010-12345678", "服务热线400-618-8888", "12806340176", "1880634017",
    "188063401761", "身份证号370102199001011381", "银行卡6222 1380 0138 0001 880", "91370100MA3C13800138000",
    "A18806340176", "资金18806340176元", "投资 18806340176 万元", "面积18806340176平方米", "增长0.18806340176",
    "18806340176.5", "济政字〔18806340176〕", "第18806340176号", "统一登记号：18806340176", "许可证编号18806340176", "账号 18806340176",
    "18806340176-2", "JNCR-18806340176", "市中区 150 3500 4200", "2019年188个，0634家，0176人", "150 2019 2020",
  ])
  func isLeftAlone(_ text: String) { #expect(MobileMask.masked(text) == text) }

  private func lines(_ text: String) -> String {
    MobileMask(RawLine.lines(of: text)).lines.map { $0.scalars.string }.joined(separator: "\n")
  }

  @Test(arguments: [
    ("电话：1880\n\n6340176）", "电话：188*\n\n***0176）"),
    ("电话：１８\n 　８０６３４０１７６）", "电话：１８\n 　８＊＊＊＊０１７６）"),
    ("电话：18806340\n\n— 32 —\n\n济南市人民政府公报　2019年第24期\n\n176）", "电话：188****0\n\n— 32 —\n\n济南市人民政府公报　2019年第24期\n\n176）"),
    ("手机：188-0634-\n0176。", "手机：188-****-\n0176。"),
    ("手机：188-\n0634-0176。", "手机：188-\n****-0176。"),
    ("手机：188\n0634 0176。", "手机：188\n**** 0176。"),
    ("15234\n182345", "15234\n182345"),
    ("产值 15234\n182345", "产值 15234\n182345"),
    ("共1880\n\n\n6340176元", "共1880\n\n\n6340176元"),
    ("姓名 手机\n王某 188 0634 0176", "姓名 手机\n王某 188 **** 0176"),
  ])
  func isMaskedAcrossLines(_ text: String, _ masked: String) { #expect(lines(text) == masked) }

  private func read(_ body: String, corrections: [Correction] = [], masking: Bool = true) -> ReadIssue {
    let text = "济南市人民政府关于城市照明的意见\n济政发〔2024〕3号\n各区县人民政府：\n\(body)\n济南市人民政府\n2024年5月1日\n"
    var options = ReadingOptions()
    options.masksMobileNumbers = masking
    return IssueReader.read(Fixtures.issue("2024-01", text, corrections: corrections), options: options)
  }

  private func body(_ read: ReadIssue) -> String? { read.documents.first?.blocks.first { $0.kind == .paragraph }?.text }

  @Test func theAccountCountsWhatIsMasked() {
    let masked = read("联系人：王庆，18806340176。")
    #expect(body(masked) == "联系人：王庆，188****0176。")
    #expect(masked.text[4] == "联系人：王庆，188****0176。")
    #expect(masked.audit.characters.first { $0.fate == "masked" }?.count == 4)
    #expect(masked.audit.lost == 0 && masked.audit.invented == 0)
    let plain = read("联系人：王庆，18806340176。", masking: false)
    #expect(body(plain) == "联系人：王庆，18806340176。")
    #expect(!plain.audit.characters.contains { $0.fate == "masked" })
    let total = { (read: ReadIssue) in read.audit.characters.reduce(0) { $0 + $1.count } }
    #expect(total(masked) == total(plain))
  }

  /// A correction mends a number as received; what is shown of it keeps the mask.
  @Test func correctionsToANumberShowNoMore() {
    let location = SourceLocation(path: "Content/corrections/2024-01.json", line: 2)
    let mend = Correction(
      .replace(line: 4, find: "0634O", with: "06340"), reason: "应为18806340176", location: location)
    let mended = read("联系人：王庆，1880634O176，13905312211。", corrections: [mend])
    #expect(body(mended) == "联系人：王庆，188****0176，139****2211。")
    #expect(mended.audit.corrections.map(\.reason) == ["应为188****0176"])
    #expect(mended.audit.corrections.map(\.change) == [.replace(line: 4, find: "0634O", with: "****0")])
    let wrong = Correction(.replace(line: 5, find: "18806340176", with: "甲"), reason: "甲", location: location)
    #expect(read("甲", corrections: [wrong]).diagnostics.contains { $0.problem.contains("188****0176") })
  }

  @Test func starsOfAMaskAreNoMarkdown() {
    #expect(body(read("**联系人**：王某，188****0176。")) == "联系人：王某，188****0176。")
    #expect(body(read("联系人：王**，18806340176。")) == "联系人：王**，188****0176。")
  }

  @Test func whatIsSaidOfATextIsMaskedAsTheTextIs() {
    var options = ReadingOptions()
    #expect(options.shown("疑为18806340176") == "疑为188****0176")
    options.masksMobileNumbers = false
    #expect(options.shown("疑为18806340176") == "疑为18806340176")
  }
}
