import Foundation
import Testing

@testable import gazette_site

/// Large inputs of every awkward shape: the program ends as documented, and twice the input costs about twice the
/// memory; the times are told. `GAZETTE_SLOW=1` takes inputs ten times as large, a line of 60 MB among them.
@Suite(.enabled("the program was not built beside these tests") { Program.path != nil }, .serialized)
struct LargeInputTests {
  /// A shape of input.
  struct Shape: Sendable, CustomTestStringConvertible {
    let name: String
    /// How many pieces the bounded run takes.
    let count: Int
    /// The exit of a build of it alone.
    var status: Int32 = 0
    let text: @Sendable (Int) -> String

    var testDescription: String { name }
  }

  private static func notice(
    title: String = "泉城市人民政府关于加强停车管理的通知", number: Int = 1, addressee: String = "各区县人民政府：", body: String = "请执行。"
  ) -> String {
    """
    \(title)
    泉政发〔2021〕\(number)号

    \(addressee)

    \(body)

    泉城市人民政府

    2021年1月8日

    （2021年1月8日印发）

    """
  }

  private static func shape(
    _ name: String, _ count: Int, status: Int32 = 0, _ text: @escaping @Sendable (Int) -> String
  ) -> Shape {
    Shape(name: name, count: count, status: status, text: text)
  }

  private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  static let shapes: [Shape] = [
    shape("one line of text", 250_000) { notice(body: repeated("请认真贯彻执行，", $0) + "。") },
    shape("one line that is no text", 6_000_000, status: 1) { repeated("x", $0) },
    shape("blanks", 1_000_000) { notice(body: "请" + repeated(" ", $0) + "执行。") },
    shape("paragraphs", 10_000) { notice(body: repeated("请认真贯彻执行。\n\n", $0)) },
    shape("column lines", 20_000) { notice(body: repeated("请认真贯彻执行市政府关于停车管理的\n\n", $0)) },
    shape("items", 5_000) { notice(body: (1...$0).map { "（\($0)）认真执行。\n\n" }.joined()) },
    shape("nested brackets", 10_000) { notice(body: repeated("（", $0) + "执行" + repeated("）", $0) + "。") },
    shape("open title marks", 20_000) { notice(body: repeated("《通知", $0) + "。") },
    shape("straight quotes", 50_000) { notice(body: repeated("\"停车\"", $0) + "。") },
    shape("marks of markup", 20_000) { notice(body: repeated("**_`[](<!--", $0)) },
    shape("one repeal, often", 20_000) { notice(body: repeated("《停车管理办法》（泉政发〔2011〕3号）、", $0) + "同时废止。") },
    shape("many repeals", 500) { count in
      notice(body: (1...count).map { "《停车管理办法》（泉政发〔2011〕\($0)号）、" }.joined() + "同时废止。")
    },
    shape("sentences that cite", 10_000) { notice(body: repeated("根据《停车管理办法》，请执行。", $0)) },
    shape("duties", 5_000) { notice(body: repeated("请执行。（责任单位：市教育局、市公安局）\n\n", $0)) },
    shape("organs of one duty", 20_000) { notice(body: "请执行（责任单位：" + repeated("市教育局、", $0) + "市公安局）。") },
    shape("dates", 10_000) { notice(body: repeated("自2021年1月1日起施行，有效期至2022年1月1日。", $0)) },
    shape("digits", 500_000) { notice(body: repeated("1", $0)) },
    shape("addressees", 50_000) { notice(addressee: repeated("各区县人民政府，", $0) + "：") },
    shape("documents", 60) { (1...$0).map { notice(number: $0) }.joined(separator: "\n") },
    shape("documents alike", 60) { repeated(notice() + "\n", $0) },
    shape("rows of a table", 10_000) { notice(body: "| 一 | 二 |\n|---|---|\n" + repeated("| 三 | 四 |\n", $0)) },
    shape("columns of a table", 5_000) { notice(body: repeated("| 一 ", $0) + "|\n" + repeated("|---", $0) + "|") },
    shape("combining marks", 100_000) { notice(body: "请" + repeated("\u{301}", $0) + "执行。") },
    shape("a list of enclosures", 5_000) { notice(body: "附件：" + (1...$0).map { "\($0).停车管理办法\n" }.joined()) },
  ]

  private static let scale = ProcessInfo.processInfo.environment["GAZETTE_SLOW"] == nil ? 1 : 10

  @Test(arguments: shapes)
  func costsTwiceForTwice(shape: Shape) throws {
    let half = try Self.cost(of: shape, count: shape.count * Self.scale / 2)
    let whole = try Self.cost(of: shape, count: shape.count * Self.scale)
    #expect(half.status == shape.status && whole.status == shape.status)
    let memory = "\(half.kilobytes) kB, then \(whole.kilobytes) kB"
    #expect(whole.kilobytes < 5 * half.kilobytes / 2 + 50_000, "\(memory)")
    // Seconds hang on what else the machine does: they are told in the long run, and never decide a test.
    if Self.scale > 1 { print("\(shape.name): \(half.seconds) s, then \(whole.seconds) s; \(memory)") }
  }

  private static func cost(of shape: Shape, count: Int) throws -> Program.Cost {
    let shop = try Workshop()
    try Data(shape.text(count).utf8).write(to: URL(fileURLWithPath: shop.path + "/one/issues/a.txt"))
    return try #require(Program.cost(shop.words("one")))
  }
}
