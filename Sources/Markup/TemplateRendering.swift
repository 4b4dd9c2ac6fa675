/// One rendering of a template: what is written so far, and the values that names are looked up in.
struct TemplateRendering {
  /// Sections and partials within each other deeper than this end the rendering with an error.
  static let depthLimit = 256

  private let partials: [String: Template]
  private var output: [UInt8] = []
  private var context: [TemplateValue]
  private var indentation: [UInt8] = []
  private var depth = 0
  private var errors: [TemplateError] = []
  /// The tags that an error stands for already: in a list one is enough.
  private var reported: Set<String> = []

  private init(_ context: [TemplateValue], partials: [String: Template]) {
    self.partials = partials
    self.context = context
  }

  /// Renders a template in a context, the innermost value last, or throws all mistakes that showed.
  static func render(
    _ template: Template, _ context: [TemplateValue], partials: [String: Template]
  ) throws(TemplateErrors) -> [UInt8] {
    var rendering = TemplateRendering(context, partials: partials)
    do throws(TemplateError) {
      try rendering.write(template.program.steps.indices, of: template)
    } catch {
      rendering.report(error)
    }
    guard rendering.errors.isEmpty else { throw TemplateErrors(errors: rendering.errors) }
    return rendering.output
  }

  private mutating func write(_ steps: Range<Int>, of template: Template) throws(TemplateError) {
    var index = steps.lowerBound
    while index < steps.upperBound {
      let step = template.program.steps[index]
      index += 1
      switch step {
      case .text(let text):
        if indentation.isEmpty {
          output += template.program.texts[text].bytes
        } else {
          writeIndented(template.program.texts[text])
        }
      case .value(let name, let isMarkup): writeValue(template.program.names[name], isMarkup: isMarkup, of: template)
      case .section(let name, let isInverted, let end):
        let name = template.program.names[name]
        try descend(name.place, of: template)
        try writeSection(name, isInverted: isInverted, index..<end, of: template)
        depth -= 1
        index = end
      case .partial(let partial):
        let partial = template.program.partials[partial]
        try descend(partial.place, of: template)
        try writePartial(partial)
        depth -= 1
      }
    }
  }

  private mutating func writeIndented(_ text: TemplateText) {
    var copied = 0
    for start in text.lineStarts {
      output += text.bytes[copied..<start]
      output += indentation
      copied = start
    }
    output += text.bytes[copied...]
  }

  private mutating func writeValue(_ name: TemplateName, isMarkup: Bool, of template: Template) {
    guard let value = value(of: name, in: template) else { return }
    switch (value, isMarkup) {
    case (.none, _): break
    case (.text(let text), false): EntityEscaping.append(text, to: &output)
    case (.html(let html), true): output += html.source.utf8
    case (.text, true):
      report(
        name, template, "“\(name.written)” is a text, and only markup may stand in {{{ }}}",
        advice: "write {{\(name.written)}}")
    case (.html, false):
      report(name, template, "“\(name.written)” is markup", advice: "write {{{\(name.written)}}}")
    case (.flag, _), (.list, _), (.object, _), (.row, _):
      report(
        name, template, "“\(name.written)” is \(value.kind), not a text",
        advice: "use a section: {{#\(name.written)}}…{{/\(name.written)}}")
    }
  }

  private mutating func writeSection(
    _ name: TemplateName, isInverted: Bool, _ steps: Range<Int>, of template: Template
  ) throws(TemplateError) {
    guard let value = value(of: name, in: template) else { return }
    guard !isInverted else {
      if !value.isShown { try write(steps, of: template) }
      return
    }
    guard value.isShown else { return }
    guard case .list(let values) = value else {
      try write(steps, within: value, of: template)
      return
    }
    for value in values { try write(steps, within: value, of: template) }
  }

  private mutating func write(
    _ steps: Range<Int>, within value: TemplateValue, of template: Template
  ) throws(TemplateError) {
    context.append(value)
    try write(steps, of: template)
    context.removeLast()
  }

  private mutating func writePartial(_ partial: TemplateProgram.Partial) throws(TemplateError) {
    guard let template = partials[partial.name] else { return }
    let outer = indentation
    indentation = partial.indentation.map { outer + $0 } ?? []
    try write(template.program.steps.indices, of: template)
    indentation = outer
  }

  private mutating func descend(_ place: TemplatePlace, of template: Template) throws(TemplateError) {
    depth += 1
    guard depth > TemplateRendering.depthLimit else { return }
    throw TemplateError(
      path: template.path, at: place, "sections and partials are nested deeper than \(TemplateRendering.depthLimit)",
      advice: "a partial probably includes itself without an end; put it in a section that ends")
  }
}

// MARK: - Names

extension TemplateRendering {
  /// The value of a name: its first part is looked up from the innermost value outwards, the others inside it only.
  private mutating func value(of name: TemplateName, in template: Template) -> TemplateValue? {
    guard let first = name.parts.first else { return context.last }
    guard var value = outermostLookup(first) else {
      report(unknown: first, name, template, among: context)
      return nil
    }
    for part in name.parts.dropFirst() {
      guard let member = TemplateRendering.member(part, of: value) else {
        report(unknown: part, name, template, among: [value])
        return nil
      }
      value = member
    }
    return value
  }

  private func outermostLookup(_ part: String) -> TemplateValue? {
    var index = context.count
    while index > 0 {
      index -= 1
      if let member = TemplateRendering.member(part, of: context[index]) { return member }
    }
    return nil
  }

  /// The value of a name; of a name given twice the last counts.
  private static func member(_ name: String, of value: TemplateValue) -> TemplateValue? {
    switch value {
    case .object(let members): return members[name]
    case .row(let row):
      let length = name.utf8.count
      var index = row.members.count
      while index > 0 {
        index -= 1
        if row.members[index].0.utf8.count == length, row.members[index].0 == name { return row.members[index].1 }
      }
      return nil
    case .none, .flag, .text, .html, .list: return nil
    }
  }

  private mutating func report(
    unknown part: String, _ name: TemplateName, _ template: Template, among values: [TemplateValue]
  ) {
    guard !reported.contains("\(template.path):\(name.place.line):\(name.place.column)") else { return }
    let whole = name.parts.count > 1 ? " in “\(name.written)”" : ""
    if case .none? = values.first, name.parts.first != part {
      let group = name.parts.first ?? ""
      report(
        name, template, "“\(part)”\(whole) is asked of an empty value", advice: "wrap it in {{#\(group)}}…{{/\(group)}}"
      )
      return
    }
    let offered = values.flatMap(\.members.keys)
    let known = offered.isEmpty ? "nothing" : Set(offered).sorted().prefix(12).joined(separator: ", ")
    report(
      name, template, "the page offers no “\(part)”\(whole)",
      advice: NearestName.advice(for: part, among: offered, else: "it offers \(known)"))
  }

  private mutating func report(_ name: TemplateName, _ template: Template, _ problem: String, advice: String) {
    report(TemplateError(path: template.path, at: name.place, problem, advice: advice))
  }

  private mutating func report(_ error: TemplateError) {
    if reported.insert("\(error.path):\(error.line):\(error.column)").inserted { errors.append(error) }
  }
}
