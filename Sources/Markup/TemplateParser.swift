/// Makes a tree of a template's text, and finds all mistakes that show without its values.
struct TemplateParser {
  /// Sections nested deeper than this are a mistake, so that no recursion over a tree runs deep.
  static let depthLimit = 100

  private struct OpenSection {
    let name: TemplateName
    let isInverted: Bool
    var nodes: [TemplateNode] = []
  }

  private let path: String
  private var scanner: TemplateScanner
  private var root: [TemplateNode] = []
  private var open: [OpenSection] = []
  private var errors: [TemplateError] = []
  /// How far the text is in the tree already, in bytes.
  private var taken = 0

  private init(path: String, text: String, start: TemplatePlace) {
    self.path = path
    let bytes = Array(text.utf8)
    scanner = TemplateScanner(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes, start: start)
  }

  /// The nodes of a template, or what is wrong with it.
  ///
  /// - Parameter start: where in the file of that path the text begins.
  static func parse(
    path: String, text: String, start: TemplatePlace = TemplatePlace(line: 1, column: 1)
  ) -> (nodes: [TemplateNode], errors: [TemplateError]) {
    var parser = TemplateParser(path: path, text: text, start: start)
    parser.run()
    return (parser.root, parser.errors)
  }

  private mutating func run() {
    var isAtEnd = false
    while !isAtEnd {
      do throws(TemplateScanner.Failure) {
        if let tag = try scanner.next() { take(tag) } else { isAtEnd = true }
      } catch {
        report(error.place, error.problem, advice: error.advice)
      }
    }
    appendText(upTo: scanner.bytes.count, lineBeginsAtEnd: false)
    while let section = open.last {
      let name = section.name.written
      report(section.name.place, "{{#\(name)}} is never closed", advice: "write {{/\(name)}} where it ends")
      closeSection()
    }
    errors.sort { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  private mutating func take(_ tag: TemplateTag) {
    let line = tag.kind.mayStandAlone ? loneLine(around: tag.range) : nil
    appendText(upTo: line?.lowerBound ?? tag.range.lowerBound, lineBeginsAtEnd: line == nil)
    taken = line?.upperBound ?? tag.range.upperBound
    switch tag.kind {
    case .comment, .delimiters: break
    case .value, .markup:
      if let name = name(of: tag) { append(.value(name, isMarkup: tag.kind == .markup)) }
    case .section, .inverted: openSection(tag)
    case .close: close(tag)
    case .partial:
      appendPartial(tag, indentation: line.map { Array(scanner.bytes[$0.lowerBound..<tag.range.lowerBound]) })
    case .unsupported:
      report(tag.place, "tags with < and $ are not offered here", advice: "use a partial: {{>name}}")
    }
  }

  // MARK: Sections and partials

  private mutating func openSection(_ tag: TemplateTag) {
    // A section without a right name is kept open all the same, so that its close tag is not reported too.
    let name = name(of: tag) ?? TemplateName(parts: [tag.content], place: tag.place)
    if open.count == TemplateParser.depthLimit {
      report(tag.place, "sections are nested deeper than \(TemplateParser.depthLimit)", advice: "use partials")
    }
    open.append(OpenSection(name: name, isInverted: tag.kind == .inverted))
  }

  private mutating func close(_ tag: TemplateTag) {
    guard let section = open.last else {
      report(
        tag.place, "{{/\(tag.content)}} closes nothing", advice: "remove it, or open {{#\(tag.content)}} before it")
      return
    }
    let expected = section.name.written
    if expected != tag.content {
      report(
        tag.place, "{{/\(tag.content)}} closes {{#\(expected)}} opened on line \(section.name.place.line)",
        advice: "close {{/\(expected)}} first")
      guard closesSomething(tag.content, near: expected) else { return }
    }
    closeSection()
  }

  /// Goes on after a wrong close: what is open above the section meant ends too. A name that is not open is taken for
  /// the expected one misspelt where it is near, else the tag is passed over.
  private mutating func closesSomething(_ name: String, near expected: String) -> Bool {
    guard open.suffix(TemplateParser.depthLimit).contains(where: { $0.name.written == name }) else {
      return NearestName.nearest(to: name, among: [expected]) != nil
    }
    while let last = open.last, last.name.written != name { closeSection() }
    return true
  }

  private mutating func closeSection() {
    guard let section = open.popLast() else { return }
    // What is nested too deep is an error already and is not kept.
    guard open.count < TemplateParser.depthLimit else { return }
    append(.section(section.name, isInverted: section.isInverted, section.nodes))
  }

  private mutating func appendPartial(_ tag: TemplateTag, indentation: [UInt8]?) {
    guard !tag.content.isEmpty, !tag.content.contains(where: \.isWhitespace) else {
      report(tag.place, "“\(tag.content)” is no name of a template", advice: "write {{>name}}")
      return
    }
    append(.partial(tag.content, tag.place, indentation: indentation))
  }

  private mutating func append(_ node: TemplateNode) {
    if open.isEmpty { root.append(node) } else { open[open.count - 1].nodes.append(node) }
  }

  private mutating func report(_ place: TemplatePlace, _ problem: String, advice: String) {
    errors.append(TemplateError(path: path, at: place, problem, advice: advice))
  }

  /// The name in a tag; nil, and reported, where there is none.
  private mutating func name(of tag: TemplateTag) -> TemplateName? {
    if tag.content == "." { return TemplateName(parts: [], place: tag.place) }
    let parts = tag.content.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let isName = parts.allSatisfy { part in
      !part.isEmpty
        && !part.unicodeScalars.contains { $0.properties.isWhitespace || "#^/>!&={}<$".unicodeScalars.contains($0) }
    }
    guard isName else {
      report(
        tag.place, tag.content.isEmpty ? "this tag has no name" : "“\(tag.content)” is no name",
        advice: "write {{name}} or {{group.name}}, with # ^ / > ! & right after the braces")
      return nil
    }
    return TemplateName(parts: parts, place: tag.place)
  }
}

// MARK: - Text and lines

extension TemplateParser {
  /// The whole line around a tag, line feed included, where nothing else but blanks stands on it.
  private func loneLine(around range: Range<Int>) -> Range<Int>? {
    let bytes = scanner.bytes
    var start = range.lowerBound
    while start > taken, isBlank(bytes[start - 1]) { start -= 1 }
    guard start == 0 || bytes[start - 1] == 0x0A else { return nil }
    var end = range.upperBound
    while end < bytes.count, isBlank(bytes[end]) { end += 1 }
    if end == bytes.count { return start..<end }
    if bytes[end] == 0x0D, end + 1 < bytes.count { end += 1 }
    return bytes[end] == 0x0A ? start..<(end + 1) : nil
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private mutating func appendText(upTo end: Int, lineBeginsAtEnd: Bool) {
    guard taken <= end else { return }
    let bytes = scanner.bytes
    var lineStarts: [Int] = []
    for index in taken...end where index == 0 || bytes[index - 1] == 0x0A {
      if index == end ? lineBeginsAtEnd : !isEmptyLine(at: index) { lineStarts.append(index - taken) }
    }
    guard taken < end || !lineStarts.isEmpty else { return }
    append(.text(TemplateText(bytes: Array(bytes[taken..<end]), lineStarts: lineStarts)))
    taken = end
  }

  /// Whether an empty line begins here, which no indentation goes before.
  private func isEmptyLine(at index: Int) -> Bool {
    let bytes = scanner.bytes
    if bytes[index] == 0x0D { return index + 1 < bytes.count && bytes[index + 1] == 0x0A }
    return bytes[index] == 0x0A
  }
}
