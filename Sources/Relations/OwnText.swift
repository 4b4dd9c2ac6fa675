import Gazette

/// What a document brings along or is: 《titles》 that name no other instrument.
struct OwnText: Sendable {
  private let keys: Set<TitleKey>
  private let number: DocumentNumber?

  /// The titles of a document, of what it issues and of its annexes; not that of a forwarded text.
  init(_ document: Document) {
    let enclosed = document.enclosures.filter { $0.kind != .forwarded }.map(\.title)
    let title = TitleKey(document.title)
    keys = Set(enclosed.map { TitleKey($0) } + [title, title.withoutIssuers(document.issuers)])
    number = document.number
  }

  /// Whether a reference means the document itself or what it brings along.
  ///
  /// One of the same title but with another number, or marked as former, is another instrument: the one replaced.
  func holds(_ reference: Reference, deed: Deed?) -> Bool {
    if let given = reference.documentNumber { return given == number }
    guard reference.number == nil, let title = reference.title, keys.contains(TitleKey(title)) else { return false }
    if let lead = reference.lead, lead.isFormer || lead.date != nil { return deed == nil || deed?.kind == .forwards }
    return deed == nil || deed?.kind == .forwards || deed?.kind == .extends
  }

  /// Whether a sentence issues what a range names: 现将《…》印发给你们; 《…》已经市政府同意，现印发给你们.
  static func isIssued(_ range: Range<Int>, in passage: Passage, sentence: Range<Int>) -> Bool {
    let scalars = passage.scalars
    if scalars.word(of: announcing, endingAt: range.lowerBound, floor: sentence.lowerBound) != nil { return true }
    let rest = range.upperBound..<min(sentence.upperBound, range.upperBound + 120)
    guard let issue = scalars.first(of: issuing, in: rest),
      !scalars.contains(anyOf: ["转发"], in: range.upperBound..<issue.offset + issue.word.count)
    else { return false }
    let lead = max(sentence.lowerBound, range.lowerBound - 24)..<range.lowerBound
    if scalars.word(of: makers, endingAt: range.lowerBound, floor: lead.lowerBound) != nil { return true }
    if scalars.contains(anyOf: ["现将", "特将", "兹将"], in: lead) { return true }
    return scalars.word(of: ["已经", "已", "业经", "经", "，已经", "，经"], at: range.upperBound) != nil
  }

  private static let issuing: [Word] = [
    "印发给你们", "印发你们", "予以印发", "现印发", "印发各", "现予公布", "予以公布", "现公布", "现发布", "予以发布", "现予发布", "公布如下", "印发如下", "予以公示",
  ]

  private static let announcing: [Word] = ["现公布", "现发布", "现印发", "现予公布", "现予发布", "现予印发"]

  private static let makers: [Word] = [
    "制定了", "制订了", "编制了", "研究制定了", "起草了", "形成了", "修订了", "拟定了", "修订形成了", "制定",
  ]
}
