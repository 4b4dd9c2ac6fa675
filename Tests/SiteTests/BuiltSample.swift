import Foundation
import Gazette
import Testing

@testable import Site

/// The small sample site, built into a folder of its own for one test, with content and templates to change.
struct BuiltSample {
  let folder: TemporaryFolder
  let request: BuildRequest

  /// Copies the sample's content and the project's templates, and builds them as of a day.
  init(asOf: String? = nil) throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: ProjectFolder.sites + "/small/Content", toPath: folder.path + "/Content")
    try FileManager.default.copyItem(atPath: ProjectFolder.templates, toPath: folder.path + "/Templates")
    var request = BuildRequest()
    request.content = folder.path + "/Content"
    request.templates = folder.path + "/Templates"
    request.output = folder.path + "/public"
    request.asOf = asOf.flatMap { GazetteDate(iso: $0) }
    self.request = request
    let report = try request.run()
    try #require(report.built)
  }

  /// Replaces the one place where a text stands in a file; fails the test where it does not stand.
  func replace(_ old: String, by new: String, in name: String) throws {
    let text = try #require(folder.text(name), "there is no \(name)")
    try #require(text.contains(old), "\(name) does not hold \(old)")
    try folder.write([name: text.replacingOccurrences(of: old, with: new)])
  }

  /// Removes a file or folder.
  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: folder.path + "/" + name) }

  /// Makes the list of sums agree with the files that stand, so that a test sees what other checks see.
  func renewSums() throws {
    let files = folder.files(below: "public").filter { $0 != "SHA256SUMS" }
    let listed = try files.map { name in
      SiteFile(path: name, bytes: try Disk.read(request.output + "/" + name))
    }
    try folder.write("public/SHA256SUMS", Data(SumsFile.of(listed).bytes))
  }
}
