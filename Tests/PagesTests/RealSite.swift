import Foundation
import Gazette
import Pages
import Reading
import Relations

/// The issues of the project, read and related as a build does.
enum RealSite {
  static func model(issues folder: String? = nil) throws -> SiteModel {
    let folder = folder ?? ProjectFolder.root.appendingPathComponent("Content/issues").path
    let read = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
      let path = folder + "/" + name
      let raw = RawIssue(
        id: Identifier(spelling: String(name.dropLast(4))), file: name, path: path,
        text: try String(contentsOfFile: path, encoding: .utf8))
      return IssueReader.read(raw)
    }
    let collection = Collection(issues: read.map(\.issue), documents: read.flatMap(\.documents))
    return SiteModel(
      facts: SiteFacts(title: "济南市人民政府公报", organ: "济南市人民政府", jurisdiction: "cn-370100"), collection: collection,
      graph: relate(collection).graph, audits: read.map(\.audit), texts: read.map(\.text), asOf: collection.latestDate)
  }
}
