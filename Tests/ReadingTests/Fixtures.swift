import Foundation
import Gazette
import Reading
import TestSupport

/// Where the tests find their files.
enum Fixtures {
  /// The root of the package.
  static let root = ProjectRoot.url
  /// The folders of cases, one a case.
  static let cases = root.appendingPathComponent("Tests/Fixtures/Reading")

  /// The real issues' ids.
  static let issues = ["2019-x1", "2020-10", "2021-20-21", "2023-x1", "2025-07-08"]

  /// A real issue as read.
  static func issue(_ id: String) throws -> ReadIssue { IssueReader.read(try raw(id)) }

  /// A real issue's raw text.
  static func raw(_ id: String) throws -> RawIssue {
    let url = root.appendingPathComponent("Content/issues/\(id).txt")
    return issue(id, try String(contentsOf: url, encoding: .utf8))
  }

  /// A raw issue of a text.
  static func issue(_ id: String, _ text: String, corrections: [Correction] = []) -> RawIssue {
    RawIssue(
      id: Issue.ID(spelling: id), file: "\(id).txt", path: "Content/issues/\(id).txt", text: text,
      corrections: corrections)
  }

  /// Reads a text as an issue of its own.
  static func read(_ text: String, corrections: [Correction] = []) -> ReadIssue {
    IssueReader.read(issue("2024-01", text, corrections: corrections))
  }
}
