/// Where the files of a new site go as they are made, and which of them need not be made.
struct Keeper<Kept: Sendable>: Sendable {
  /// Takes a file.
  let keep: @Sendable (SiteFile) throws -> Kept
  /// Whether what was taken stood there before with the same bytes.
  let stands: @Sendable (Kept) -> Bool
  /// What an earlier build drew; nil where no build remembers.
  let recollection: Recollection?
  /// Takes a file that stands as an earlier build left it, with its sum; nil where it does not.
  let standing: @Sendable (_ path: String, _ digest: String) -> MadeFile<Kept>?

  /// What came of a piece of work.
  struct Outcome: Sendable {
    let files: [MadeFile<Kept>]
    /// The sum of all that the files were drawn from; nil where there is none.
    let key: String?
    /// Whether they stand as an earlier build made them.
    let isStanding: Bool
  }

  /// The files of a piece of work that shows some bytes of a kind: those that stand, if an earlier build made them of the
  /// same; else they are made.
  func files(_ kind: String, showing sight: [UInt8]?, make: () throws -> [SiteFile]) throws -> Outcome {
    let key = recollection.flatMap { recollection in sight.map { recollection.key(of: kind, showing: $0) } }
    if let key, let files = standingFiles(of: key) { return Outcome(files: files, key: key, isStanding: true) }
    return Outcome(files: try make().map { try MadeFile($0, to: self) }, key: key, isStanding: false)
  }

  private func standingFiles(of key: String) -> [MadeFile<Kept>]? {
    guard let known = recollection?.files(of: key) else { return nil }
    var files = [MadeFile<Kept>]()
    for (path, digest) in known {
      guard let file = standing(path, digest) else { return nil }
      files.append(file)
    }
    return files
  }
}
