/// What a check needs to know of an HTML page: its anchors, its links and its faults, each with its line.
public struct HTMLInspection: Sendable {
  /// An anchor that links can lead to.
  public struct Anchor: Hashable, Sendable {
    /// The `id`, or the `name` of an `a`.
    public let id: String
    /// The line, from 1, on which its start tag ends.
    public let line: Int
  }

  /// An address in a page.
  public struct Link: Hashable, Sendable {
    /// The element's name, such as `a`, `link`, `script` or `img`.
    public let element: String
    /// The attribute, `href`, `src` or another that holds an address.
    public let attribute: String
    /// The address as written, references undone.
    public let address: String
    /// The line, from 1, on which the start tag ends.
    public let line: Int
  }

  /// All anchors in order, repeated ones too.
  public let anchors: [Anchor]
  /// All addresses in order.
  public let links: [Link]
  /// Repeated ids, stray end tags, wrong nesting, repeated attributes, bare ampersands …, by line.
  public let faults: [MarkupFault]

  /// Reads a page in UTF-8. It never fails: what cannot be read is a fault.
  public init(of page: [UInt8]) {
    let reading = MarkupParser.readHTML(page)
    var anchors: [Anchor] = []
    var links: [Link] = []
    var faults = reading.faults
    var firstLines: [String: Int] = [:]
    for tag in reading.startTags {
      for (name, value) in tag.attributes {
        if HTMLInspection.addressAttributes.contains(name) {
          links.append(Link(element: tag.name, attribute: name, address: value, line: tag.line))
        } else if name == "id" || (name == "name" && tag.name == "a") {
          anchors.append(Anchor(id: value, line: tag.line))
        }
        guard name == "id" else { continue }
        if let first = firstLines[value] {
          faults.append(MarkupFault(line: tag.line, message: "the id “\(value)” stands on line \(first) already"))
        } else {
          firstLines[value] = tag.line
        }
      }
    }
    self.anchors = anchors
    self.links = links
    self.faults = faults.sorted()
  }

  private static let addressAttributes: Set<String> = [
    "href", "src", "action", "formaction", "poster", "cite", "data", "xlink:href",
  ]
}
