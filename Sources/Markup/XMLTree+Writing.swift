extension XMLTree {
  /// The tree as an XML 1.0 document in UTF-8, ending with a line feed.
  ///
  /// Elements that hold only elements get a line for each, indented by two blanks a level; where text stands among
  /// them, no blank is added. Characters that XML forbids become U+FFFD.
  public func document() -> String { String(decoding: bytes(), as: UTF8.self) }

  /// The same as the bytes of a file.
  public func bytes() -> [UInt8] {
    var output = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    write(to: &output, level: 0)
    output.append(0x0A)
    return output
  }

  /// - Parameter level: how deep it is indented, nil inside text.
  private func write(to output: inout [UInt8], level: Int?) {
    output.append(UInt8(ascii: "<"))
    output += name.utf8
    for attribute in attributes {
      output.append(UInt8(ascii: " "))
      output += attribute.name.utf8
      output += "=\"".utf8
      EntityEscaping.append(attribute.value, to: &output, isXMLAttribute: true)
      output.append(UInt8(ascii: "\""))
    }
    guard !content.isEmpty else {
      output += "/>".utf8
      return
    }
    output.append(UInt8(ascii: ">"))
    writeContent(to: &output, level: holdsText ? nil : level)
    output += "</".utf8
    output += name.utf8
    output.append(UInt8(ascii: ">"))
  }

  private func writeContent(to output: inout [UInt8], level: Int?) {
    for node in content {
      switch node {
      case .text(let text): EntityEscaping.append(text, to: &output)
      case .element(let element):
        breakLine(in: &output, level: level.map { $0 + 1 })
        element.write(to: &output, level: level.map { $0 + 1 })
      }
    }
    breakLine(in: &output, level: level)
  }

  private func breakLine(in output: inout [UInt8], level: Int?) {
    guard let level else { return }
    output.append(0x0A)
    output.append(contentsOf: repeatElement(0x20, count: 2 * level))
  }

  private var holdsText: Bool {
    content.contains { node in
      if case .text = node { true } else { false }
    }
  }
}
