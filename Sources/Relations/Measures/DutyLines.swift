import Gazette

/// Reads the duties of a document block by block.
///
/// Duties of lines that are nothing but `责任单位：…` may have their deadline in the next line: `完成时限：2020年底前`.
struct DutyLines {
  /// The duties, in order of the text.
  private(set) var measures = [Measure]()
  /// Those of the lines just before that are nothing but a label and organs.
  private var waiting = 0..<0

  /// Reads on.
  mutating func read(_ block: Block, scalars: [Unicode.Scalar], signs: Signs) {
    if !waiting.isEmpty, let deadline = Self.deadline(scalars) {
      for index in waiting { measures[index] = measures[index].taking(deadline: deadline) }
      waiting = 0..<0
      return
    }
    let before = measures.count
    if signs.hasDuties || !block.rows.isEmpty { measures += DutyScan.measures(in: block, scalars: scalars) }
    let isLine = measures.count > before && DutyRole.label(in: scalars, at: 0) != nil
    waiting = isLine ? (waiting.isEmpty ? before : waiting.lowerBound)..<measures.count : 0..<0
  }

  /// The deadline that is all that a line says.
  private static func deadline(_ scalars: [Unicode.Scalar]) -> String? {
    guard let start = DutyDeadline.labelEnd(in: scalars, at: 0), start < scalars.count else { return nil }
    return DutyDeadline.deadline(in: scalars, of: 0..<(scalars.last == "。" ? scalars.count - 1 : scalars.count))
  }
}
