import Gazette

/// The organs in a cell, where a blank, which cells do not keep, or nothing parts them: `省粮食局省财政厅`.
enum CellUnits {
  /// Splits a piece of a cell where the word with which it begins, 市 or 省, begins another organ behind the end of one.
  static func split(_ piece: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    guard let level = piece.first, level == "市" || level == "省" else { return [piece] }
    var parts = [[Unicode.Scalar]]()
    var start = 0
    for index in piece.indices.dropFirst(3)
    where piece[index] == level && index - start >= 3 && piece.count - index >= 3 {
      guard piece.word(of: ends, endingAt: index, floor: start + 1) != nil,
        piece.word(of: insides, at: index) == nil || piece.word(of: ["市政府", "市政协"], at: index) != nil
      else { continue }
      parts.append(Array(piece[start..<index]))
      start = index
    }
    return parts + [Array(piece[start...])]
  }

  private static let ends: [Word] = ["局", "委", "厅", "办公室", "委员会", "办公厅", "中心", "总队", "支队"]

  /// Words with which the rest of one organ's name may go on: 市公安局市中区分局.
  private static let insides: [Word] = [
    "市中", "市北", "市南", "市场", "市政", "市区", "市直", "市容", "市民", "市辖", "省直", "省会", "省级", "市级",
  ]
}
