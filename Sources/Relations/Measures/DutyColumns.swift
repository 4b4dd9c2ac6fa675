import Gazette

/// The duties of a table whose header names organs: 责任单位 | 完成时限.
struct DutyColumns {
  private let block: Block
  /// What the organs of each column do; nil for columns of anything else.
  private let roles: [String?]
  /// The column of deadlines.
  private let due: Int?

  /// The duties of a table, row by row; none where no column is one of organs.
  static func measures(in block: Block) -> [Measure] {
    DutyColumns(block)?.measures ?? []
  }

  private init?(_ block: Block) {
    guard let header = block.rows.first else { return nil }
    let cells = header.map { $0.unicodeScalars.filter { !$0.properties.isWhitespace }.map { $0 } }
    self.block = block
    roles = cells.map { cell in
      DutyRole.label(in: cell + ["："], at: 0).flatMap { $0.end > cell.count ? $0.role.role : nil }
    }
    due = cells.firstIndex { cell in DutyDeadline.labels.contains { $0.scalars == cell } }
    guard roles.contains(where: { $0 != nil }) else { return nil }
  }

  private var measures: [Measure] {
    var found = [Measure]()
    // Where a cell begins in the block's text: a tab or a line feed stands behind each.
    var offset = 0
    for (number, row) in block.rows.enumerated() {
      let deadline = due.flatMap { row.indices.contains($0) && !row[$0].isEmpty ? row[$0] : nil }
      for (index, cell) in row.enumerated() {
        if number > 0, roles.indices.contains(index), let role = roles[index] {
          found += duties(in: cell, at: offset, role: role, deadline: deadline)
        }
        offset += cell.unicodeScalars.count + 1
      }
    }
    return found
  }

  private func duties(in cell: String, at offset: Int, role: String, deadline: String?) -> [Measure] {
    let proof = Evidence(quote: cell, anchor: block.anchor, line: block.lineMap.line(at: offset))
    return cell.scalars.split(whereSeparator: { "，；\n ".unicodeScalars.contains($0) }).flatMap { piece in
      CellUnits.split(Array(piece)).flatMap(UnitList.units).map {
        Measure(unit: $0, role: role, deadline: deadline, evidence: proof)
      }
    }
  }
}
