/// A part of a parsed template.
indirect enum TemplateNode: Sendable {
  /// Literal markup.
  case text(TemplateText)
  /// `{{name}}`, or `{{{name}}}` and `{{&name}}` where markup is expected.
  case value(TemplateName, isMarkup: Bool)
  /// `{{#name}}…{{/name}}`, or `{{^name}}…{{/name}}` where inverted.
  case section(TemplateName, isInverted: Bool, [TemplateNode])
  /// `{{>name}}`; where it stands alone on its line, the blanks before it, which go before each line of the partial.
  case partial(String, TemplatePlace, indentation: [UInt8]?)
}

/// A stretch of literal markup in UTF-8.
struct TemplateText: Sendable {
  var bytes: [UInt8]
  /// Where in the bytes (the end included) a line begins that a partial's indentation goes before.
  var lineStarts: [Int]
}

/// A name in a tag, split at its dots, with its place; no parts stand for `.`, the current value.
struct TemplateName: Sendable {
  let parts: [String]
  let place: TemplatePlace
  /// Where the look for its value begins; nil for `.`.
  let first: String?
  /// Whether that is all of it, as of most names.
  let isSingle: Bool

  init(parts: [String], place: TemplatePlace) {
    self.parts = parts
    self.place = place
    first = parts.first
    isSingle = parts.count == 1
  }

  /// The name as written.
  var written: String { parts.isEmpty ? "." : parts.joined(separator: ".") }
}
