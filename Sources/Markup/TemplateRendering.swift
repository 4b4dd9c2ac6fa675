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
      case .value(let name, let isMarkup): writeValue(name, isMarkup: isMarkup, of: template)
      case .section(let name, let isInverted, let end):
        try descend(template.program.names[name].place, of: template)
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

  private mutating func writeValue(_ name: Int, isMarkup: Bool, of template: Template) {
    guard let value = value(of: name, in: template) else { return }
    switch value {
    case .none: break
    case .text(let text) where !isMarkup: EntityEscaping.append(text, to: &output)
    case .html(let html) where isMarkup: output += html.source.utf8
    default: reportMisuse(of: value, template.program.names[name], template)
    }
  }

  private mutating func reportMisuse(of value: TemplateValue, _ name: TemplateName, _ template: Template) {
    switch value {
    case .none: break
    case .text:
      report(
        name, template, "“\(name.written)” is a text, and only markup may stand in {{{ }}}",
        advice: "write {{\(name.written)}}")
    case .html:
      report(name, template, "“\(name.written)” is markup", advice: "write {{{\(name.written)}}}")
    case .flag, .list, .object, .row:
      report(
        name, template, "“\(name.written)” is \(value.kind), not a text",
        advice: "use a section: {{#\(name.written)}}…{{/\(name.written)}}")
    }
  }

  private mutating func writeSection(
    _ name: Int, isInverted: Bool, _ steps: Range<Int>, of template: Template
  ) throws(TemplateError) {
    guard let value = value(of: name, in: template) else { return }
    guard value.isShown != isInverted else { return }
    if isInverted {
      try write(steps, of: template)
    } else if case .list(let values) = value {
      for index in values.indices { try write(steps, within: values[index], of: template) }
    } else {
      try write(steps, within: value, of: template)
    }
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
  private mutating func value(of number: Int, in template: Template) -> TemplateValue? {
    guard let first = template.program.names[number].first else { return context.last }
    guard let value = outermostLookup(first) else {
      report(unknown: first, template.program.names[number], template, among: context)
      return nil
    }
    return template.program.names[number].isSingle
      ? value : member(of: value, template.program.names[number], in: template)
  }

  private mutating func member(
    of group: TemplateValue, _ name: TemplateName, in template: Template
  ) -> TemplateValue? {
    var value = group
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
