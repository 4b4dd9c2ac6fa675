/// A tag as it stands in a template.
struct TemplateTag {
  /// What the tag's first character makes of it.
  enum Kind {
    case value, markup, section, inverted, close, partial, comment, delimiters
    /// A sigil of a later specification: inheritance.
    case unsupported

    /// Whether a line that holds only this tag and blanks leaves no line behind.
    var mayStandAlone: Bool { self != .value && self != .markup }
  }

  let kind: Kind
  /// What stands in it, without sigil and outer blanks.
  let content: String
  /// Where it stands, in bytes, delimiters included.
  let range: Range<Int>
  let place: TemplatePlace
}

/// Finds the tags of a template one after the other, with the delimiters that hold there.
struct TemplateScanner {
  /// A mistake that ends the scan of the template or only spoils one tag.
  struct Failure: Error {
    let place: TemplatePlace
    let problem: String
    let advice: String
  }

  let bytes: [UInt8]
  private var opener = Array("{{".utf8)
  private var closer = Array("}}".utf8)
  private var cursor = 0
  private var position: TemplatePosition

  /// Begins at a template's first byte, which stands at a place of its file.
  init(_ bytes: [UInt8], start: TemplatePlace = TemplatePlace(line: 1, column: 1)) {
    self.bytes = bytes
    position = TemplatePosition(start)
  }

  /// The next tag, nil after the last; a tag without an end ends the scan with a failure.
  mutating func next() throws(Failure) -> TemplateTag? {
    guard let open = find(opener, from: cursor) else { return nil }
    let place = position.advance(to: open, in: bytes)
    let start = open + opener.count
    let (kind, hasSigil, prefix) = TemplateScanner.kind(of: start < bytes.count ? bytes[start] : 0)
    let ending = prefix + closer
    let contentStart = start + (hasSigil ? 1 : 0)
    guard let end = find(ending, from: contentStart) else {
      cursor = bytes.count
      throw Failure(
        place: place, problem: "this tag has no end",
        advice: "close it with \(String(decoding: ending, as: UTF8.self))")
    }
    cursor = end + ending.count
    let content = TemplateScanner.trimmed(bytes[contentStart..<end])
    if kind == .delimiters { try setDelimiters(content, at: place) }
    return TemplateTag(
      kind: kind, content: String(decoding: content, as: UTF8.self), range: open..<cursor, place: place)
  }

  private static func kind(of sigil: UInt8) -> (TemplateTag.Kind, hasSigil: Bool, endPrefix: [UInt8]) {
    switch sigil {
    case UInt8(ascii: "#"): (.section, true, [])
    case UInt8(ascii: "^"): (.inverted, true, [])
    case UInt8(ascii: "/"): (.close, true, [])
    case UInt8(ascii: ">"): (.partial, true, [])
    case UInt8(ascii: "!"): (.comment, true, [])
    case UInt8(ascii: "&"): (.markup, true, [])
    case UInt8(ascii: "{"): (.markup, true, [UInt8(ascii: "}")])
    case UInt8(ascii: "="): (.delimiters, true, [UInt8(ascii: "=")])
    case UInt8(ascii: "<"), UInt8(ascii: "$"): (.unsupported, true, [])
    default: (.value, false, [])
    }
  }

  private mutating func setDelimiters(_ content: ArraySlice<UInt8>, at place: TemplatePlace) throws(Failure) {
    let pair = content.split { TemplateScanner.isBlank($0) }
    guard pair.count == 2, !pair.joined().contains(UInt8(ascii: "=")) else {
      throw Failure(
        place: place, problem: "a tag that sets delimiters holds two of them",
        advice: "write it as {{=<% %>=}}, with a blank between and without an equals sign in them")
    }
    opener = Array(pair[0])
    closer = Array(pair[1])
  }

  private func find(_ sequence: [UInt8], from start: Int) -> Int? {
    guard let first = sequence.first, bytes.count >= sequence.count else { return nil }
    var index = start
    let last = bytes.count - sequence.count
    while index <= last {
      if bytes[index] == first, sequence.indices.allSatisfy({ bytes[index + $0] == sequence[$0] }) { return index }
      index += 1
    }
    return nil
  }

  private static func trimmed(_ content: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let head = content.drop { isBlank($0) }
    guard let last = head.lastIndex(where: { !isBlank($0) }) else { return [] }
    return head[...last]
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

/// Counts lines and columns along a template, each byte once.
private struct TemplatePosition {
  private var offset = 0
  private var line: Int
  private var column: Int

  init(_ start: TemplatePlace) { (line, column) = (start.line, start.column) }

  mutating func advance(to target: Int, in bytes: [UInt8]) -> TemplatePlace {
    while offset < target {
      if bytes[offset] == 0x0A {
        line += 1
        column = 1
      } else if bytes[offset] & 0xC0 != 0x80 {
        column += 1
      }
      offset += 1
    }
    return TemplatePlace(line: line, column: column)
  }
}
