import Gazette

/// Collects the terms that a document defines, and where they stand again.
enum DefinitionReader {
  /// The definitions of a document, in order of the text.
  static func definitions(in document: Document) -> [Definition] {
    var found = [TermUses.Defined]()
    for (place, block) in document.blocks.enumerated() where mayDefine(block) {
      let scalars = block.text.scalars
      guard block.anchor.isInGlossary || hasSigns(scalars) else { continue }
      let passage = Passage(block, scalars: scalars)
      for term in terms(in: passage) { found.append(.init(found: term, place: place, enclosure: block.enclosure)) }
    }
    guard !found.isEmpty else { return [] }
    let uses = TermUses.uses(in: document, of: found)
    return zip(found, uses).map { defined, uses in
      definition(defined, in: document.blocks[defined.place], uses: uses)
    }
  }

  private static func definition(
    _ defined: TermUses.Defined, in block: Block, uses: [Definition.Use]
  ) -> Definition {
    let scalars = block.text.scalars
    let quote = defined.found.quote
    let evidence = Evidence(
      quote: scalars.text(quote), anchor: block.anchor, line: block.lineMap.line(at: quote.lowerBound))
    return Definition(term: defined.found.term.text(0..<defined.found.term.count), evidence: evidence, uses: uses)
  }

  /// The terms of a block, each once, in order of the text.
  private static func terms(in passage: Passage) -> [FoundTerm] {
    var seen = Set<[Unicode.Scalar]>()
    let explained = GlossaryScan.terms(in: passage)
    let meant = explained.isEmpty ? MeaningScan.terms(in: passage) : []
    let all = explained + meant + ShortNameScan.terms(in: passage) + ScopeScan.terms(in: passage)
    return all.filter { seen.insert($0.term).inserted }.sorted { $0.quote.lowerBound < $1.quote.lowerBound }
  }

  private static func mayDefine(_ block: Block) -> Bool {
    switch block.kind {
    case .paragraph, .item, .article, .note, .heading: true
    default: false
    }
  }

  /// Whether 称, 指 or 同 stands in a text behind what it must: most blocks need no closer reading.
  private static func hasSigns(_ scalars: [Unicode.Scalar]) -> Bool {
    var previous: Unicode.Scalar = " "
    for scalar in scalars {
      if scalar == "称", "简统合所下".unicodeScalars.contains(previous) { return true }
      if scalar == "指", "是系，：所】".unicodeScalars.contains(previous) { return true }
      if scalar == "同", previous == "下" { return true }
      previous = scalar
    }
    return false
  }
}
