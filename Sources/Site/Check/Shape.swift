import Gazette

/// What a value of the site's data must look like, as data: DESIGN's shapes are lists of these.
indirect enum Shape: Sendable {
  /// Any text.
  case text
  /// A text that is not empty.
  case words
  /// `[a-z0-9-]+`, an id or an anchor.
  case id
  /// `2023-03-22`, a day that the calendar has.
  case day
  /// A whole number, no less than this.
  case number(from: Int)
  case flag
  /// One of a closed list of words.
  case word(of: [String])
  /// `[first, last]`, lines of a raw file.
  case lines
  case list(of: Shape)
  case object([Field])
  /// A value or `null`.
  case optional(Shape)

  /// A member that an object must have.
  struct Field: Sendable {
    let name: String
    let shape: Shape

    init(_ name: String, _ shape: Shape) {
      self.name = name
      self.shape = shape
    }
  }

  /// Where a value is of another shape: its line and what is wrong, the path of names first.
  func faults(of json: LocatedJSON, at path: String = "") -> [(line: Int, problem: String)] {
    switch (self, json.value) {
    case (.optional, .null): []
    case (.optional(let shape), _): shape.faults(of: json, at: path)
    case (.list(let shape), .list(let values)):
      values.enumerated().flatMap { shape.faults(of: $1, at: "\(path)[\($0)]") }
    case (.object(let fields), .object): Self.faults(of: json, fields: fields, at: path)
    default: isLeaf(json) ? [] : [(json.line, "`\(path)` is not \(description)")]
    }
  }

  private static func faults(of json: LocatedJSON, fields: [Field], at path: String) -> [(line: Int, problem: String)] {
    fields.flatMap { field in
      let name = path.isEmpty ? field.name : path + "." + field.name
      guard let value = json[field.name] else { return [(line: json.line, problem: "`\(name)` is missing")] }
      return field.shape.faults(of: value, at: name)
    }
  }

  private func isLeaf(_ json: LocatedJSON) -> Bool {
    switch (self, json.value) {
    case (.text, .text), (.flag, .bool): true
    case (.words, .text(let text)): !text.isEmpty
    case (.id, .text(let text)): Identifier<Document>(text) != nil
    case (.day, .text(let text)): GazetteDate(iso: text) != nil
    case (.number(let least), .integer(let number)): number >= least
    case (.word(let words), .text(let text)): words.contains(text)
    case (.lines, .list(let values)): Self.areLines(values.compactMap(\.integer), of: values.count)
    default: false
    }
  }

  private static func areLines(_ lines: [Int], of count: Int) -> Bool {
    count == 2 && lines.count == 2 && lines[0] >= 1 && lines[0] <= lines[1]
  }

  private var description: String {
    switch self {
    case .text: "a text"
    case .words: "a text with something in it"
    case .id: "an id of a-z, 0-9 and hyphens"
    case .day: "a day like 2023-03-22"
    case .number(let least): "a whole number from \(least)"
    case .flag: "true or false"
    case .word(let words): "one of " + words.joined(separator: ", ")
    case .lines: "a pair of lines, [first, last]"
    case .list: "a list"
    case .object: "an object"
    case .optional(let shape): shape.description + " or null"
    }
  }
}
