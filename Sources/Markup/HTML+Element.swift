extension HTML {
  /// An attribute of an element: its name from our own source, its value any text.
  public struct Attribute: Hashable, Sendable {
    let name: String
    let value: String?

    /// An attribute with a value, which is escaped.
    ///
    /// An address (`href`, `src`, `action` …) whose scheme could run a script or leave the site's kind of address is
    /// written as an empty one, as cmark-gfm does.
    public init(_ name: StaticString, _ value: String) {
      self.name = String(describing: name)
      self.value = Attribute.isAddress(self.name) && !Attribute.isSafe(address: value) ? "" : value
    }

    /// An attribute that is there or not, such as `hidden`.
    public init(_ name: StaticString) {
      self.name = String(describing: name)
      value = nil
    }

    /// ` name="value"`, with its leading blank.
    var source: String {
      var source = ""
      write(to: &source)
      return source
    }

    /// Appends ` name="value"`, with its leading blank.
    func write(to source: inout String) {
      source += " "
      source += name
      guard let value else { return }
      source += "=\""
      source += HTML(escaping: value).source
      source += "\""
    }

    private static func isAddress(_ name: String) -> Bool {
      switch name {
      case "href", "src", "action", "formaction", "xlink:href": true
      default: false
      }
    }

    /// Whether an address is relative or of a scheme that only shows something.
    private static func isSafe(address: String) -> Bool {
      var scheme: [UInt8] = []
      for byte in address.utf8 {
        switch byte {
        case UInt8(ascii: ":"):
          return ["http", "https", "mailto", "tel"].contains(String(decoding: scheme, as: UTF8.self))
        case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
        case 0...0x20: continue
        default: scheme.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        }
      }
      return true
    }
  }

  /// An element with its attributes in the given order and its content.
  ///
  /// Void elements (`br`, `img`, `meta` …) have no end tag, and what is given as their content is left out.
  public static func element(
    _ name: StaticString, _ attributes: [Attribute] = [], _ content: HTML = .empty
  ) -> HTML {
    let name = String(describing: name)
    var source = "<"
    source.reserveCapacity(content.source.utf8.count + 64 * (attributes.count + 1))
    source += name
    for attribute in attributes { attribute.write(to: &source) }
    source += ">"
    guard !voidElements.contains(name) else { return HTML(trusted: source) }
    source += content.source
    source += "</"
    source += name
    source += ">"
    return HTML(trusted: source)
  }

  /// An element without attributes.
  public static func element(_ name: StaticString, _ content: HTML) -> HTML { element(name, [], content) }

  /// An element that holds a text, which is escaped.
  public static func element(_ name: StaticString, _ attributes: [Attribute] = [], text: String) -> HTML {
    element(name, attributes, HTML(escaping: text))
  }

  private static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]
}
