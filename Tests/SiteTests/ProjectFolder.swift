import Foundation
import TestSupport

/// The project's own folders, as tests see them.
enum ProjectFolder {
  /// The folder of Package.swift.
  static let path = ProjectRoot.path

  /// The raw texts that the project ships.
  static let content = path + "/Content"
  /// The pages and partials that the project ships.
  static let templates = path + "/Templates"
  /// The cases that are folders.
  static let sites = path + "/Tests/Fixtures/Sites"
}
