import Markup

/// What a build would change in the site that stands, in the reader's words.
public struct SiteDiff: Sendable {
  /// The changes, by kind, then in the order of the collection.
  public let changes: [Change]

  /// Orders changes for the telling.
  init(_ changes: [Change]) {
    self.changes = Change.Kind.allCases.flatMap { kind in changes.filter { $0.kind == kind } }
  }

  /// Whether a build would change nothing.
  public var isEmpty: Bool { changes.isEmpty }

  /// The comparison in a form.
  public func told(as format: DiffFormat) -> String {
    switch format {
    case .text: text
    case .markdown: markdown
    case .json: json
    }
  }

  /// Kinds with their changes, in the order of the telling.
  var sections: [(kind: Change.Kind, changes: [Change])] {
    Change.Kind.allCases.compactMap { kind in
      let own = changes.filter { $0.kind == kind }
      return own.isEmpty ? nil : (kind, own)
    }
  }

  /// `documents changed: 1, statuses changed: 2, files touched: 3`
  var summary: String {
    sections.map { "\($0.kind.heading.prefix(1).lowercased() + $0.kind.heading.dropFirst()): \($0.changes.count)" }
      .joined(separator: "; ")
  }
}
