import Gazette

/// `Content/issues` and `Content/corrections`: one raw text an issue, and what editors corrected in it.
struct IssueFolder {
  /// What was found: the issues that can be read, by id, and a message for each that cannot.
  struct Findings {
    var issues = [RawIssue]()
    /// By issue the sum of the bytes of its raw text and of its corrections.
    var sums = [Issue.ID: String]()
    var diagnostics = [Diagnostic]()
  }

  /// The content folder as the user named it.
  let content: String

  private var issuesPath: String { content + "/issues" }
  private var correctionsPath: String { content + "/corrections" }

  /// The folders of raw texts and of corrections.
  var folders: [String] { [issuesPath, correctionsPath] }

  /// An issue that is there, not read yet.
  struct Entry: Sendable {
    let id: Issue.ID
    let file: String
    let path: String
  }

  /// The issues that are there, by id, and a message for each file that is none; throws where the folder cannot be read.
  func list() throws -> (entries: [Entry], diagnostics: [Diagnostic]) {
    var entries = [Entry]()
    var diagnostics = [Diagnostic]()
    var seen = [Issue.ID: String]()
    for name in try Disk.names(in: issuesPath) where !name.hasPrefix(".") {
      let path = issuesPath + "/" + name
      do throws(DiagnosedFailure) {
        let id = try self.id(ofFileNamed: name, path: path)
        if let other = seen[id] { throw twin(of: id, at: path, first: other) }
        seen[id] = path
        entries.append(Entry(id: id, file: name, path: path))
      } catch {
        diagnostics.append(error.diagnostic)
      }
    }
    if entries.isEmpty && diagnostics.isEmpty { diagnostics.append(noIssues) }
    diagnostics += try strayCorrections(issues: Set(seen.keys))
    return (entries.sorted { $0.id < $1.id }, diagnostics)
  }

  /// Reads an issue with its corrections; nil where the diagnostics say that it cannot be read.
  func read(_ entry: Entry) -> (issue: RawIssue?, diagnostics: [Diagnostic]) {
    let (issue, _, diagnostics) = summed(entry)
    return (issue, diagnostics)
  }

  /// Reads all issues with their corrections; throws where the folder itself cannot be read.
  func find() throws -> Findings {
    let (entries, diagnostics) = try list()
    var findings = Findings(diagnostics: diagnostics)
    for (issue, sum, problems) in concurrentMap(entries, summed) {
      findings.diagnostics += problems
      guard let issue else { continue }
      findings.issues.append(issue)
      findings.sums[issue.id] = sum
    }
    return findings
  }

  /// Where the corrections to an issue stand, whether there are any or not.
  func correctionPath(of id: Issue.ID) -> String { "\(correctionsPath)/\(id.text).json" }

  /// Whether a path is that of a file of an issue or of corrections.
  func holds(_ path: String) -> Bool { path.hasPrefix(issuesPath + "/") || path.hasPrefix(correctionsPath + "/") }

  /// An issue with the sum of the bytes that it is made of: each file is read once for both.
  @Sendable private func summed(_ entry: Entry) -> (issue: RawIssue?, sum: String, diagnostics: [Diagnostic]) {
    var diagnostics = [Diagnostic]()
    do throws(DiagnosedFailure) {
      let bytes = try bytes(of: entry.path)
      let text = try RawText.decode(bytes, path: entry.path).get()
      var sums = [(path: entry.path, digest: SHA256.hexDigest(of: bytes))]
      let correctionPath = correctionPath(of: entry.id)
      var edits = CorrectionFile.Contents()
      if Disk.exists(correctionPath) {
        let bytes = try self.bytes(of: correctionPath)
        edits = CorrectionFile.read(bytes, path: correctionPath)
        diagnostics += edits.diagnostics
        sums.append((path: correctionPath, digest: SHA256.hexDigest(of: bytes)))
      }
      let issue = RawIssue(
        id: entry.id, file: entry.file, path: entry.path, text: text, corrections: edits.corrections,
        doubts: edits.doubts)
      return (issue, SourceSum.sum(of: sums), diagnostics)
    } catch {
      return (nil, "", diagnostics + [error.diagnostic])
    }
  }

  private func bytes(of path: String) throws(DiagnosedFailure) -> [UInt8] {
    do { return try Disk.read(path) } catch {
      let problem = (error as? DiskError)?.problem ?? "\(error)"
      throw failure(at: path, problem, advice: "see to it that it is a readable file, or move it away")
    }
  }

  private func id(ofFileNamed name: String, path: String) throws(DiagnosedFailure) -> Issue.ID {
    guard name.lowercased().hasSuffix(".txt") else {
      throw failure(at: path, "not an issue's text", advice: "name raw texts `<id>.txt`, or move the file away")
    }
    let stem = String(name.dropLast(4))
    guard let id = Issue.ID(stem) else {
      let proposal = Issue.ID(spelling: stem)
      throw failure(
        at: path, "an issue's id is made of a-z, 0-9 and hyphens, which `\(stem)` is not",
        advice: "rename the file, for instance to `\(proposal.text).txt`")
    }
    return id
  }

  private func twin(of id: Issue.ID, at path: String, first: String) -> DiagnosedFailure {
    failure(at: path, "the issue id `\(id.text)` is taken by \(first)", advice: "rename one of the two files")
  }

  private func failure(at path: String, _ problem: String, advice: String) -> DiagnosedFailure {
    DiagnosedFailure(diagnostic: Diagnostic(.error, at: SourceLocation(path: path), problem, advice: advice))
  }

  private var noIssues: Diagnostic {
    Diagnostic(
      .error, at: SourceLocation(path: issuesPath), "there is no issue here",
      advice: "put raw texts there, one file an issue, named `<id>.txt`")
  }

  /// A corrections file whose issue is not here changes nothing: somebody should know.
  private func strayCorrections(issues: Set<Issue.ID>) throws -> [Diagnostic] {
    guard Disk.exists(correctionsPath) else { return [] }
    guard Disk.entry(at: correctionsPath) == .folder else {
      throw DiskError(path: correctionsPath, problem: "is not a folder; corrections are files in one")
    }
    return try Disk.names(in: correctionsPath).filter { !$0.hasPrefix(".") }.compactMap { name in
      let stem = name.hasSuffix(".json") ? String(name.dropLast(5)) : name
      if name.hasSuffix(".json"), let id = Issue.ID(stem), issues.contains(id) { return nil }
      return Diagnostic(
        .warning, at: SourceLocation(path: correctionsPath + "/" + name), "no issue of this name is here",
        advice: "name it `<issue id>.json` after the issue that it corrects")
    }
  }
}
