import Gazette

/// The head of a document: what stands above its text and says that a document begins here.
struct Head {
  /// The line of the registration above the title.
  var registration: Int?
  /// The lines of the title; of an order the lines of its number, the title being its rule's.
  var title: Range<Int>
  /// The line of a date in brackets between title and number.
  var dateline: Int?
  /// The line of the number, below the title or above it.
  var number: Int?
  /// The number.
  var documentNumber: DocumentNumber?
  /// Whether it is an order, 令, which takes the name of the rule it brings.
  var isOrder = false

  /// Whether the title stands below the number.
  var isBelowNumber: Bool { number.map { $0 < title.lowerBound } ?? false }
  /// The first line of the head.
  var start: Int { min(registration ?? title.lowerBound, title.lowerBound, number ?? title.lowerBound) }
  /// The line behind the head.
  var end: Int { max(title.upperBound, (number ?? 0) + 1, (registration ?? 0) + 1) }
}
