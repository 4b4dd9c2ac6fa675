import Foundation
import TestSupport
import Testing

@testable import Site

/// What a build remembers never changes a byte: not after any edits, not damaged, not over a site that somebody touched.
@Suite struct BuildMemoryTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let words = ["停车", "供热", "绿化", "消防", "校车", "养老"]

  private static func notice(_ number: Int, _ word: String, repeals: Int? = nil) -> String {
    let repeal = repeals.map { "《关于加强管理的通知》（泉政发〔2021〕\($0)号）同时废止。" } ?? ""
    return """
      泉城市人民政府
      关于加强\(word)管理的通知
      泉政发〔2021〕\(number)号

      各区县人民政府：

      请认真贯彻执行\(word)管理的各项规定。\(repeal)

      泉城市人民政府

      2021年1月8日

      （2021年1月8日印发）
      """
  }

  private func request(_ output: String = "public", remembering: Bool = true) -> BuildRequest {
    var request = BuildRequest()
    request.content = folder.path + "/Content"
    request.templates = folder.path + "/Templates"
    request.output = folder.path + "/" + output
    if remembering { request.cache = folder.path + "/cache" }
    return request
  }

  private func bring(_ texts: [String: String]) throws {
    if !FileManager.default.fileExists(atPath: folder.path + "/Templates") {
      try FileManager.default.copyItem(atPath: ProjectFolder.templates, toPath: folder.path + "/Templates")
    }
    try folder.write(texts)
  }

  /// Whether a build had nothing to do.
  private static func wasIdle(_ report: BuildReport) -> Bool { report.phases.map(\.name) == ["compare"] }

  @Test func doesNothingWhereNothingChanged() throws {
    try bring(["Content/issues/a.txt": Self.notice(1, "停车"), "Content/corrections/b.json": "[]"])
    let first = try request().run()
    let second = try request().run()
    #expect(!Self.wasIdle(first) && Self.wasIdle(second))
    #expect(second.built && second.files.written.isEmpty && second.files.unchanged == first.files.written.count)
    #expect(second.diagnostics == first.diagnostics && !second.diagnostics.isEmpty)
    #expect(second.documents == 1 && second.pages == first.pages && second.issues == 1)
  }

  @Test(arguments: [
    ("Content/site.json", #"{"title": "泉城市人民政府公报"}"#), ("Content/issues/b.txt", notice(2, "供热")),
    ("Templates/assets/icon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), ("public/index.html", "another's"),
    ("public/catalog.json", "{}"),
  ])
  func worksAgainWhereAFileChanged(path: String, text: String) throws {
    try bring(["Content/issues/a.txt": Self.notice(1, "停车")])
    _ = try request().run()
    try folder.write([path: text])
    let report = try request().run()
    #expect(!Self.wasIdle(report) && report.files.written.count > 0)
    #expect(Self.wasIdle(try request().run()))
  }

  /// Nobody knows which of the two texts the build read.
  @Test func remembersNothingWhereATextWasSavedAndUndoneMeanwhile() throws {
    let path = "Content/issues/a.txt"
    try bring([path: Self.notice(1, "停车")])
    let whole = folder.path + "/" + path
    _ = try request().run { progress in
      guard progress.phase == "relate" else { return }
      for word in ["供热", "停车"] {
        try? Self.notice(1, word).write(toFile: whole, atomically: false, encoding: .utf8)
      }
    }
    #expect(!Self.wasIdle(try request().run()))
    #expect(Self.wasIdle(try request().run()))
  }

  @Test func worksAgainWhereAPageIsGoneOrTheDayIsAnother() throws {
    try bring(["Content/issues/a.txt": Self.notice(1, "停车")])
    _ = try request().run()
    try FileManager.default.removeItem(atPath: folder.path + "/public/index.html")
    #expect(!Self.wasIdle(try request().run()))
    var other = request()
    other.asOf = .init(iso: "2030-01-01")
    #expect(!Self.wasIdle(try other.run()))
  }

  /// Each of two links to the folder that they stand in doubles the ways through it.
  @Test func linksInACircleEnd() throws {
    try bring(["Content/issues/a.txt": Self.notice(1, "停车"), "Content/notes/x.txt": "x"])
    for name in ["Content/a", "Content/b", "Content/notes/c", "Templates/d"] {
      try FileManager.default.createSymbolicLink(atPath: folder.path + "/" + name, withDestinationPath: ".")
    }
    #expect(try request().run().built)
    #expect(request().snapshot().changes(since: request().snapshot()).isEmpty)
  }

  /// Content that stands elsewhere is looked at where it stands.
  @Test func seesChangesBehindALinkToTheFolder() throws {
    try bring(["elsewhere/a.txt": Self.notice(1, "停车"), "Content/site.json": "{}"])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/Content/issues", withDestinationPath: "../elsewhere")
    _ = try request().run()
    let before = request().snapshot()
    try folder.write(["elsewhere/a.txt": Self.notice(1, "供热供暖")])
    #expect(request().snapshot().changes(since: before) == [folder.path + "/Content/issues/a.txt"])
    #expect(!Self.wasIdle(try request().run()))
  }

  @Test(arguments: ["Content", "Content/issues", "Templates/assets", "public", "public/cache"])
  func refusesToRememberAmongWhatPeopleWriteOrRead(cache: String) throws {
    try bring(["Content/issues/a.txt": Self.notice(1, "停车")])
    var request = request()
    request.cache = folder.path + "/" + cache
    let refusal = #expect(throws: DiskError.self) { try request.run() }
    #expect(refusal?.problem.contains("choose another --cache") == true)
  }

  @Test func tellsStrangersAnew() throws {
    try bring(["Content/issues/a.txt": Self.notice(1, "停车"), "public/mine.txt": "x"])
    let first = try request().run()
    #expect(first.files.strangers == ["mine.txt"])
    try FileManager.default.removeItem(atPath: folder.path + "/public/mine.txt")
    try folder.write(["public/yours.txt": "x"])
    let second = try request().run()
    #expect(Self.wasIdle(second) && second.files.strangers == ["yours.txt"])
    #expect(second.diagnostics.count == first.diagnostics.count)
  }

  @Test func aDamagedMemoryCountsForNothing() throws {
    try bring(["Content/issues/a.txt": Self.notice(1, "停车")])
    _ = try request().run()
    let name = try #require(folder.files(below: "cache").first { $0.hasSuffix(".json") })
    let whole = try #require(FileManager.default.contents(atPath: folder.path + "/cache/" + name))
    var spoiled = whole
    spoiled[whole.count / 2] ^= 1
    for damaged in [Data(), whole.prefix(40), whole.dropLast(3), spoiled, Data("{}".utf8)] {
      try folder.write("cache/" + name, Data(damaged))
      let report = try request().run()
      #expect(report.built && !Self.wasIdle(report) && report.files.written.isEmpty)
    }
  }

  /// After any edits and their undoing the site has the bytes that a first build gives, and only what differs was
  /// touched.
  @Test(arguments: [UInt64(3), 11])
  func anyEditsGiveTheBytesOfAFirstBuild(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var texts = ["a": Self.notice(1, "停车"), "b": Self.notice(2, "供热", repeals: 1)]
    try bring(Dictionary(uniqueKeysWithValues: texts.map { ("Content/issues/\($0).txt", $1) }))
    _ = try request().run()
    var before = [texts]
    for step in 0..<8 {
      switch Int.random(in: 0..<4, using: &random) {
      case 0: texts = before.randomElement(using: &random) ?? texts
      case 1:
        texts["c\(step)"] = Self.notice(step + 5, Self.words[step % 6], repeals: Bool.random(using: &random) ? 2 : nil)
      case 2: texts["a"] = Self.notice(1, Self.words.randomElement(using: &random) ?? "")
      default: if texts.count > 1, let gone = texts.keys.sorted().last { texts[gone] = nil }
      }
      before.append(texts)
      try? FileManager.default.removeItem(atPath: folder.path + "/Content/issues")
      try folder.write(Dictionary(uniqueKeysWithValues: texts.map { ("Content/issues/\($0).txt", $1) }))
      let stamps = try times()
      let report = try request().run()
      _ = try request("fresh", remembering: false).run()
      #expect(report.built && sums("public") == sums("fresh"), "seed \(seed), step \(step)")
      let touched = Set(try times().filter { stamps[$0.key] != $0.value }.keys)
      #expect(touched == Set(report.files.written), "seed \(seed), step \(step)")
      try FileManager.default.removeItem(atPath: folder.path + "/fresh")
    }
  }

  private func sums(_ output: String) -> String? { folder.text(output + "/SHA256SUMS") }

  private func times() throws -> [String: Date] {
    var times = [String: Date]()
    for path in folder.files(below: "public") { times[path] = try folder.time(of: "public/" + path) }
    return times
  }
}
