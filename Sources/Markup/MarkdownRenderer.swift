internal import CCMarkGFM

/// Markdown to HTML by cmark-gfm: the one door to that library.
///
/// Tables only: no strikethrough and no autolink (they change a gazette's text, and they are not safe on several
/// threads at once), no footnotes, and never `CMARK_OPT_UNSAFE`. A renderer is a value without state and may be used
/// on any number of threads.
public struct MarkdownRenderer: Sendable {
  /// About how many bytes of Markdown one run of the parser takes.
  ///
  /// It makes a node of some 200 bytes for each escaped character, and aborts the process at a gibibyte of text.
  let runLimit: Int

  private static let isRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  /// A renderer.
  public init() {
    self.init(runLimit: 1 << 20)
  }

  init(runLimit: Int) {
    self.runLimit = runLimit
    _ = MarkdownRenderer.isRegistered
  }

  /// The HTML of each block, in order, without a line feed at its end: a paragraph or a heading is one line.
  ///
  /// The whole document is parsed in one run, a very long one in several. A block without text renders to no HTML.
  /// Should the blocks of a run not come out as exactly one element each, which the builders rule out, each is rendered
  /// for itself, so that HTML is never attributed to the wrong block.
  public func render(_ blocks: [MarkdownBlock]) -> [HTML] {
    var rendered: [HTML] = []
    rendered.reserveCapacity(blocks.count)
    var start = 0
    while start < blocks.count {
      var end = start + 1
      var size = blocks[start].source.utf8.count
      while end < blocks.count, size + blocks[end].source.utf8.count <= runLimit {
        size += blocks[end].source.utf8.count
        end += 1
      }
      rendered += end == start + 1 ? [render(blocks[start])] : renderRun(blocks[start..<end])
      start = end
    }
    return rendered
  }

  /// The HTML of one block.
  public func render(_ block: MarkdownBlock) -> HTML {
    if block.isPlainParagraph, block.source.utf8.count > runLimit { return renderInPieces(block) }
    return HTML(joining: elements(of: CollectionOfOne(block)).map(\.html), separator: HTML("\n"))
  }

  /// The HTML of inline Markdown alone, to stand inside an element of the caller's.
  public func render(_ text: Markdown) -> HTML {
    let paragraph = render(.paragraph(text)).source.utf8
    return HTML(trusted: paragraph.dropFirst("<p>".utf8.count).dropLast("</p>".utf8.count))
  }

  private func renderRun(_ blocks: ArraySlice<MarkdownBlock>) -> [HTML] {
    let elements = elements(of: blocks)
    var next = 0
    var line = 1
    var rendered: [HTML] = []
    for block in blocks {
      guard block.lineCount > 0 else {
        rendered.append(.empty)
        continue
      }
      guard next < elements.count, elements[next].line == line else { return blocks.map { render($0) } }
      rendered.append(elements[next].html)
      next += 1
      line += block.lineCount + 1
    }
    return next == elements.count ? rendered : blocks.map { render($0) }
  }

  /// The top-level elements of a document made of these blocks, each with the line it starts on.
  private func elements(of blocks: some Collection<MarkdownBlock>) -> [(line: Int, html: HTML)] {
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return [] }
    defer { cmark_parser_free(parser) }
    if let table = cmark_find_syntax_extension("table") { cmark_parser_attach_syntax_extension(parser, table) }
    for block in blocks where block.lineCount > 0 { feed(block.source + "\n\n", to: parser) }
    guard let document = cmark_parser_finish(parser) else { return [] }
    defer { cmark_node_free(document) }
    var elements: [(line: Int, html: HTML)] = []
    var node = cmark_node_first_child(document)
    while let element = node {
      elements.append((Int(cmark_node_get_start_line(element)), html(of: element)))
      node = cmark_node_next(element)
    }
    return elements
  }

  private func feed(_ source: String, to parser: OpaquePointer) {
    var source = source
    source.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
  }

  private func html(of node: OpaquePointer) -> HTML {
    guard let rendered = cmark_render_html(node, CMARK_OPT_DEFAULT, nil) else { return .empty }
    defer { cmark_get_default_mem_allocator().pointee.free(rendered) }
    let html = String(cString: rendered)
    guard html.utf8.last == 0x0A else { return HTML(trusted: html) }
    return HTML(trusted: String(html[..<html.utf8.index(before: html.utf8.endIndex)]))
  }
}
