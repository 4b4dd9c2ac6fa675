internal import CLibXML2

/// Reads HTML and XML by libxml2: the one door to that library.
///
/// Both parsers report start tags and faults as they meet them and build no tree. Handlers belong to one parser
/// context, never to a thread or the process, so any number of threads may read at once. Nothing is fetched: no
/// network, no DTD; entities that a file declares are not recorded, so none can grow.
enum MarkupParser {
  /// A start tag with its attributes in order, and the line its end stands on.
  struct StartTag {
    let name: String
    let attributes: [(name: String, value: String)]
    let line: Int
  }

  /// What a reading collects.
  final class Reading {
    fileprivate(set) var startTags: [StartTag] = []
    fileprivate(set) var faults: [MarkupFault] = []
    /// Error codes that are no faults.
    fileprivate let ignoredCodes: Set<Int32>

    fileprivate init(ignoring codes: Set<Int32>) { ignoredCodes = codes }
  }

  private static let isInitialised: Bool = {
    xmlInitParser()
    return true
  }()

  /// Reads an HTML page in UTF-8.
  ///
  /// The parser knows HTML 4: that a tag of HTML 5 or SVG is unknown to it is not reported.
  static func readHTML(_ bytes: [UInt8]) -> Reading {
    let unknownTag: Int32 = 801
    return read(bytes, Reading(ignoring: [unknownTag]), newContext: htmlNewParserCtxt, free: htmlFreeParserCtxt) {
      _ = htmlCtxtReadMemory($0, $1, $2, nil, "UTF-8", Int32(HTML_PARSE_NONET.rawValue))
    }
  }

  /// Reads an XML document; only its faults are collected.
  static func readXML(_ bytes: [UInt8]) -> Reading {
    read(bytes, Reading(ignoring: []), newContext: xmlNewParserCtxt, free: xmlFreeParserCtxt) {
      _ = xmlCtxtReadMemory($0, $1, $2, nil, nil, Int32(XML_PARSE_NONET.rawValue))
    }
  }

  /// The library is made ready before the first context: two threads that make one while it is not would wait for each
  /// other without an end.
  private static func read(
    _ bytes: [UInt8], _ reading: Reading, newContext: () -> xmlParserCtxtPtr?, free: (xmlParserCtxtPtr?) -> Void,
    parse: (xmlParserCtxtPtr, UnsafePointer<CChar>?, Int32) -> Void
  ) -> Reading {
    _ = isInitialised
    guard let size = Int32(exactly: bytes.count), let context = newContext() else {
      reading.faults.append(MarkupFault(line: 1, message: "the file is too big to be read"))
      return reading
    }
    defer { free(context) }
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElement = startElement
    handler.serror = fault
    context.pointee.sax.pointee = handler
    context.pointee._private = Unmanaged.passUnretained(reading).toOpaque()
    bytes.withUnsafeBytes { parse(context, $0.bindMemory(to: CChar.self).baseAddress, size) }
    return reading
  }

  private static func reading(of userData: UnsafeMutableRawPointer?) -> (xmlParserCtxtPtr, Reading)? {
    guard let context = userData?.assumingMemoryBound(to: xmlParserCtxt.self), let box = context.pointee._private
    else { return nil }
    return (context, Unmanaged<Reading>.fromOpaque(box).takeUnretainedValue())
  }

  private static let startElement: startElementSAXFunc = { userData, name, attributes in
    guard let name, let (context, reading) = reading(of: userData) else { return }
    var pairs: [(name: String, value: String)] = []
    var index = 0
    while let attributes, let attribute = attributes[index] {
      pairs.append((String(cString: attribute), attributes[index + 1].map { String(cString: $0) } ?? ""))
      index += 2
    }
    let line = Int(context.pointee.input?.pointee.line ?? 1)
    reading.startTags.append(StartTag(name: String(cString: name), attributes: pairs, line: line))
  }

  private static let fault: xmlStructuredErrorFunc = { userData, error in
    guard let error = error?.pointee, let (_, reading) = reading(of: userData) else { return }
    guard !reading.ignoredCodes.contains(error.code) else { return }
    let message = error.message.map { String(cString: $0) } ?? "fault \(error.code)"
    let line = message.split(whereSeparator: \.isNewline).joined(separator: " ")
    reading.faults.append(MarkupFault(line: max(1, Int(error.line)), message: line))
  }
}
