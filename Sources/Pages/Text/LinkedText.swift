import Gazette
import Markup

/// The text of a block with its references, taken from front to back in one pass.
struct LinkedText {
  private let text: String
  private let scalars: [Unicode.Scalar]
  private var references: ArraySlice<References.Reference>
  private let page: PageAddress

  init(_ block: Block, references: [References.Reference], on page: PageAddress) {
    text = block.text
    scalars = references.isEmpty && block.rows.isEmpty ? [] : block.text.scalars
    self.references = references[...]
    self.page = page
  }

  /// The whole text as Markdown.
  mutating func whole() -> Markdown {
    references.isEmpty ? Markdown(escaping: text) : take(0..<scalars.count)
  }

  /// A stretch as Markdown, cut at the references inside it, each piece escaped, and joined again. Each stretch must
  /// begin behind the one before; a reference that no stretch holds whole is left out.
  mutating func take(_ stretch: Range<Int>) -> Markdown {
    let stretch = stretch.clamped(to: 0..<scalars.count)
    var markdown = Markdown.empty
    var done = stretch.lowerBound
    while let reference = references.first, reference.range.lowerBound < stretch.upperBound {
      references = references.dropFirst()
      guard reference.range.lowerBound >= done, reference.range.upperBound <= stretch.upperBound else { continue }
      markdown += piece(done..<reference.range.lowerBound)
      markdown += .link(text: piece(reference.range), destination: page.link(to: .target(reference.target)))
      done = reference.range.upperBound
    }
    return markdown + piece(done..<stretch.upperBound)
  }

  private func piece(_ range: Range<Int>) -> Markdown {
    Markdown(escaping: String(scalars: scalars[range]))
  }
}
