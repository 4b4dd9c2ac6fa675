import Gazette

/// The titles that a document itself names as what it brings along.
struct ExpectedEnclosures {
  /// The titles, with how each comes along.
  private(set) var titles = [(title: Scalars, kind: Enclosure.Kind)]()

  /// Whether the first title was named by the document's own title.
  private(set) var isNamedByTitle = false

  /// Whether the document amends others, whose texts as amended may stand behind it.
  private(set) var isAmending = false

  /// What a title says.
  init(title: Scalars) { readTitle(title) }

  /// What a title says: `关于印发…的通知`, `转发《…》的通知`, `关于修改《…》的决定`.
  mutating func readTitle(_ title: Scalars) {
    isAmending = Self.amending.standIn(title) && title.contains("《")
    if isAmending { return quoted(title, as: .annex) }
    for (word, kind) in Self.verbs {
      guard let start = title.first(word) else { continue }
      var rest = title[(start + word.count)...]
      if rest.ends(with: Self.notice) { rest = rest.dropLast(Self.notice.count) }
      if rest.first == "《", rest.last == "》" { rest = rest.dropFirst().dropLast() }
      if rest.count >= 4 {
        titles.append((Array(rest), kind))
        isNamedByTitle = title.ends(with: Self.notice)
      }
      return
    }
  }

  /// What the text says: the titles in 《》 before 印发给你们 or 转发给你们.
  mutating func read(_ paragraph: Scalars) {
    guard paragraph.count < 3000 else { return }
    if isAmending { return quoted(paragraph, as: .annex) }
    let kind: Enclosure.Kind
    if Self.issuing.standIn(paragraph) {
      kind = .issued
    } else if Self.forwarding.standIn(paragraph) {
      kind = .forwarded
    } else {
      return
    }
    quoted(paragraph, as: kind)
  }

  /// Takes the titles in 《》.
  private mutating func quoted(_ paragraph: Scalars, as kind: Enclosure.Kind) {
    var depth = 0
    var start = 0
    for (index, scalar) in paragraph.enumerated() {
      if scalar == "《" {
        if depth == 0 { start = index + 1 }
        depth += 1
      } else if scalar == "》", depth > 0 {
        depth -= 1
        let title = Array(paragraph[start..<max(start, index)])
        if depth == 0, title.count >= 4, titles.count < Self.most, !titles.contains(where: { $0.title == title }) {
          titles.append((title, kind))
        }
      }
    }
  }

  /// Adds an annex that a list names.
  mutating func add(_ title: Scalars) {
    if titles.count < Self.most { titles.append((title, .annex)) }
  }

  /// No document brings more than this along by name; what is beyond is text gone wrong.
  private static let most = 200

  /// How a title comes along, if the document names it.
  func kind(of title: Scalars) -> Enclosure.Kind? { titles.first { $0.title == title }?.kind }

  /// Whether a title that the document names begins with a text.
  func begins(with text: Scalars) -> Bool { titles.contains { $0.title.begins(with: text) } }

  private static let amending = Phrases("关于修改 关于修订 关于修正")
  private static let notice = Array("的通知".unicodeScalars)
  private static let issuing = Phrases("印发给 印发你 现予印发 现印发 予以印发")
  private static let forwarding = Phrases("转发给 转发你 现予转发 予以转发")
  private static let issued = Array("印发".unicodeScalars)
  private static let forwarded = Array("转发".unicodeScalars)
  private static let verbs: [(Scalars, Enclosure.Kind)] = [
    (forwarded, .forwarded), (Array("批转".unicodeScalars), .forwarded), (Array("关于印发".unicodeScalars), .issued),
    (issued, .issued),
  ]
}
