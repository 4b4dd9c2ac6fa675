import Gazette

/// What can be wrong with a raw text, or worth an editor's look; worded here and nowhere else.
enum ReadingProblem {
  /// The issue holds no document, or nothing at all.
  case noDocument
  /// A correction's text does not stand exactly once on its line.
  case correctionNotFound(find: String, line: Int)
  /// A correction names a line that the file does not have.
  case correctionOutside(line: Int, lines: Int)
  /// A date that the calendar does not have.
  case impossibleDate(String)
  /// The table of contents lists what the body lacks.
  case listedButMissing(String)
  /// Text before the first document.
  case textBeforeDocuments
  /// Text behind a document's end that opens no document.
  case textAfterEnd
  /// A private-use character without a known meaning was dropped.
  case privateUse(UInt32)

  /// The diagnostic for this problem at a place.
  func diagnostic(at location: SourceLocation) -> Diagnostic {
    switch self {
    case .noDocument:
      Diagnostic(
        .error, at: location, "no document found: no title with a number, an addressee or a date",
        advice: "check that the file holds the text of an issue, or take it out of the issues")
    case .correctionNotFound(let find, let line):
      Diagnostic(
        .error, at: location, "“\(find)” does not stand exactly once on line \(line) of the raw text",
        advice: "give a longer piece of that line, or mend the line number")
    case .correctionOutside(let line, let lines):
      Diagnostic(
        .error, at: location, "line \(line) is not in the raw text, which has \(lines) lines",
        advice: "mend the line number")
    case .impossibleDate(let text):
      Diagnostic(
        .warning, at: location, "\(text) is not a day of the calendar, so the date is left out",
        advice: "compare the print and correct the raw text by a correction")
    case .listedButMissing(let title):
      Diagnostic(
        .warning, at: location, "the table of contents lists \(title), which the body lacks",
        advice: "look whether the document is missing or its title and number are misread")
    case .textBeforeDocuments:
      Diagnostic(
        .warning, at: location, "text stands before the first document and was put at its head",
        advice: "look whether a title is misread here")
    case .textAfterEnd:
      Diagnostic(
        .warning, at: location, "text follows the end of a document without opening another",
        advice: "look whether a title is misread here")
    case .privateUse(let value):
      Diagnostic(
        .warning, at: location, "private-use character U+\(String(value, radix: 16, uppercase: true)) was dropped",
        advice: "compare the print and correct the raw text by a correction")
    }
  }
}
