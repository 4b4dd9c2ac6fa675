import Foundation
import Testing

@testable import Site

/// A whole small site against the pages that were read and approved: `Tests/Fixtures/Sites/<case>/public`.
///
/// A case without pages, or `UPDATE_GOLDENS=1`, writes them and fails, so that a recording never passes unread.
@Suite struct GoldenSiteTests {
  static let cases = (try? FileManager.default.contentsOfDirectory(atPath: ProjectFolder.sites))?.sorted() ?? []

  @Test func thereAreCases() { #expect(!Self.cases.isEmpty) }

  @Test(arguments: cases)
  func matches(name: String) throws {
    let golden = ProjectFolder.sites + "/\(name)/public"
    let recording = ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil
    let folder = try TemporaryFolder()
    var request = BuildRequest()
    request.content = ProjectFolder.sites + "/\(name)/Content"
    request.templates = ProjectFolder.templates
    request.output = folder.path + "/public"
    let report = try request.run()
    #expect(report.built)
    let built = Self.contents(of: request.output)
    let approved = Self.contents(of: golden)
    if approved.isEmpty || recording {
      try? FileManager.default.removeItem(atPath: golden)
      try FileManager.default.createDirectory(atPath: golden, withIntermediateDirectories: true)
      for (path, data) in built {
        let url = URL(fileURLWithPath: golden + "/" + path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url)
      }
      Issue.record("recorded \(built.count) files in \(golden): read them, then run again")
      return
    }
    #expect(built.keys.sorted() == approved.keys.sorted())
    for (path, data) in built where approved[path] != data {
      Issue.record("\(path) differs: \(Self.firstDifference(approved[path], data))")
    }
  }

  /// The files below a folder but for the assets, which are the templates' own, and the sums, which are of the others.
  private static func contents(of folder: String) -> [String: Data] {
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    let kept = paths.filter { $0 == "assets/as-of.js" || !($0.hasPrefix("assets/") || $0 == "SHA256SUMS") }
    let files = kept.compactMap { path in FileManager.default.contents(atPath: folder + "/" + path).map { (path, $0) } }
    return Dictionary(files, uniquingKeysWith: { first, _ in first })
  }

  private static func firstDifference(_ approved: Data?, _ built: Data) -> String {
    let old = String(decoding: approved ?? Data(), as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let new = String(decoding: built, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
    return "line \(line + 1): -\(line < old.count ? old[line] : "") +\(line < new.count ? new[line] : "")"
  }
}
