import Gazette

/// The head of a document: what stands above its text and says that a document begins here.
struct Head {
  /// The line of the registration above the title.
  var registration: Int?
  /// The lines of the title; of an order the lines of its number, the title being its rule's.
  var title: Range<Int>
  /// The line of the number.
  var number: Int?
  /// The number.
  var documentNumber: DocumentNumber?
  /// Whether it is an order, 令, which takes the name of the rule it brings.
  var isOrder = false

  /// The first line of the head.
  var start: Int { registration ?? title.lowerBound }
  /// The line behind the head.
  var end: Int { max(title.upperBound, (number ?? 0) + 1) }
}
