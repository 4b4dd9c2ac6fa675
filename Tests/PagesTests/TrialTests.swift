import Foundation
import Gazette
import Pages
import Testing

/// Writes the sample site to the folder that GAZETTE_TRIAL names, for people who want to look at it in a browser.
@Test(.enabled(if: ProcessInfo.processInfo.environment["GAZETTE_TRIAL"] != nil))
func theSampleSiteCanBeLookedAt() throws {
  let folder = try #require(ProcessInfo.processInfo.environment["GAZETTE_TRIAL"])
  try ProjectFolder.write(try draw(SampleSite().model, templates: ProjectFolder.templates()), to: folder)
}
