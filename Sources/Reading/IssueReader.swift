import Gazette

/// Reads raw issues. Bad text gives diagnostics, never an error thrown or a trap.
public enum IssueReader {
  /// Reads one raw issue: raw lines -> corrections -> masks -> canonical lines -> furniture -> heads -> documents ->
  /// account.
  public static func read(_ raw: RawIssue, options: ReadingOptions = ReadingOptions()) -> ReadIssue {
    var lines = RawLine.lines(of: raw.text)
    var corrected = CorrectedText(lines, corrections: raw.corrections)
    if options.masksMobileNumbers { corrected.maskMobileNumbers(over: &lines) }
    let canonical = CanonicalText(corrected.lines)
    let furniture = FurnitureMap(canonical.lines)
    let sheet = Sheet(canonical.documentLines(without: furniture))
    let readers = DocumentReaders(sheet, listed: ListedTitles(furniture.contents)).readers
    let issue = Issue(
      id: raw.id, year: furniture.number.year, number: furniture.number.number, total: furniture.number.total,
      published: furniture.published, file: raw.file, path: raw.path)
    let assembler = DocumentAssembler(issue: issue, sheet: sheet)
    let match = ContentsMatch(furniture.contents, readers)
    let documents = assembler.documents(readers, entries: match.entries)
    let ledger = Ledger(
      canonical: canonical, corrected: corrected, furniture: furniture, documents: documents, text: raw.text)
    let problems = ProblemList(
      raw: raw, corrected: corrected, canonical: canonical, readers: readers, missing: match.unanswered,
      documents: documents)
    return ReadIssue(
      issue: issue, documents: documents, diagnostics: problems.diagnostics,
      audit: ledger.audit(of: issue.id, doubts: raw.doubts.map { options.shown($0) }),
      text: IssueText(issue: issue.id, lines: lines.map { $0.scalars.string }))
  }
}
