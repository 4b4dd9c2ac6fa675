import Gazette
import Reading

/// What issues were read as, a file an issue, so that a text that nobody changed since is not read again.
///
/// Each tells of which program, choices, text and corrections it was made, by their sums; another's counts for nothing.
struct KeptReadings: Sendable {
  private let folder: String
  /// What all readings depend on.
  private let base: String

  /// - Parameter program: the sum of the program.
  init(folder: String, program: String, options: ReadingOptions) {
    self.folder = folder
    base = "\(program)\n\(options.masksMobileNumbers)\n"
  }

  /// An issue as it was read before, or else as it is read now, which is kept.
  ///
  /// - Parameter sum: the sum of the issue's raw text and of all that editors wrote on it.
  func reading(of raw: RawIssue, sum: String, read: (RawIssue) -> IssueReading) -> IssueReading {
    let key = Array(SHA256.hexDigest(of: Array((base + sum).utf8)).utf8)
    if let known = known(raw.id, key) { return known }
    let reading = read(raw)
    SealedFile(content: key + reading.record).save(at: path(of: raw.id))
    return reading
  }

  /// Forgets the issues that are no more.
  func forget(allBut ids: Set<Issue.ID>) {
    let names = Set(ids.map(\.text))
    for name in (try? Disk.names(in: folder)) ?? [] where !names.contains(name) {
      try? Disk.remove(folder + "/" + name)
    }
  }

  private func known(_ id: Issue.ID, _ key: [UInt8]) -> IssueReading? {
    guard let bytes = try? Disk.read(path(of: id)), let file = SealedFile(bytes), file.content.starts(with: key) else {
      return nil
    }
    return IssueReading(record: file.content.dropFirst(key.count))
  }

  private func path(of id: Issue.ID) -> String { folder + "/" + id.text }
}
