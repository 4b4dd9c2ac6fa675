import Markup

/// Whether a page is a whole HTML page that asks nothing of others and runs under the strictest policy.
enum PageForm {
  /// The faults of a page, by line.
  static func faults(of bytes: [UInt8]) -> [MarkupFault] {
    let inspection = HTMLInspection(of: bytes)
    var faults = inspection.faults.filter { !isRepeated($0) }
    if !bytes.starts(with: "<!DOCTYPE html>".utf8) {
      faults.append(MarkupFault(line: 1, message: "the page does not begin with <!DOCTYPE html>"))
    }
    if !endsWhole(bytes) {
      let line = TextForm.line(of: bytes.count, in: bytes)
      faults.append(MarkupFault(line: line, message: "the page does not end with </html>: it may be cut"))
    }
    for tag in TagScan(bytes).tags {
      if let message = policyFault(tag) { faults.append(MarkupFault(line: tag.line, message: message)) }
    }
    for link in inspection.links {
      if let message = addressFault(link) { faults.append(MarkupFault(line: link.line, message: message)) }
    }
    return faults.sorted()
  }

  /// libxml2 tells of a second id in words of its own, beside those of our inspection.
  private static func isRepeated(_ fault: MarkupFault) -> Bool { fault.message.hasSuffix("already defined") }

  private static func endsWhole(_ bytes: [UInt8]) -> Bool {
    let end = bytes.suffix(16).reversed().drop { $0 <= 0x20 }
    return end.starts(with: "</html>".utf8.reversed())
  }

  private static func policyFault(_ tag: TagScan.Tag) -> String? {
    switch tag.name {
    case "script" where tag.value(of: "src") == nil && tag.value(of: "type") != "application/ld+json":
      return "a script stands in the page itself, where no policy lets it run"
    case "script" where tag.value(of: "type") == "module": return "the script is a module, which does not run from disk"
    case "style": return "a style stands in the page itself, where the policy forbids it"
    default: break
    }
    for (name, value) in tag.attributes {
      if name == "style" { return "a style stands in an attribute, where the policy forbids it" }
      if name.hasPrefix("on") { return "the attribute `\(name)` would run a script" }
      let isOfItself = ["canonical", "alternate"].contains(tag.value(of: "rel"))
      if name == "href", tag.name == "link", !isOfItself, LinkCheck.scheme(of: value) != nil {
        return outside(value)
      }
    }
    return nil
  }

  private static func addressFault(_ link: HTMLInspection.Link) -> String? {
    guard let scheme = LinkCheck.scheme(of: link.address) else { return nil }
    guard ["https", "http", "mailto", "tel"].contains(scheme) else {
      return "the address `\(link.address)` is of a kind that no link needs"
    }
    return ["a", "link"].contains(link.element) ? nil : outside(link.address)
  }

  private static func outside(_ address: String) -> String {
    "the address `\(address)` is loaded from outside of the site"
  }
}
