import Gazette

/// Makes documents of what was read: blocks with anchors, fields, the entry of the table of contents.
struct DocumentAssembler {
  /// The issue.
  let issue: Issue
  /// Its lines.
  let sheet: Sheet

  /// The documents of an issue, in printed order, each with its entry of the table of contents.
  func documents(
    _ readers: [(head: Head, reader: DocumentReader)], entries: [ContentsTable.Entry?]
  ) -> [Document] {
    zip(readers, entries).map { document($0.head, $0.reader, entry: $1) }
  }

  private func document(_ head: Head, _ reader: DocumentReader, entry: ContentsTable.Entry?) -> Document {
    let blocks = blocks(reader.drafts)
    let own = zip(blocks, reader.drafts).filter { block, draft in
      draft.enclosure.map { reader.enclosures[$0].kind != .forwarded && !reader.roles.expected.isAmending } ?? true
    }.map(\.0)
    let term = Term(own, title: reader.title, signed: reader.signed, printed: reader.printed)
    let type = head.documentNumber?.form == .order ? "令" : Genre.of(reader.title) ?? ""
    let number = head.documentNumber
    let id = number.map { Document.ID(number: $0) } ?? Document.ID(issue: issue.id, signed: reader.signed, type: type)
    let first = blocks.map(\.lines.lowerBound).min() ?? 1
    let last = blocks.map(\.lines.upperBound).max() ?? first
    return Document(
      id: id, issue: issue.id, title: reader.title.string, number: number, issuers: issuers(head, reader), type: type,
      registration: head.registration.flatMap { Registration.code(sheet.lines[$0].text) }, addressee: addressee(reader),
      signed: reader.signed, printed: reader.printed, effective: term.effective, expires: term.expires,
      category: entry?.category, page: entry?.page, articles: blocks.count { $0.kind == .article },
      enclosures: reader.enclosures, outline: Outline.entries(blocks, reader.drafts),
      blocks: blocks, file: issue.file, lines: first...max(first, last))
  }

  private func blocks(_ drafts: [BlockDraft]) -> [Block] {
    var mint = AnchorMint()
    return drafts.map { draft in
      let numbers = draft.lines.map(\.number)
      let first = numbers.min() ?? 1
      let last = numbers.max() ?? first
      return Block(
        anchor: mint.anchor(for: draft), kind: draft.kind, text: draft.text.string,
        label: draft.marker.map { draft.text.prefix($0.length).string }, rows: draft.rows.map { $0.map(\.string) },
        enclosure: draft.enclosure, lines: first...last, lineMap: LineMap(runs: draft.runs))
    }
  }

  private func issuers(_ head: Head, _ reader: DocumentReader) -> [String] {
    if let number = head.documentNumber, number.form == .order { return Issuers.ofOrder(number.organCode) }
    let named = Issuers.of(head.title.map { sheet.lines[$0] })
    if !named.isEmpty { return named }
    let signatures = reader.drafts.filter { $0.kind == .signature && $0.enclosure == nil }
    let signers = signatures.flatMap { draft in draft.lines.flatMap { Organ.names(of: $0) ?? [] } }
    return signers.isEmpty ? reader.drafts.flatMap { Issuers.ofSpeaker($0) } : signers
  }

  private func addressee(_ reader: DocumentReader) -> String? {
    guard let draft = reader.drafts.first(where: { $0.kind == .addressee && $0.enclosure == nil }) else { return nil }
    return draft.text.last == "：" ? draft.text.dropLast().string : draft.text.string
  }
}
