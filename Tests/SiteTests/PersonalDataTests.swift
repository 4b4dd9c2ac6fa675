import Gazette
import Testing

@testable import Site

/// 个人信息: mobile numbers of persons stand in no file of a site, wherever in a text they stood.
@Suite struct PersonalDataTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Numbers in every part of an issue, each with other middle digits.
  private static let text = """
    泉城市人民政府公报
    2021年第3期
    2021年1月30日出版
    目 录
    泉城市人民政府关于值班电话13871391111的通知（泉政发〔2021〕1号）……（3）

    泉城市人民政府关于值班电话13871391111的通知

    泉政发〔2021〕1号

    各区县人民政府：

    一、请联系王某１３８７２３９１１１１，或138-7339-1111，手机138 7439 1111。

    二、请联系李某，电话：1387

    5391111。根据《关于13876391111的办法》（国发〔2019〕1号）制定。（市财政局13877391111负责）

    | 姓名 | 手机 |
    |---|---|
    | 张某 | 13878391111 |

    泉城市人民政府

    2021年1月8日

    附件：值班表13879391111

    （2021年1月8日印发）

    泉城市人民政府公报

    编辑出版：泉城市人民政府公报编辑部
    联系电话：13870391111
    """

  private static let corrections = """
    [{"line": 13, "find": "１３８７２３９１１１１", "replace": "13875291111", "reason": "as 13874291111 in the print"},
     {"after": 14, "insert": "并抄送13876291111。", "reason": "print"}]
    """

  private func run(_ files: [String: String]) throws -> BuildReport {
    try folder.write(files)
    var request = BuildRequest()
    request.content = folder.path + "/Content"
    request.templates = ProjectFolder.templates
    request.output = folder.path + "/public"
    request.keepGoing = true
    return try request.run()
  }

  /// The files that hold the middle and last digits of a number of the text, in any width.
  private func leaks(_ middles: [String]) -> [String] {
    folder.files(below: "public").filter { $0 != "SHA256SUMS" }.filter { name in
      let text = (folder.text("public/" + name) ?? "").unicodeScalars.map { scalar in
        (0xFF10...0xFF19).contains(scalar.value)
          ? Character(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar) : Character(scalar)
      }
      let plain = String(text.filter { $0 != "-" && $0 != " " })
      return middles.contains { plain.contains($0 + "1111") || plain.contains("138" + $0) }
    }
  }

  private static let middles = [
    "7139", "7239", "7339", "7439", "7539", "7639", "7739", "7839", "7939", "7039", "7529", "7629",
  ]

  @Test func noFileHoldsANumber() throws {
    let report = try run(["Content/issues/a.txt": Self.text, "Content/corrections/a.json": Self.corrections])
    #expect(report.built && report.leftOut.isEmpty)
    #expect(leaks(Self.middles + ["7429"]) == [])
    #expect(folder.text("public/catalog.json")?.contains("138****1111") == true)
  }

  @Test func theKeeperCanTurnItOff() throws {
    let site = "{\"maskMobileNumbers\": false}"
    let report = try run(["Content/issues/a.txt": Self.text, "Content/site.json": site])
    #expect(report.built)
    #expect(!leaks(["7139"]).isEmpty && !leaks(["7739"]).isEmpty)
  }

  @Test(arguments: ["1", "\"no\"", "[]"]) func whatIsNeitherTrueNorFalseIsAnError(_ value: String) throws {
    let report = try run([
      "Content/issues/a.txt": Self.text, "Content/site.json": "{\"maskMobileNumbers\": \(value)}",
    ])
    #expect(!report.built)
    #expect(report.diagnostics.contains { $0.problem.contains("neither true nor false") })
  }
}
