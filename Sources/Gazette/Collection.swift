/// 馆藏: the issues in hand and their documents, each with an id of its own.
public struct Collection: Sendable {
  /// The issues, by id.
  public let issues: [Issue]
  /// The documents, by issue id and first line; ids are unique.
  public let documents: [Document]

  /// Puts issues and documents in their order and gives twins their ids.
  ///
  /// If two documents spell alike, the first by (issue id, line) keeps the plain id and each other adds the issue's
  /// id, then `-2`, `-3`; so only such a twin's id depends on another issue.
  public init(issues: [Issue], documents: [Document]) {
    self.issues = issues.sorted { $0.id < $1.id }
    var taken = Set<Document.ID>()
    var counts = [Document.ID: Int]()
    let ordered = documents.sorted { ($0.issue, $0.lines.lowerBound) < ($1.issue, $1.lines.lowerBound) }
    let plain = Set(ordered.map(\.id))
    self.documents = ordered.map { document in
      var document = document
      document.id = Self.free(document.id, in: document.issue, taken: taken, plain: plain, counts: &counts)
      taken.insert(document.id)
      return document
    }
  }

  /// The latest signed, printed or publication date: the date as of which a build speaks unless told another.
  public var latestDate: GazetteDate? {
    let dates = documents.flatMap { [$0.signed, $0.printed] } + issues.map(\.published)
    return dates.compactMap { $0 }.max()
  }

  private static func free(
    _ id: Document.ID, in issue: Issue.ID, taken: Set<Document.ID>, plain: Set<Document.ID>,
    counts: inout [Document.ID: Int]
  ) -> Document.ID {
    guard taken.contains(id) else { return id }
    let named = id.appending(issue.text)
    // Counting goes on where the last twin left it, so that many twins take no time by the square of them.
    var count = counts[named] ?? 1
    var candidate = named
    repeat {
      candidate = count == 1 ? named : named.appending(String(count))
      count += 1
    } while taken.contains(candidate) || plain.contains(candidate)
    counts[named] = count
    return candidate
  }
}
