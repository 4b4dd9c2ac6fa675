extension HTML {
  /// This HTML with attributes added to its first element, such as the anchor of a block.
  ///
  /// What does not begin with an element is put into a `div` that carries them.
  public func adding(_ attributes: [Attribute]) -> HTML {
    guard !attributes.isEmpty else { return self }
    guard let nameEnd = firstNameEnd else { return .element("div", attributes, self) }
    return inserting(attributes.map(\.source).joined(), at: nameEnd)
  }

  /// This HTML with a piece put before its last end tag, as a mark at a paragraph's end; after all, where there is none.
  public func appendingInside(_ piece: HTML) -> HTML {
    let bytes = source.utf8
    guard let open = bytes.lastIndex(of: UInt8(ascii: "<")), bytes[open...].starts(with: "</".utf8) else {
      return self + piece
    }
    return inserting(piece.source, at: open)
  }

  /// This HTML with attributes added to its links.
  ///
  /// - Parameter attributes: what to add for a link with this address, as it stands in the page after decoding.
  public func decoratingLinks(_ attributes: (_ address: String) -> [Attribute]) -> HTML {
    let opening = Array("<a href=\"".utf8)
    let bytes = Array(source.utf8)
    var output: [UInt8] = []
    var copied = 0
    var index = 0
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = open + 1
      guard bytes[open...].starts(with: opening) else { continue }
      let start = open + opening.count
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\"")) else { break }
      output += bytes[copied...end]
      output += attributes(EntityEscaping.decoded(bytes[start..<end])).map(\.source).joined().utf8
      copied = end + 1
      index = copied
    }
    return copied == 0 ? self : HTML(trusted: output + bytes[copied...])
  }

  private func inserting(_ piece: String, at index: String.Index) -> HTML {
    var joined = String()
    joined.reserveCapacity(source.utf8.count + piece.utf8.count)
    joined += source[..<index]
    joined += piece
    joined += source[index...]
    return HTML(trusted: joined)
  }

  /// Where the name of the first element's start tag ends; nil where no element begins this.
  private var firstNameEnd: String.Index? {
    let bytes = source.utf8
    guard bytes.first == UInt8(ascii: "<") else { return nil }
    let afterOpen = bytes.index(after: bytes.startIndex)
    guard afterOpen < bytes.endIndex, HTML.isNameByte(bytes[afterOpen]),
      let nameEnd = bytes[afterOpen...].firstIndex(where: { !HTML.isNameByte($0) }),
      bytes[nameEnd...].contains(UInt8(ascii: ">"))
    else { return nil }
    return nameEnd
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
  }
}
