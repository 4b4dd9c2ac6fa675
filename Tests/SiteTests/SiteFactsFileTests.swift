import Foundation
import Testing

@testable import Site

/// `Content/site.json`: what is no fact is told with its line, and nothing of it is guessed.
@Suite struct SiteFactsFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(_ text: String) throws -> SiteFactsFile.Contents {
    try folder.write(["site.json": text])
    return try SiteFactsFile.read(in: folder.path)
  }

  @Test func readsFactsAndWhatIsNotGiven() throws {
    let contents = try read(
      "\u{FEFF}{\"title\": \"泉城市人民政府公报\", \"organ\": null, \"contact\": \"\", \"leaveOut\": [\"proof\"],"
        + " \"maskMobileNumbers\": false}")
    #expect(contents.diagnostics.isEmpty)
    #expect(contents.facts.title == "泉城市人民政府公报" && contents.facts.organ == nil && contents.facts.contact == nil)
    #expect(contents.facts.leftOut == [.proof] && !contents.reading.masksMobileNumbers)
  }

  @Test(arguments: [
    ("", "1: the file ends where a value should stand"), ("[]", "1: not a JSON object"),
    ("{\"title\": \"甲\",\n\"title\": \"乙\"}", "2: the name `title` stands twice in one object"),
    ("{\"title\": \"甲\",\n}", "2: a name in quotes is missing"), ("{}\nx", "2: something stands behind the value"),
    ("{\"title\":\n\"\\ud800\"}", "2: half of a surrogate pair stands alone"),
    ("{\n\"titel\": \"甲\"}", "2: `titel` is no fact that the site knows"),
    ("{\n\"title\": 99999999999999999999999}", "2: `title` is not a text"),
    ("{\n\"language\": true}", "2: `language` is not a text"),
    ("{\n\"maskMobileNumbers\": 0}", "2: `maskMobileNumbers` is neither true nor false"),
    ("{\n\"maskMobileNumbers\": \"no\"}", "2: `maskMobileNumbers` is neither true nor false"),
    ("{\n\"leaveOut\": \"proof\"}", "2: `leaveOut` is no list of outputs"),
    ("{\n\"leaveOut\": [\"proof\", 3]}", "2: `leaveOut` is no list of outputs"),
    ("{\n\"leaveOut\": [\"proof\", \"x\"]}", "2: `leaveOut` names `x`, which is no output"),
    ("{\n\"errorsMail\": \"a@b.cn\\nBcc: c@d.cn\"}", "2: the errorsMail `a@b.cn\nBcc: c@d.cn` is not an address"),
    ("{\n\"baseURL\": \"javascript:alert(1)\"}", "2: the baseURL `javascript:alert(1)` is not an address"),
  ])
  func whatIsNoFactIsToldWithItsLine(text: String, message: String) throws {
    let told = try read(text).diagnostics.map { "\($0.location.line ?? 0): \($0.problem)" }
    #expect(told.count == 1 && told.allSatisfy { $0.hasPrefix(message) }, "\(told)")
  }

  @Test func throwsWhereItCannotBeRead() throws {
    try FileManager.default.createDirectory(atPath: folder.path + "/site.json", withIntermediateDirectories: true)
    let refusal = #expect(throws: DiskError.self) { try SiteFactsFile.read(in: folder.path) }
    #expect(refusal?.problem == "is not a regular file")
  }
}
