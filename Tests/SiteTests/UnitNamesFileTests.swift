import Foundation
import Testing

@testable import Site

/// `Content/units.json`: spellings of one organ are one page, and an entry that cannot be is told with its line.
@Suite struct UnitNamesFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write([
      "Content/issues/a.txt": """
      泉城市人民政府
      关于加强停车管理的通知
      泉政发〔2021〕1号

      各区县人民政府：

      健全停车管理机制。（责任单位：市人社局、市人力资源社会保障局）

      2021年1月8日

      """
    ])
  }

  private func build(_ units: String) throws -> (built: Bool, messages: [String]) {
    try folder.write(["Content/units.json": units])
    var request = BuildRequest()
    request.content = folder.path + "/Content"
    request.templates = ProjectFolder.templates
    request.output = folder.path + "/public"
    let report = try request.run()
    let messages = report.diagnostics.filter { $0.location.path.hasSuffix("units.json") }
    return (report.built, messages.map { "\($0.location.line ?? 0): \($0.problem)" })
  }

  @Test func spellingsAreOnePage() throws {
    let result = try build(#"{"市人力资源社会保障局": ["市人社局"]}"#)
    #expect(result.built && result.messages.isEmpty)
    #expect(folder.text("public/units/shirenliziyuanshehuibaozhangju/index.html")?.contains("共2项") == true)
    #expect(folder.text("public/units/shirensheju/index.html") == nil)
    #expect(folder.text("public/catalog.json")?.contains("市人社局") == true)
  }

  @Test func anEmptyFileOfNamesMergesNothing() throws {
    let result = try build("{}")
    #expect(result.built && result.messages.isEmpty)
    #expect(folder.text("public/units/shirensheju/index.html") != nil)
  }

  @Test(arguments: [
    ("", "1: the file ends where a value should stand"), ("{", "1: a name in quotes is missing"),
    ("{\n\"甲局\": [\"乙局\"\n}", "3: a comma or ] is missing"), ("[]", "1: not a JSON object"),
    ("\"甲局\"", "1: not a JSON object"),
    ("{\n\"甲局\": \"乙局\"}", "2: `甲局` has no list of spellings"), ("{\"甲局\": []}", "1: `甲局` has no list of spellings"),
    ("{\"甲局\": [7]}", "1: `甲局` has no list of spellings"), ("{\"甲局\": [\" \"]}", "1: `甲局` has no list of spellings"),
    ("{\"甲局\": {\"spellings\": [\"乙局\"]}}", "1: `甲局` has no list of spellings"),
    ("{\"\": [\"乙局\"]}", "1: a name is empty"),
    ("{\"甲局\": [\"乙局\"],\n\"甲局\": [\"丙局\"]}", "2: the name `甲局` stands twice in one object"),
    ("{\"甲局\": [\"乙局\",\n\"乙局\"]}", "2: the spelling `乙局` stands twice"),
    ("{\"甲局\": [\"乙局\"],\n\"丙局\": [\"乙局\"]}", "2: the spelling `乙局` is given to `甲局` and to `丙局`"),
    ("{\"甲局\": [\"乙局\"],\n\"乙局\": [\"丙局\"]}", "1: `乙局` is a name here, and a spelling of `甲局`"),
    ("{\"甲局\": [\"乙局\"],\n\"乙局\": [\"甲局\"]}", "1: `乙局` is a name here, and a spelling of `甲局`"),
    ("{\"甲局\": [\"甲局\"]}", "1: `甲局` stands among its own spellings"),
  ])
  func whatCannotBeIsTold(units: String, message: String) throws {
    let result = try build(units)
    #expect(!result.built)
    #expect(result.messages.first?.hasPrefix(message) == true, "\(result.messages)")
  }

  @Test func anOrganThatNoDocumentNamesIsTold() throws {
    let result = try build("{\"市人力资源社会保障局\": [\"市人社局\"],\n\"市交通局\": [\"市交通运输局\"]}")
    #expect(result.built)
    #expect(result.messages == ["2: no document gives `市交通局` anything to do, by none of its spellings"])
  }
}
