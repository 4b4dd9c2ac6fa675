import Gazette

/// The collection's documents by number and by title, for targets.
struct DocumentRegister: Sendable {
  /// What a reference turns out to mean.
  enum Answer: Hashable, Sendable {
    /// One document, by its place in the collection.
    case found(Int)
    /// Several would fit.
    case ambiguous([Int])
    /// The collection does not hold it.
    case absent
  }

  private let documents: [Document]
  private var byNumber = [String: [Int]]()
  private var byTitle = [TitleKey: [Int]]()
  /// Titles that leave the issuer out, and titles of what is issued; the issuer must not be another then.
  private var byShortTitle = [TitleKey: [Int]]()

  /// Enters the documents.
  init(_ documents: [Document]) {
    self.documents = documents
    for (index, document) in documents.enumerated() {
      if let number = document.number { byNumber[number.description, default: []].append(index) }
      let title = TitleKey(document.title)
      byTitle[title, default: []].append(index)
      var short = Set([title.withoutIssuers(document.issuers)])
      for enclosure in document.enclosures where enclosure.kind == .issued { short.insert(TitleKey(enclosure.title)) }
      for key in short where key != title && key.count >= 6 { byShortTitle[key, default: []].append(index) }
    }
  }

  /// What a reference in a document means.
  func answer(for reference: Reference, in citing: Int) -> Answer {
    if let number = reference.number {
      guard let holders = byNumber[number] else { return .absent }
      return only(holders, reference)
    }
    guard let title = reference.title else { return .absent }
    let key = TitleKey(title)
    let full = (byTitle[key] ?? []).filter { precedes($0, citing) }
    if !full.isEmpty { return only(full, reference) }
    let short = (byShortTitle[key] ?? []).filter { precedes($0, citing) && agrees($0, reference.lead?.organ) }
    return short.isEmpty ? .absent : only(short, reference)
  }

  private func only(_ candidates: [Int], _ reference: Reference) -> Answer {
    var left = candidates
    if let date = reference.lead?.date {
      let dated = left.filter { documents[$0].signed == date || documents[$0].printed == date }
      if reference.number == nil || !dated.isEmpty { left = dated }
    }
    if left.count > 1, reference.number != nil, let title = reference.title {
      let key = TitleKey(title)
      let named = left.filter { TitleKey(documents[$0].title) == key }
      if !named.isEmpty { left = named }
    }
    return left.count == 1 ? .found(left[0]) : left.isEmpty ? .absent : .ambiguous(left)
  }

  /// Whether a document can be cited by another: it is not itself, and not signed later.
  private func precedes(_ index: Int, _ citing: Int) -> Bool {
    guard index != citing else { return false }
    guard let theirs = documents[index].signed, let ours = documents[citing].signed else { return true }
    return theirs <= ours
  }

  /// Whether the organ named before a title, `省政府办公厅《…》`, can be the document's issuer.
  private func agrees(_ index: Int, _ organ: String?) -> Bool {
    guard let organ else { return true }
    let name = organ.scalars
    return documents[index].issuers.contains { issuer in
      issuer == organ || OrderName.isShort(name, of: issuer.scalars)
    }
  }
}
