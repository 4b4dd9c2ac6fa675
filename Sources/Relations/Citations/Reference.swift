import Gazette

/// A reference to an instrument as it stands in a text.
struct Reference: Sendable {
  /// Its number as canonical text, `济政办字〔2019〕61号`, `GB50516`; nil where none is given.
  var number: String?
  /// The number's parts; nil for a standard's.
  var documentNumber: DocumentNumber?
  /// Its title without 《》, inner ones as 〈〉; nil where none is given.
  var title: String?
  /// From its 《 or number to the end of both, in Unicode scalars.
  var range: Range<Int>
  /// The part that is meant, `第十条`.
  var scope: String?
  /// Where the words of the scope end; the reference's end where there are none.
  var scopeEnd: Int
  /// The organ named just before the title, `国土资源部`, and the day, `2019年12月10日印发的`.
  var lead: ReferenceLead?
  /// The short name that is given to it, `（以下简称《办法》）`.
  var alias: String?

  /// A reference by title, by number, or by both.
  init(number: InstrumentNumber? = nil, title: String? = nil, range: Range<Int>) {
    self.number = number?.text
    self.documentNumber = number?.documentNumber
    self.title = title
    self.range = range
    scopeEnd = range.upperBound
  }
}

/// What stands just before a reference and tells it from others of the same title.
struct ReferenceLead: Hashable, Sendable {
  /// The organ, as printed; nil where none is named.
  let organ: String?
  /// The day on which it was issued; nil where none is named.
  let date: GazetteDate?
  /// Whether 原 or 旧 marks it as an earlier one.
  let isFormer: Bool
}

/// The number of an instrument: a document's, an order's or a standard's.
struct InstrumentNumber: Hashable, Sendable {
  /// The canonical text.
  let text: String
  /// Its parts; nil for a standard's.
  let documentNumber: DocumentNumber?
  /// Where it stands, in Unicode scalars.
  let range: Range<Int>
}

extension Reference {
  /// Whether another reference has the same number, or the same title where one of them has no number.
  func isSame(as other: Reference) -> Bool {
    if let number, let theirs = other.number { return number == theirs }
    guard let title, let theirs = other.title else { return false }
    return TitleKey(title) == TitleKey(theirs)
  }
}
