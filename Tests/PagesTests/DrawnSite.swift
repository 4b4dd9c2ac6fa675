import Gazette
import Pages
import Testing

/// A drawn site whose files can be looked up.
struct DrawnSite {
  let files: [OutputFile]
  private let byPath: [String: String]

  init(_ model: SiteModel) throws {
    files = try draw(model, templates: ProjectFolder.templates())
    byPath = Dictionary(files.map { ($0.path.text, String(decoding: $0.bytes, as: UTF8.self)) }) { first, _ in first }
  }

  var paths: [String] { files.map(\.path.text) }

  func text(_ path: String) throws -> String { try #require(byPath[path], "no file \(path)") }

  func text(_ address: PageAddress) throws -> String { try text(address.path.text) }
}
