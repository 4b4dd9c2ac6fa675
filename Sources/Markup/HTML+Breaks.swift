extension HTML {
  /// This HTML with `<wbr>` before the characters of its text at some offsets (Unicode scalars from 0, ascending): where a
  /// line may end so that its words stay whole. Offsets at or behind the end of the text add nothing.
  public func breakable(before offsets: [Int]) -> HTML {
    guard !offsets.isEmpty else { return self }
    var rest = offsets.drop { $0 <= 0 }
    var broken = [UInt8]()
    var offset = 0
    var isText = true
    var isReference = false
    for byte in source.utf8 {
      if byte == UInt8(ascii: "<") { isText = false }
      let begins = isText && !isReference && byte & 0xC0 != 0x80
      if begins, offset == rest.first {
        broken += Array("<wbr>".utf8)
        rest.removeFirst()
      }
      broken.append(byte)
      if begins { offset += 1 }
      if isText, byte == UInt8(ascii: "&") { isReference = true }
      if byte == UInt8(ascii: ";") { isReference = false }
      if byte == UInt8(ascii: ">") { isText = true }
    }
    return HTML(trusted: broken)
  }
}
