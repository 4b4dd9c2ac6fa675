import Foundation
import Testing

@testable import Pages

/// `Templates/README.md` names every template, every page kind, and every value that a page offers.
@Suite struct TemplatesReadmeTests {
  @Test func everyTemplateAndKindIsNamed() throws {
    let readme = try String(
      contentsOf: ProjectFolder.root.appendingPathComponent("Templates/README.md"), encoding: .utf8)
    let templates = try ProjectFolder.templates().set.names
    for name in templates { #expect(readme.contains("`\(name).mustache`"), "\(name).mustache") }
    for kind in PageKind.all { #expect(readme.contains("`\(kind.name)`"), "page kind \(kind.name)") }
    for kind in PageKind.all { #expect(kind.template.map(templates.contains) ?? true, "\(kind.name)") }
  }

  @Test func everyNameInATemplateIsExplained() throws {
    let folder = ProjectFolder.root.appendingPathComponent("Templates")
    let readme = try String(contentsOf: folder.appendingPathComponent("README.md"), encoding: .utf8)
    for name in try ProjectFolder.templates().set.names where name != "partials/search" {
      let text = try String(contentsOf: folder.appendingPathComponent(name + ".mustache"), encoding: .utf8)
      for tag in text.components(separatedBy: "{{").dropFirst() where !tag.hasPrefix(">") && !tag.hasPrefix("!") {
        let word = tag.prefix { $0 != "}" }.drop { "{#^/&".contains($0) }.trimmingCharacters(in: .whitespaces)
        #expect(readme.contains("`\(word)`"), "\(name): \(word)")
      }
    }
  }
}
