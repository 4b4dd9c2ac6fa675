import Foundation
import Gazette
import Pages
import Testing

/// Writes sites to the folder that GAZETTE_TRIAL names, for people who want to look at them in a browser: the sample,
/// and the issues of `Content/issues` (or of the folder that GAZETTE_ISSUES names).
@Suite(.enabled(if: ProcessInfo.processInfo.environment["GAZETTE_TRIAL"] != nil))
struct TrialTests {
  private let environment = ProcessInfo.processInfo.environment

  @Test func theSampleSiteCanBeLookedAt() throws {
    let folder = try #require(environment["GAZETTE_TRIAL"])
    let files = try draw(SampleSite().model, templates: ProjectFolder.templates())
    try ProjectFolder.write(files, to: folder + "/sample")
  }

  @Test func theRealIssuesCanBeLookedAt() throws {
    let folder = try #require(environment["GAZETTE_TRIAL"])
    let model = try RealSite.model(issues: environment["GAZETTE_ISSUES"])
    let templates = try ProjectFolder.templates()
    var files = [OutputFile]()
    let time = try ContinuousClock().measure { files = try draw(model, templates: templates) }
    print("drew \(model.collection.documents.count) documents, \(files.count) files in \(time)")
    try ProjectFolder.write(files, to: folder + "/real")
  }
}
