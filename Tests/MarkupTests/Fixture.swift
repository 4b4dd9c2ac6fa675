import Foundation
import TestSupport

/// Where the fixtures of all rooms lie.
enum Fixture {
  static let folder = ProjectRoot.url.appending(path: "Tests/Fixtures")
}
