import Foundation
import Gazette
import Testing

@testable import Site

/// Texts and files that are none, or no good: each gets its line and the documented end, alone and beside a good issue,
/// and nothing traps.
@Suite struct BadInputTests {
  /// A content folder's bad part and what must come of it.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    /// Words of the one error; nil for what must build.
    var error: String?
    /// Words of a warning that must come along.
    var warning: String?
    /// Whether an error that `--keep-going` leaves out concerns this part alone.
    var isOfOneIssue = true
    let make: @Sendable (TemporaryFolder) throws -> Void

    var testDescription: String { name }
  }

  private static func bytes(_ name: String, error: String? = nil, warning: String? = nil, _ bytes: [UInt8]) -> Case {
    Case(name: name, error: error, warning: warning) { try $0.write("Content/issues/bad.txt", Data(bytes)) }
  }

  private static func text(
    _ name: String, error: String? = nil, warning: String? = nil, _ text: @autoclosure @escaping @Sendable () -> String
  ) -> Case {
    Case(name: name, error: error, warning: warning) { try $0.write(["Content/issues/bad.txt": text()]) }
  }

  /// A good issue; what is good about it can be replaced part by part.
  static func notice(
    title: String = "泉城市人民政府关于加强停车管理的通知", number: String = "泉政发〔2021〕1号", addressee: String = "各区县人民政府：",
    body: String = "请认真贯彻执行。", date: String = "2021年1月8日"
  ) -> String {
    "\(title)\n\(number)\n\n\(addressee)\n\n\(body)\n\n泉城市人民政府\n\n\(date)\n\n（\(date)印发）\n"
  }

  private static func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  /// 泉城市人民政府 in GB18030.
  private static let gb18030: [UInt8] = [
    0xC8, 0xAA, 0xB3, 0xC7, 0xCA, 0xD0, 0xC8, 0xCB, 0xC3, 0xF1, 0xD5, 0xFE, 0xB8, 0xAE,
  ]

  private static func scalars(_ values: UInt32...) -> String {
    String(String.UnicodeScalarView(values.compactMap(Unicode.Scalar.init)))
  }

  private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  static let cases: [Case] = [
    // encodings and formats
    bytes("empty", error: "bad.txt", []),
    text("blank", error: "bad.txt", " \n\u{3000}\n\t\n\n"),
    text("nothing but a byte order mark", error: "bad.txt", "\u{FEFF}"),
    bytes("UTF-16 little-endian", error: "UTF-16", utf16(notice(), bigEndian: false, mark: true)),
    bytes("UTF-16 big-endian", error: "UTF-16", utf16(notice(), bigEndian: true, mark: true)),
    bytes("UTF-16 without mark", error: "bad.txt", utf16(notice(), bigEndian: false, mark: false)),
    bytes("GB18030", error: "bad.txt:1 the bytes are not UTF-8", gb18030),
    bytes("invalid UTF-8", error: "bad.txt:3 the bytes are not UTF-8", Array("泉\n城\n".utf8) + [0xC0, 0x80, 0x0A]),
    bytes("surrogates in UTF-8", error: "not UTF-8", [0xED, 0xA0, 0x80, 0xED, 0xB0, 0x80]),
    bytes("cut UTF-8", error: "not UTF-8", Array(notice().utf8.dropLast(2)) + [0xE5, 0x8F]),
    bytes("PDF", error: "PDF", Array("%PDF-1.7\n".utf8) + [0xE2, 0xE3, 0xCF, 0xD3]),
    text("HTML", error: "HTML", "\n <!DOCTYPE html><html><body>" + notice()),
    text("HTML in capitals", error: "HTML", "<HTML><BODY>" + notice()),
    // characters
    text("NUL", notice(body: "请认真\u{0}贯彻执行。")),
    text("controls", notice(body: "\u{1}\u{8}\u{1B}[31m请\u{7F}认真\u{85}贯彻\u{9B}执行。")),
    text("bidi overrides", notice(body: "请\u{202E}认真\u{2066}贯彻\u{200F}执行。")),
    text("noncharacters", notice(body: "请\(scalars(0xFFFE, 0xFDD0))认真贯彻\(scalars(0x1FFFF, 0x10FFFF))执行。")),
    text("unknown glyphs", notice(body: "请\u{E000}认真\u{F0000}贯彻执行。")),
    text("carriage returns", notice().replacingOccurrences(of: "\n", with: "\r")),
    text("carriage returns and line feeds", notice().replacingOccurrences(of: "\n", with: "\r\n")),
    text(
      "line separators", error: "bad.txt:1 no document found", notice().replacingOccurrences(of: "\n", with: "\u{2028}")
    ),
    text(
      "form feeds, as where a PDF's pages end", "\u{C}" + notice().replacingOccurrences(of: "\n\n", with: "\n\n\u{C}")),
    text("vertical tabs", notice().replacingOccurrences(of: "\n", with: "\u{B}\n")),
    text("next lines", notice(body: "请认真\u{85}贯彻执行。")),
    text("combining marks", notice(body: "请" + repeated("\u{301}", 10_000) + "执行。")),
    // sizes
    text("one long line", notice(body: repeated("请认真贯彻执行", 60_000) + "。")),
    text("one long line of nothing", error: "bad.txt", repeated("x", 400_000)),
    text("many short lines", notice(body: repeated("请认真贯彻执行。\n\n", 20_000))),
    text("ten thousand brackets", notice(body: repeated("（", 10_000) + "执行" + repeated("）", 10_000) + "。")),
    text("ten thousand title marks", notice(body: repeated("《", 10_000) + "通知" + repeated("》", 10_000) + "。")),
    text("brackets that never close", notice(body: repeated("《〈（〔“", 4_000))),
    text("marks of markup", notice(body: repeated("**_`[](<!--", 4_000))),
    text("repeals in a sentence", notice(body: repeated("《停车管理办法》（泉政发〔2011〕3号）、", 2_000) + "同时废止。")),
    text(
      "a title of thousands", error: "no document found", notice(title: "泉城市人民政府关于" + repeated("停车管理", 2_000) + "的通知")),
    text("an addressee of thousands", notice(addressee: repeated("各区县人民政府，", 2_000) + "：")),
    text("thousands of items", notice(body: (1...3_000).map { "（\($0)）认真执行。\n\n" }.joined())),
    text("thousands of dates", notice(body: repeated("自2021年1月1日起施行，有效期至2022年1月1日。", 3_000))),
    // numbers and dates
    text("a number beyond any integer", notice(number: "泉政发〔2021〕" + repeated("9", 400) + "号")),
    text("a year beyond any integer", notice(number: "泉政发〔" + repeated("2", 400) + "〕1号")),
    text(
      "articles beyond any integer", notice(body: "第" + repeated("九", 400) + "条 认真执行。\n\n第99999999999999999999条 执行。")),
    text(
      "terms beyond any integer", notice(body: "本办法自公布之日起" + repeated("9", 30) + "日后施行，有效期" + repeated("9", 30) + "年。")),
    text("a term past the calendar", notice(body: "本办法自2021年2月1日起施行，有效期9000年。")),
    text("an impossible date", notice(date: "2021年2月30日")),
    text("month thirteen", notice(date: "2021年13月1日")),
    text("year nought", notice(date: "0000年0月0日")),
    // files
    Case(name: "odd file name", error: "rename the file") {
      try $0.write(["Content/issues/公报 \u{202E}\n第1期.txt": notice()])
    },
    Case(name: "a name that would leave the folder", error: "rename the file") {
      try $0.write(["Content/issues/x..%2F..%2Fx.txt": notice()])
    },
    Case(name: "a very long name", error: "rename the file") {
      try $0.write(["Content/issues/" + repeated("a", 240) + ".txt": notice()])
    },
    Case(name: "not a text by its name", error: "not an issue's text") {
      try $0.write(["Content/issues/bad.docx": "PK"])
    },
    Case(name: "duplicate id", error: "taken by") {
      try $0.write(["Content/issues/bad.txt": notice(), "Content/issues/bad.TXT": notice()])
    },
    Case(name: "a folder named like an issue", error: "not a regular file") {
      try $0.write(["Content/issues/bad.txt/x": "x"])
    },
    Case(name: "a pipe", error: "not a regular file") {
      try FileManager.default.createDirectory(atPath: $0.path + "/Content/issues", withIntermediateDirectories: true)
      #expect(mkfifo($0.path + "/Content/issues/bad.txt", 0o644) == 0)
    },
    Case(name: "a loop of links", error: "bad.txt") {
      try link($0, to: "bad.txt")
    },
    Case(name: "a link that leads nowhere", error: "bad.txt") {
      try link($0, to: "nowhere.txt")
    },
    Case(name: "a link to a device", error: "not a regular file") {
      try link($0, to: "/dev/zero")
    },
    Case(name: "a link to a text") {
      try $0.write(["elsewhere.txt": notice()])
      try link($0, to: "../../elsewhere.txt")
    },
    // corrections and facts
    Case(name: "corrections that are no JSON", error: "bad.json") {
      try $0.write(["Content/issues/bad.txt": notice(), "Content/corrections/bad.json": "[{\"line\": 1,"])
    },
    Case(name: "corrections nested too deeply", error: "bad.json") {
      try $0.write([
        "Content/issues/bad.txt": notice(), "Content/corrections/bad.json": repeated("[", 100_000),
      ])
    },
    Case(name: "a correction of a line beyond any integer", error: "bad.json") {
      try $0.write([
        "Content/issues/bad.txt": notice(),
        "Content/corrections/bad.json":
          #"[{"line": 99999999999999999999, "find": "x", "replace": "y", "reason": "z"}]"#,
      ])
    },
    Case(name: "a correction of a line that is not there", error: "bad") {
      try $0.write([
        "Content/issues/bad.txt": notice(),
        "Content/corrections/bad.json": #"[{"line": 9999, "find": "x", "replace": "y", "reason": "z"}]"#,
      ])
    },
    Case(name: "corrections of the whole text", error: "bad") {
      try $0.write([
        "Content/issues/bad.txt": notice(),
        "Content/corrections/bad.json": #"[{"lines": [1, 99999999], "drop": true, "reason": "z"}]"#,
      ])
    },
    Case(name: "facts nested too deeply", error: "site.json", isOfOneIssue: false) {
      try $0.write(["Content/issues/bad.txt": notice(), "Content/site.json": repeated("{\"title\":", 100_000)])
    },
    Case(name: "facts in UTF-16", error: "site.json", isOfOneIssue: false) {
      try $0.write(["Content/issues/bad.txt": notice()])
      try $0.write("Content/site.json", Data(utf16("{\"title\": 1}", bigEndian: false, mark: true)))
    },
  ]

  private static func link(_ folder: TemporaryFolder, to target: String) throws {
    try folder.write(["Content/issues/.keep": ""])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/Content/issues/bad.txt", withDestinationPath: target)
  }

  private static func request(_ folder: TemporaryFolder, keepGoing: Bool = false) -> BuildRequest {
    var request = BuildRequest()
    request.content = folder.path + "/Content"
    request.templates = ProjectFolder.templates
    request.output = folder.path + "/public"
    request.keepGoing = keepGoing
    return request
  }

  private static func errors(_ report: BuildReport) -> [String] {
    report.diagnostics.filter { $0.severity == .error }.map { "\($0.location) \($0.problem); \($0.advice)" }
  }

  @Test(arguments: cases)
  func endsAsDocumentedAlone(input: Case) throws {
    let folder = try TemporaryFolder()
    try input.make(folder)
    let report = try Self.request(folder).run()
    try Self.expect(input, report, folder)
  }

  @Test(arguments: cases)
  func endsAsDocumentedBesideAGoodIssue(input: Case) throws {
    let folder = try TemporaryFolder()
    try folder.write(["Content/issues/good.txt": Self.notice(number: "泉政发〔2020〕7号")])
    try input.make(folder)
    try Self.expect(input, try Self.request(folder).run(), folder)
    let kept = try Self.request(folder, keepGoing: true).run()
    #expect(kept.built == (input.error == nil || input.isOfOneIssue), "\(Self.errors(kept))")
    guard kept.built else { return }
    #expect(kept.leftOut.isEmpty == (input.error == nil))
    #expect(folder.text("public/documents/quanzhengfa-2020-7/index.html") != nil)
    try Self.expectSound(folder)
  }

  private static func expect(_ input: Case, _ report: BuildReport, _ folder: TemporaryFolder) throws {
    let errors = errors(report)
    if let words = input.error {
      #expect(!report.built && errors.count == 1, "\(errors)")
      #expect(errors.allSatisfy { $0.contains(words) }, "\(errors)")
      #expect(folder.files(below: "public").isEmpty)
    } else {
      #expect(report.built && errors.isEmpty, "\(errors)")
      try expectSound(folder)
    }
    if let words = input.warning { #expect(report.diagnostics.contains { $0.problem.contains(words) }) }
  }

  /// What was built must be without fault, and its account whole.
  private static func expectSound(_ folder: TemporaryFolder) throws {
    var request = request(folder)
    let audit = try #require(folder.text("public/audit.json"))
    #expect(!audit.contains(/"(lost|invented)": [1-9]/))
    request.keepGoing = true
    let faults = try request.check().diagnostics.filter {
      $0.severity == .error && $0.location.path.hasPrefix(request.output)
    }
    #expect(faults.isEmpty, "\(faults.map { "\($0.location) \($0.problem)" })")
  }
}
