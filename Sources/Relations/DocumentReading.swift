import Gazette

/// What one document says, before it is known what its references point at.
struct DocumentReading: Sendable {
  /// The mentions of instruments, in order of the text.
  var mentions = [Mention]()
  /// What it gives organs to do, in order of the text.
  var measures = [Measure]()
  /// Lines of rows of a list of ended or kept documents that name nothing readable.
  var unreadRows = [Int]()
  /// Lines on which the document would repeal itself.
  var selfRepeals = [Int]()

  /// Nothing read yet.
  init() {}
}

extension DocumentReading {
  /// Gives a mention by title alone the number under which the same document names that title, if it is only one.
  mutating func inheritNumbers() {
    var numbered = [TitleKey: Reference?]()
    for mention in mentions {
      guard let title = mention.reference.title, mention.reference.number != nil else { continue }
      let key = TitleKey(title)
      if let known = numbered[key], known?.number != mention.reference.number {
        numbered[key] = .some(nil)
      } else {
        numbered[key] = mention.reference
      }
    }
    for index in mentions.indices where mentions[index].reference.number == nil {
      guard let title = mentions[index].reference.title, let known = numbered[TitleKey(title)] ?? nil else { continue }
      if mentions[index].reference.lead?.date != nil { continue }
      mentions[index].reference.number = known.number
      mentions[index].reference.documentNumber = known.documentNumber
    }
  }
}
