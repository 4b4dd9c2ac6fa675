extension IssueAudit {
  /// Appends the account to a record.
  public func write(to record: inout RecordWriter) {
    record.write(issue.text)
    record.write(lost)
    record.write(invented)
    record.write(characters.count)
    for (fate, count) in characters {
      record.write(fate)
      record.write(count)
    }
    record.write(furniture.count)
    for run in furniture {
      record.write(run.kind.rawValue)
      record.write(run.lines)
      record.write(run.text)
    }
    record.write(corrections.count)
    for correction in corrections { correction.write(to: &record) }
    record.write(doubts.count)
    for doubt in doubts {
      record.write(doubt.line)
      record.write(doubt.text)
      doubt.location.write(to: &record)
    }
  }

  /// Reads an account from a record.
  public init(from record: inout RecordReader) throws(RecordReader.Fault) {
    let (issue, lost, invented) = (try Issue.ID(from: &record), try record.int(), try record.int())
    var characters = [(fate: String, count: Int)]()
    for _ in 0..<(try record.count()) { characters.append((fate: try record.text(), count: try record.int())) }
    var furniture = [Furniture]()
    for _ in 0..<(try record.count()) {
      guard let kind = FurnitureKind(rawValue: try record.text()) else { throw RecordReader.Fault() }
      furniture.append(Furniture(kind: kind, lines: try record.lines(), text: try record.text()))
    }
    var corrections = [Correction]()
    for _ in 0..<(try record.count()) { corrections.append(try Correction(from: &record)) }
    var doubts = [Doubt]()
    for _ in 0..<(try record.count()) {
      doubts.append(
        Doubt(line: try record.int(), text: try record.text(), location: try SourceLocation(from: &record)))
    }
    self.init(
      issue: issue, lost: lost, invented: invented, characters: characters, furniture: furniture,
      corrections: corrections, doubts: doubts)
  }
}

extension Correction {
  fileprivate func write(to record: inout RecordWriter) {
    switch change {
    case .replace(let line, let find, let replacement):
      record.write(0)
      record.write(line)
      record.write(find)
      record.write(replacement)
    case .drop(let lines):
      record.write(1)
      record.write(lines)
    case .insert(let line, let text):
      record.write(2)
      record.write(line)
      record.write(text)
    }
    record.write(reason)
    location.write(to: &record)
  }

  fileprivate init(from record: inout RecordReader) throws(RecordReader.Fault) {
    let change: Change
    switch try record.int() {
    case 0: change = .replace(line: try record.int(), find: try record.text(), with: try record.text())
    case 1: change = .drop(lines: try record.lines())
    case 2: change = .insert(after: try record.int(), text: try record.text())
    default: throw RecordReader.Fault()
    }
    self.init(change, reason: try record.text(), location: try SourceLocation(from: &record))
  }
}
