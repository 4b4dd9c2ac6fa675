import Markup

extension SiteDiff {
  /// For a terminal: a heading, an indented line a change, its details below.
  var text: String {
    guard !isEmpty else { return "A build would change nothing." }
    let parts = sections.map { section in
      ([section.kind.heading + ":"]
        + section.changes.flatMap { change in
          ["  " + change.headline] + change.details.map { "    " + Self.text($0) }
        }).joined(separator: "\n")
    }
    return parts.joined(separator: "\n")
  }

  private static func text(_ detail: Change.Detail) -> String {
    switch detail {
    case .remark(let text): text
    case .quote(let text): "\u{201C}\(text)\u{201D}"
    case .passage(let passage): "\u{201C}\(passage.text)\u{201D}"
    }
  }
}

extension SiteDiff {
  /// For a pull request: what was and will be in the page's own marks, everything else as plain text.
  var markdown: String {
    guard !isEmpty else { return "**A build would change nothing.**\n" }
    let parts = sections.map { section in
      let lines = section.changes.flatMap { change in
        ["- " + Self.escaped(change.headline)] + change.details.map { "  - " + Self.markdown($0) }
      }
      return "### \(section.kind.heading)\n\n" + lines.joined(separator: "\n") + "\n"
    }
    return "## What a build would change\n\n" + parts.joined(separator: "\n")
  }

  private static func markdown(_ detail: Change.Detail) -> String {
    switch detail {
    case .remark(let text): escaped(text)
    case .quote(let text): "\u{201C}\(escaped(text))\u{201D}"
    case .passage(let passage):
      "\u{201C}" + escaped(passage.before) + marked(passage.removed, "del") + marked(passage.added, "ins")
        + escaped(passage.after) + "\u{201D}"
    }
  }

  private static func marked(_ text: String, _ tag: String) -> String {
    text.isEmpty ? "" : "<\(tag)>\(escaped(text))</\(tag)>"
  }

  /// A text in which no character is markup, a reference or a mention: such marks as character references, line ends
  /// as blanks.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t", "\u{2028}", "\u{2029}": escaped.append(" ")
      case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "#", "|", "~", "@", "$": escaped += "&#\(scalar.value);"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension SiteDiff {
  /// For programs: every change with its data.
  var json: String {
    let list = changes.map { change in
      JSONValue.object(
        [
          JSONValue.Member("kind", .string(change.kind.rawValue)), JSONValue.Member("subject", .string(change.subject)),
          JSONValue.Member("headline", .string(change.headline)),
        ] + change.data)
    }
    let whole: JSONValue = ["changes": .array(list)]
    return String(whole.text(.pretty).dropLast())
  }
}
