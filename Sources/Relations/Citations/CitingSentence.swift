/// A sentence of a passage, with the references that stand in it.
struct CitingSentence {
  let passage: Passage
  let range: Range<Int>
  /// The references of the whole passage.
  let references: [Reference]
  /// Which of them stand in the sentence.
  let members: Range<Int>

  /// Where the first reference begins.
  var firstReference: Int? { members.first.map { references[$0].range.lowerBound } }

  /// Where the last reference ends, with the part of it that is meant.
  var lastReferenceEnd: Int? { members.last.map { references[$0].scopeEnd } }
}
