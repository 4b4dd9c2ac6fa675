/// All documents of a sheet, each read by its own reader.
struct DocumentReaders {
  /// The readers, in order of text, each with its head.
  private(set) var readers = [(head: Head, reader: DocumentReader)]()

  /// Finds the heads of a sheet, with the help of the titles that the table of contents lists, and reads each document
  /// to the next head.
  init(_ sheet: Sheet, listed: ListedTitles = ListedTitles()) {
    let heads = HeadFinder.heads(of: sheet, listed: listed)
    for (place, head) in heads.enumerated() {
      let end = place + 1 < heads.count ? heads[place + 1].start : sheet.lines.count
      let prologue = place == 0 ? 0..<head.start : head.start..<head.start
      readers.append((head, DocumentReader(sheet, head: head, end: end, prologue: prologue)))
    }
  }
}
