extension IssueAudit {
  /// Appends the account to a record.
  public func write(to record: inout RecordWriter) {
    record.write(issue.text)
    record.write(lost)
    record.write(invented)
    record.write(characters) { characters, record in
      record.write(characters.fate)
      record.write(characters.count)
    }
    record.write(furniture) { $0.write(to: &$1) }
    record.write(corrections) { $0.write(to: &$1) }
    record.write(doubts) { $0.write(to: &$1) }
  }

  /// Reads an account from a record.
  public init(from record: inout RecordReader) throws(RecordReader.Fault) {
    self.init(
      issue: try Issue.ID(from: &record), lost: try record.int(), invented: try record.int(),
      characters: try record.list { (record) throws(RecordReader.Fault) in
        (fate: try record.text(), count: try record.int())
      },
      furniture: try record.list(Furniture.init(from:)), corrections: try record.list(Correction.init(from:)),
      doubts: try record.list(Doubt.init(from:)))
  }
}

extension IssueAudit.Furniture {
  fileprivate func write(to record: inout RecordWriter) {
    record.write(kind.rawValue)
    record.write(lines)
    record.write(text)
  }

  fileprivate init(from record: inout RecordReader) throws(RecordReader.Fault) {
    self.init(kind: try record.word(), lines: try record.lines(), text: try record.text())
  }
}

extension Doubt {
  fileprivate func write(to record: inout RecordWriter) {
    record.write(line)
    record.write(text)
    location.write(to: &record)
  }

  fileprivate init(from record: inout RecordReader) throws(RecordReader.Fault) {
    self.init(line: try record.int(), text: try record.text(), location: try SourceLocation(from: &record))
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
