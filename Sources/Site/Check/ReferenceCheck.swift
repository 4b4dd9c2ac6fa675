import Gazette

/// Whether everything that the data refer to is there: issues, documents, instruments, anchors, pages; and whether
/// both ends of a relation know of it.
struct ReferenceCheck {
  private let site: BuiltSite
  private let data: SiteData
  private let issues: Set<String>
  private let documents: Set<String>
  private let instruments: Set<String>
  private let anchors: [String: Set<String>]

  /// Gathers the names that can be referred to.
  init(_ site: BuiltSite, data: SiteData) {
    self.site = site
    self.data = data
    func ids(_ list: String) -> Set<String> { Set((data.catalog?.values(list) ?? []).compactMap { $0.text("id") }) }
    issues = ids("issues")
    documents = ids("documents")
    instruments = ids("instruments")
    let pairs = data.documents.map { document in
      (document.id, Set((document.full?.values("blocks") ?? []).compactMap { $0.text("anchor") }))
    }
    anchors = Dictionary(pairs) { first, _ in first }
  }

  /// The faults of the catalogue's references, and of the anchors in the documents' files.
  var diagnostics: [Diagnostic] {
    guard let catalog = data.catalog else { return [] }
    let lists = ["issues", "documents", "instruments"].flatMap { twins(in: catalog.values($0), what: $0) }
    return lists + catalog.values("issues").flatMap(faults(ofIssue:))
      + catalog.values("instruments").flatMap(faults(ofInstrument:))
      + data.documents.flatMap { faults(of: $0.entry, named: $0.id) + anchorFaults(of: $0) } + oneSidedRelations
  }

  private func error(_ json: LocatedJSON, _ problem: String) -> Diagnostic {
    site.error(SiteData.catalogName, line: json.line, problem)
  }

  private func twins(in list: [LocatedJSON], what: String) -> [Diagnostic] {
    var seen = Set<String>()
    return list.compactMap { entry in
      guard let id = entry.text("id"), !seen.insert(id).inserted else { return nil }
      return error(entry, "the id `\(id)` stands twice among the \(what)")
    }
  }

  private func faults(ofIssue issue: LocatedJSON) -> [Diagnostic] {
    let id = issue.text("id") ?? ""
    let listed = issue.values("documents")
    let unknown = listed.filter { !documents.contains($0.text ?? "") }
    let found = unknown.map { error($0, "the issue `\(id)` lists `\($0.text ?? "")`, which is no document here") }
    let own = data.documents.filter { $0.entry.text("issue") == id }.map(\.id)
    let forgotten = Set(own).subtracting(listed.compactMap(\.text)).sorted()
    return found + forgotten.map { error(issue, "the issue `\(id)` does not list its document `\($0)`") }
      + pageFault(issue, path: "issues/\(id)/index.html")
  }

  private func faults(ofInstrument instrument: LocatedJSON) -> [Diagnostic] {
    let id = instrument.text("id") ?? ""
    let unknown = instrument.values("citedBy").filter { !documents.contains($0.text ?? "") }
    return unknown.map { error($0, "the instrument `\(id)` is cited by `\($0.text ?? "")`, which is no document here") }
      + pageFault(instrument, path: instrument.text("url") ?? "")
  }

  private func pageFault(_ entry: LocatedJSON, path: String) -> [Diagnostic] {
    site.bytes(path) == nil ? [error(entry["url"] ?? entry, "its page `\(path)` is missing")] : []
  }

  private func faults(of entry: LocatedJSON, named id: String) -> [Diagnostic] {
    var found = pageFault(entry, path: entry.text("url") ?? "")
    if let issue = entry["issue"], !issues.contains(issue.text ?? "") {
      found.append(error(issue, "`\(id)` is of the issue `\(issue.text ?? "")`, which is not here"))
    }
    for relation in entry.values("relations") { found += faults(ofRelation: relation, of: id) }
    for backlink in entry.values("relatedFrom") {
      let other = backlink.text("document") ?? ""
      if let known = anchors[other] {
        if let anchor = backlink["anchor"], !known.contains(anchor.text ?? "") {
          found.append(error(anchor, "`\(other)` has no block `\(anchor.text ?? "")`"))
        }
      } else {
        found.append(error(backlink, "`\(id)` is related from `\(other)`, which is no document here"))
      }
    }
    return found
  }

  private func faults(ofRelation relation: LocatedJSON, of id: String) -> [Diagnostic] {
    switch (relation["target"]?.text, relation["instrument"]?.text) {
    case (let target?, nil):
      documents.contains(target) ? [] : [error(relation, "`\(id)` refers to `\(target)`, which is no document here")]
    case (nil, let instrument?):
      instruments.contains(instrument)
        ? [] : [error(relation, "`\(id)` refers to `\(instrument)`, which is no instrument here")]
    default: [error(relation, "a relation of `\(id)` needs a target or an instrument, and not both")]
    }
  }

  private func anchorFaults(of document: SiteData.Document) -> [Diagnostic] {
    let known = anchors[document.id] ?? []
    var seen = Set<String>()
    let twins = (document.full?.values("blocks") ?? []).filter { !seen.insert($0.text("anchor") ?? "").inserted }
    let lost = (document.full?.values("outline") ?? []).filter { !known.contains($0.text("anchor") ?? "") }
    return twins.map {
      site.error(document.file, line: $0.line, "the anchor `\($0.text("anchor") ?? "")` stands twice")
    }
      + lost.map { site.error(document.file, line: $0.line, "no block has the anchor `\($0.text("anchor") ?? "")`") }
  }

  /// Relations whose other end does not tell of them: a repeal that only one of both pages shows misleads readers.
  private var oneSidedRelations: [Diagnostic] {
    let told = Set(
      data.documents.flatMap { target in
        target.entry.values("relatedFrom").map { [$0.text("document") ?? "", $0.text("type") ?? "", target.id] }
      })
    return data.documents.flatMap { document in
      document.entry.values("relations").compactMap { relation in
        guard let target = relation.text("target"), documents.contains(target), let type = relation.text("type"),
          !told.contains([document.id, type, target])
        else { return nil }
        return error(relation, "`\(document.id)` \(type) `\(target)`, whose entry does not say so")
      }
    }
  }
}
