import Gazette
import Reading
import Testing

/// Texts of one shape over and over: nothing traps, nothing is lost, and no shape takes more than its length.
@Suite struct LongTextTests {
  @Test func longTextsAreReadAndWhollyAccountedFor() {
    func rep(_ s: String, _ n: Int) -> String { String(repeating: s, count: n) }
    let head = "济南市人民政府\n关于照明的意见\n济政发〔2024〕3号\n各区县人民政府：\n"
    let cases: [(String, (Int) -> String)] = [
      ("numbers one line", { head + rep("济政发〔2019〕1号", $0 * 10) }),
      ("nested", { head + rep("（", $0 * 50) + rep("）", $0 * 50) }),
      ("printed lines", { head + rep("（2023年3月22日印发）\n", $0 * 5) }),
      ("heads", { rep("济南市人民政府\n关于照明的意见\n济政发〔2024〕3号\n\n", $0 * 5) }),
      ("numbers no title", { head + rep("济政发〔2024〕3号\n", $0 * 5) }),
      ("titles free", { head + rep("正文结束。\n济南市人民政府关于照明的意见\n", $0 * 5) }),
      ("orders", { rep("济南市照明办法\n济南市人民政府令第259号\n", $0 * 5) }),
      ("glossaries", { head + rep("名词解释\n一、照明：是指发光。\n", $0 * 5) }),
      ("histories", { head + rep("济南市照明办法\n（2011年5月9日公布\n", $0 * 5) }),
      ("open rows", { head + rep("| 甲 | 乙 |\n| 丙\n丁 | 戊 |\n", $0 * 5) }),
      ("columns", { head + rep("甲　　乙　　丙\n　　　　丁\n", $0 * 5) }),
      ("labels", { head + rep("附件\n", $0 * 10) }),
      ("lists", { head + rep("附件：1. 表格\n2. 表格二\n", $0 * 5) }),
      ("open brackets", { head + rep("（这是一行文字没有结束\n", $0 * 5) }),
      ("open lines", { head + rep("这是一行没有结束的文字而且继续下去\n", $0 * 5) }),
      ("organs", { head + rep("济南市人民政府办公厅\n", $0 * 5) }),
      ("tables", { head + rep("|甲|乙|\n", $0 * 5) }),
      ("contents", { "目录\n" + rep("济南市人民政府关于照明的意见（济政发〔2024〕3号）.....（3）\n", $0 * 3) + head }),
      (
        "contents differing",
        { n in
          "目录\n" + (0..<n).map { "关于甲\($0)的意见.....（\($0 % 900 + 1)）\n" }.joined()
            + (0..<n).map { "济南市人民政府\n关于乙\($0)的意见\n济政发〔2024〕\($0 + 1)号\n正文。\n" }.joined()
        }
      ),
      ("forward", { head + rep("转发《某某的意见》（鲁政发〔2020〕1号）给你们。\n山东省人民政府\n关于某某的意见\n鲁政发〔2020〕1号\n", $0 * 3) }),
      ("expected", { rep("济南市人民政府\n", 1) + "关于印发济南的通知\n济政发〔2024〕3号\n" + rep("《济南市照明办法》《济南市办法》印发给你们。\n", $0 * 3) }),
      ("blanks", { head + "甲" + rep(" ", $0 * 500) + "." + rep(" .", $0 * 50) }),
      ("quotes", { head + rep("\"", $0 * 100) }),
      ("stars", { head + rep("**", $0 * 100) }),
      ("semicolons", { head + "本办法自" + rep("自起；", $0 * 30) }),
      ("zi", { head + "本办法" + rep("自", $0 * 50) + "起施行。" }),
      ("toc lines", { rep("【甲】\n", $0 * 5) + head }),
      ("para", { head + rep("文字，", $0 * 100) + "\n" + rep("《照明》", $0 * 50) }),
      ("markers", { head + rep("一、二名（一）\n", $0 * 5) }),
    ]
    for (name, make) in cases {
      let read = IssueReader.read(Fixtures.issue("long", make(600)))
      guard !read.documents.isEmpty else { continue }
      #expect(read.audit.lost == 0, "\(name)")
      #expect(read.audit.invented == 0, "\(name)")
    }
  }
}
