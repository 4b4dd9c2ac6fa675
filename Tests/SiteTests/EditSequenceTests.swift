import Foundation
import TestSupport
import Testing

@testable import Site

/// Whatever is edited, damaged or undone between builds, what a build leaves as it stands is what a first build makes.
@Suite struct EditSequenceTests {
  /// A project that edits are made to, at random and again by the same seed.
  private struct Project {
    let folder: TemporaryFolder
    var random: SeededGenerator
    var request = BuildRequest()
    private var step = 0

    init(seed: UInt64) throws {
      folder = try TemporaryFolder()
      random = SeededGenerator(seed: seed)
      try FileManager.default.copyItem(atPath: ProjectFolder.templates, toPath: folder.path + "/Templates")
      request.content = folder.path + "/Content"
      request.templates = folder.path + "/Templates"
      request.output = folder.path + "/public"
      request.cache = folder.path + "/cache"
      for number in 1...4 { try folder.write([Self.issue(number): text(number)]) }
    }

    private static func issue(_ number: Int) -> String { "Content/issues/2021-0\(number).txt" }

    /// An issue with two documents that rest on a law, define a word, give organs something to do, and end or name others.
    private mutating func text(_ number: Int) -> String {
      let other = Int.random(in: 1...9, using: &random)
      let deed = ["同时废止", "予以修改", "继续执行"].randomElement(using: &random) ?? ""
      let word = ["停车", "供热", "绿化", "校车"].randomElement(using: &random) ?? ""
      return """
        泉城市人民政府
        关于加强\(word)管理的通知
        泉政发〔2021〕\(number)号

        各区县人民政府：

        根据《中华人民共和国道路交通安全法》，现就\(word)管理（以下简称管理）通知如下。

        一、落实责任。市城管局牵头抓好\(word)管理。（责任单位：市城管局、市公安局，2022年6月底前完成）

        二、附则。本通知自2021年\(number)月1日起施行，有效期至202\(number + 3)年1月31日。《关于加强管理的通知》（泉政发〔2021〕\(other)号）\(deed)。

        泉城市人民政府

        2021年\(number)月8日

        （2021年\(number)月8日印发）

        泉城市人民政府办公厅
        关于做好\(word)工作的意见
        泉政办字〔2021〕\(number)号

        各区县人民政府：

        依照《泉城市市容管理条例》和泉政发〔2021〕\(other)号文件精神，做好\(word)工作。（责任单位：市财政局）

        泉城市人民政府办公厅

        2021年\(number)月18日
        """
    }

    /// Changes one thing, and says which.
    mutating func edit() throws -> String {
      step += 1
      switch Int.random(in: 0..<12, using: &random) {
      case 0, 1: return try change(issue: Int.random(in: 1...4, using: &random))
      case 2: return try remove(Self.issue(Int.random(in: 2...7, using: &random)))
      case 3: return try change(issue: Int.random(in: 5...7, using: &random))
      case 4: return try correct(Int.random(in: 1...4, using: &random))
      case 5: return try write("Content/units.json", [#"{"市公安局": ["市城管局"]}"#, "{}"])
      case 6:
        return try write(
          "Content/site.json",
          [#"{"title": "泉城公报"}"#, #"{"leaveOut": ["units"]}"#, #"{"baseURL": "https://a.example/b/"}"#, "{}"])
      case 7: return try append("<!-- \(step) -->", to: ["Templates/document.mustache", "Templates/unit.mustache"])
      case 8: return try swapWords()
      case 9:
        request.asOf = [nil, .init(iso: "2021-02-15"), .init(iso: "2026-07-01")].randomElement(using: &random) ?? nil
        return "as of \(request.asOf?.iso ?? "the latest")"
      case 10: return try damage("cache")
      default: return try damage("public")
      }
    }

    private mutating func change(issue number: Int) throws -> String {
      try folder.write([Self.issue(number): text(number)])
      return "issue \(number)"
    }

    private func remove(_ name: String) throws -> String {
      try? FileManager.default.removeItem(atPath: folder.path + "/" + name)
      return "without \(name)"
    }

    private mutating func correct(_ number: Int) throws -> String {
      let corrections = [
        "[]", #"[{"line": 5, "find": "各区", "replace": "各县", "reason": "OCR"}]"#,
        #"[{"line": 7, "doubt": "须对照印本"}, {"after": 7, "insert": "另行通知。", "reason": "missing"}]"#,
      ]
      return try write("Content/corrections/2021-0\(number).json", corrections)
    }

    private mutating func write(_ name: String, _ texts: [String]) throws -> String {
      let text = texts.randomElement(using: &random) ?? ""
      try folder.write([name: text])
      return "\(name): \(text)"
    }

    private mutating func append(_ text: String, to names: [String]) throws -> String {
      let name = names.randomElement(using: &random) ?? names[0]
      try folder.write([name: (folder.text(name) ?? "") + text])
      return "\(name) with \(text)"
    }

    /// Exchanges 废止 and 失效 in the words of the interface, or puts them back.
    private func swapWords() throws -> String {
      let name = "Templates/words/zh-Hans.txt"
      let text = folder.text(name) ?? ""
      let other = text.components(separatedBy: "废止").map { $0.replacingOccurrences(of: "失效", with: "废止") }
      try folder.write([name: other.joined(separator: "失效")])
      return "words"
    }

    /// Spoils, cuts or removes a file at random.
    private mutating func damage(_ name: String) throws -> String {
      guard let path = folder.files(below: name).randomElement(using: &random) else { return "nothing in \(name)" }
      let whole = name + "/" + path
      guard Bool.random(using: &random), var bytes = FileManager.default.contents(atPath: folder.path + "/" + whole),
        !bytes.isEmpty
      else { return try remove(whole) }
      bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= 1
      // A new file, since builds give unchanged files second names.
      _ = try remove(whole)
      try folder.write(whole, bytes)
      return "spoilt \(whole)"
    }

    /// The bytes of all files of a site, by path.
    func site(_ output: String) -> [String: Data] {
      var files = [String: Data]()
      for path in folder.files(below: output) {
        files[path] = FileManager.default.contents(atPath: folder.path + "/" + output + "/" + path)
      }
      return files
    }

    /// What a first build makes.
    func fresh() throws -> [String: Data] {
      var request = self.request
      request.cache = nil
      request.output = folder.path + "/fresh"
      _ = try request.run()
      defer { try? FileManager.default.removeItem(atPath: folder.path + "/fresh") }
      return site("fresh")
    }
  }

  private static let seeds: [UInt64] =
    ProcessInfo.processInfo.environment["GAZETTE_SLOW"] == nil ? [1, 2, 3] : Array(1...60)

  @Test(arguments: seeds) func anyEditsGiveTheBytesOfAFirstBuild(seed: UInt64) throws {
    var project = try Project(seed: seed)
    try #require(try project.request.run().built)
    var undrawn = 0
    for step in 0..<14 {
      let edit = try project.edit()
      let report = try project.request.run()
      let (made, fresh) = (project.site("public"), try project.fresh())
      let differing = made.merging(fresh) { $0 == $1 ? Data() : $0 }.filter { !$0.value.isEmpty }.keys
      let strange = differing.filter { made[$0] != fresh[$0] && !report.files.strangers.contains($0) }.sorted()
      #expect(report.built && strange.isEmpty, "seed \(seed), step \(step): \(edit)")
      undrawn += report.files.undrawn
    }
    #expect(undrawn > 0, "nothing was ever left undrawn, so that nothing was tested")
  }

  @Test func whatShowsNothingOfAChangeIsNotDrawn() throws {
    let project = try Project(seed: 5)
    let first = try project.request.run()
    #expect(first.files.undrawn == 0)
    let path = "Content/issues/2021-03.txt"
    let text = try #require(project.folder.text(path))
    try project.folder.write([path: text.replacingOccurrences(of: "各区县人民政府：", with: "各县区人民政府：")])
    let second = try project.request.run()
    let drawnAnew = second.files.written.filter { $0.hasPrefix("documents/") && $0.hasSuffix("/index.md") }
    // Six documents keep their four files, their 核对 and their text for the search.
    #expect(drawnAnew.count == 2 && second.files.undrawn >= 6 * 6, "\(second.files.undrawn)")
  }
}
