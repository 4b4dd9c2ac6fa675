import Foundation
import Testing

/// A folder with two contents that differ in every page, an output folder, and templates; gone with the test.
final class Workshop {
  let path: String
  var output: String { path + "/site/public" }

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/gazette-site-" + UUID().uuidString
    for (name, title) in [("one", "甲市公报"), ("two", "乙市公报")] {
      try FileManager.default.createDirectory(atPath: path + "/" + name + "/issues", withIntermediateDirectories: true)
      let issue = Program.project + "/Content/issues/2023-x1.txt"
      try FileManager.default.copyItem(atPath: issue, toPath: path + "/" + name + "/issues/a.txt")
      try Data("{\"title\": \"\(title)\"}".utf8).write(to: URL(fileURLWithPath: path + "/" + name + "/site.json"))
    }
    try FileManager.default.createDirectory(atPath: path + "/site", withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The words that build a content into the output folder.
  func words(_ content: String, output: String? = nil) -> [String] {
    [
      "--content", path + "/" + content, "--templates", Program.project + "/Templates", "--output",
      output ?? self.output,
    ]
  }

  /// Builds a content.
  @discardableResult
  func build(_ content: String, output: String? = nil, through wrapper: [String] = []) throws -> Program.Outcome {
    try Program.run(words(content, output: output), in: path, through: wrapper)
  }

  /// The list of sums of a site, after the system's own `sha256sum` found every file as listed; nil where it did not.
  func soundSums(at output: String? = nil) throws -> String? {
    let folder = output ?? self.output
    let check = try Program.run(
      [], in: path,
      through: [
        "sh", "-c", "cd '\(folder)' && sha256sum --check --strict --quiet SHA256SUMS >&2 && exit 0; exit 1", "-",
      ])
    guard check.status == 0 else { return nil }
    return FileManager.default.contents(atPath: folder + "/SHA256SUMS").map { String(decoding: $0, as: UTF8.self) }
  }

  /// The names in a folder, hidden ones too.
  func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }
}
