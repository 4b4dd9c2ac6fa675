/// Which files a site is made of: those that a build reads, and what stands where it looks for them.
///
/// No deeper than a build looks, and no link to a folder is followed but one that takes the place of a folder of its own,
/// so that links in a circle lead nowhere. Hidden files are none of the site's: editors keep what is not saved yet in them.
enum SourceFiles {
  /// Their paths, and that of each folder that cannot be listed.
  static func paths(of request: BuildRequest) -> [String] {
    let content = request.content
    let facts = below(content).filter { Disk.entry(at: $0) != .folder }
    let texts = IssueFolder(content: content).folders.filter(Disk.exists).flatMap(below)
    return facts + texts + all(below: request.templates)
  }

  private static func below(_ folder: String) -> [String] {
    guard let names = try? Disk.names(in: folder) else { return [folder] }
    return names.filter { !$0.hasPrefix(".") }.map { folder + "/" + $0 }
  }

  private static func all(below folder: String) -> [String] {
    below(folder).flatMap { Disk.isFolder($0) && $0 != folder ? all(below: $0) : [$0] }
  }
}
