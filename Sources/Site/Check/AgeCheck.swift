import Gazette

/// Whether the site is what its content and templates make today: one that is not may wait for a build on purpose.
enum AgeCheck {
  /// One doubt if there are files that a build would change.
  static func diagnostics(of site: BuiltSite, drawn: DrawnSite) -> [Diagnostic] {
    let same = concurrentMap(drawn.files) { site.bytes($0.path) == $0.bytes }
    let other = zip(drawn.files, same).filter { !$0.1 }.map(\.0.path)
    guard let first = other.first else { return [] }
    let location = SourceLocation(path: site.path)
    let problem = "a build would change \(other.count) \(other.count == 1 ? "file" : "files"), such as `\(first)`"
    return [Diagnostic(.warning, at: location, problem, advice: "see `gazette-site diff`, and build again")]
  }
}
