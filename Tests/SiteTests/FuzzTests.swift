import Foundation
import Gazette
import TestSupport
import Testing

@testable import Site

/// Whole builds of broken issues: the real texts cut, spliced, shuffled and injected by a seed. Nothing traps, nothing is
/// lost or invented, and `check` finds no fault in what was built.
///
/// `GAZETTE_SLOW=1` runs for `GAZETTE_SLOW_MINUTES` (10); `GAZETTE_SEED=n` repeats one build.
@Suite struct FuzzTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let seconds =
    environment["GAZETTE_SLOW"] == nil ? 6 : 60 * (environment["GAZETTE_SLOW_MINUTES"].flatMap(Int.init) ?? 10)
  private static let texts: [[Unicode.Scalar]] = {
    let folder = ProjectFolder.content + "/issues"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted() ?? []
    return names.compactMap { FileManager.default.contents(atPath: folder + "/" + $0) }
      .map { Array(String(decoding: $0, as: UTF8.self).unicodeScalars) }
  }()

  @Test func findsNothing() throws {
    #expect(Self.texts.count > 1)
    if let seed = Self.environment["GAZETTE_SEED"].flatMap(UInt64.init) { return try build(seed: seed) }
    let end = ContinuousClock.now + .seconds(Self.seconds)
    var seed: UInt64 = 1
    while ContinuousClock.now < end {
      try build(seed: seed)
      seed += 1
    }
    print("whole builds of broken texts: \(seed - 1)")
  }

  private func build(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    for index in 0..<Int.random(in: 1...3, using: &random) {
      let mutation = Self.mutated(&random)
      try folder.write(["Content/issues/f\(index).txt": mutation])
    }
    var request = BuildRequest()
    request.content = folder.path + "/Content"
    request.templates = ProjectFolder.templates
    request.output = folder.path + "/public"
    request.keepGoing = true
    let report = try request.run()
    let wrong = report.diagnostics.filter { $0.severity == .error && !Self.isAboutTheText($0, request) }
    #expect(wrong.isEmpty, "seed \(seed): \(wrong.map { "\($0.location) \($0.problem)" })")
    guard report.built else { return }
    let faults = try request.check().diagnostics.filter {
      $0.severity == .error && !Self.isAboutTheText($0, request)
    }
    #expect(faults.isEmpty, "seed \(seed): \(faults.map { "\($0.location) \($0.problem)" })")
    #expect(folder.text("public/audit.json")?.contains(/"(lost|invented)": [1-9]/) == false, "seed \(seed)")
  }

  /// A broken text may hold no document; that is said of the text. An account that is not whole is never in order.
  private static func isAboutTheText(_ diagnostic: Diagnostic, _ request: BuildRequest) -> Bool {
    diagnostic.location.path.hasPrefix(request.content)
      && !diagnostic.problem.contains("lost") && !diagnostic.problem.contains("invented")
  }

  // MARK: mutations

  private static func mutated(_ random: inout SeededGenerator) -> String {
    var text = piece(&random, longest: 6_000)
    for _ in 0..<Int.random(in: 1...8, using: &random) { mutate(&text, &random) }
    return String(String.UnicodeScalarView(text))
  }

  /// A stretch of one of the texts.
  private static func piece(_ random: inout SeededGenerator, longest: Int) -> [Unicode.Scalar] {
    let text = texts[Int.random(in: 0..<texts.count, using: &random)]
    let count = min(Int.random(in: 1...longest, using: &random), text.count)
    let start = Int.random(in: 0...text.count - count, using: &random)
    return Array(text[start..<start + count])
  }

  private static func mutate(_ text: inout [Unicode.Scalar], _ random: inout SeededGenerator) {
    let place = Int.random(in: 0...text.count, using: &random)
    let end = min(text.count, place + Int.random(in: 0...400, using: &random))
    switch Int.random(in: 0..<9, using: &random) {
    case 0: text.removeSubrange(place..<end)
    case 1: text.insert(contentsOf: piece(&random, longest: 800), at: place)
    case 2: text.insert(contentsOf: text[place..<end], at: place)
    case 3: shuffleLines(&text, &random)
    case 4: text = text.filter { $0 != "\n" || Bool.random(using: &random) }
    case 5: for index in place..<end where text[index] == "\n" { text[index] = "\r" }
    case 6: for _ in 0..<20 { text.insert(Self.anyScalar(&random), at: Int.random(in: 0...text.count, using: &random)) }
    default:
      let injection = injections[Int.random(in: 0..<injections.count, using: &random)]
      let count = Int.random(in: 1...3, using: &random)
      for _ in 0..<count {
        text.insert(contentsOf: injection.unicodeScalars, at: Int.random(in: 0...text.count, using: &random))
      }
    }
  }

  private static func shuffleLines(_ text: inout [Unicode.Scalar], _ random: inout SeededGenerator) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    lines.shuffle(using: &random)
    text = Array(lines.joined(separator: ["\n"]))
  }

  private static func anyScalar(_ random: inout SeededGenerator) -> Unicode.Scalar {
    Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random)) ?? "\u{FFFD}"
  }

  private static let injections =
    WholeSiteInjectionTests.payloads + [
      "《", "》", "（", "）", "〔2021〕", "号", "第一条 ", "一、", "（一）", "同时废止。", "予以废止", "《通知》（济政发〔2011〕3号）", "附件：1.",
      "自2021年2月30日起施行", "有效期99年", "有效期至9999年12月31日", "JNCR-2023-0020003\n", "目 录\n", "\n４\n", "各区县人民政府：\n",
      "2021年1月8日\n", "（2021年1月8日印发）\n", "| 一 | 二 |\n|---|---|\n| 三 | 四 |\n", "**", "##", "> ", "\u{2028}", "\u{FEFF}",
      "\u{100170}", "Ｇ\n", "99999999999999999999", "\t", "\u{0}", "1111年11月11日", "（责任单位：市教育局）",
    ]
}
