import Foundation

/// What a reader sees of a piece of our own HTML: the text without tags, references undone.
enum PlainText {
  static func of(_ html: some StringProtocol) -> String {
    var text = ""
    var inTag = false
    for character in html.unicodeScalars {
      switch character {
      case "<": inTag = true
      case ">" where inTag: inTag = false
      default: if !inTag { text.unicodeScalars.append(character) }
      }
    }
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(text) {
      $0.replacingOccurrences(of: $1.0, with: $1.1)
    }
  }

  /// The text of each element of a page that has an id, by that id. An element stands on one line; a table ends with
  /// its own end tag, each cell being a line.
  static func ofElements(in page: String) -> [String: String] {
    let lines = page.components(separatedBy: "\n")
    var texts = [String: String]()
    for (number, line) in lines.enumerated() {
      guard let start = line.range(of: " id=\""), line.hasPrefix("<") else { continue }
      let id = String(line[start.upperBound...].prefix { $0 != "\"" })
      let end =
        line.contains("class=\"scroll\"") ? lines[number...].firstIndex { $0.contains("</table>") } ?? number : number
      texts[id] = lines[number...end].map { of($0) }.joined(separator: "\n")
    }
    return texts
  }
}
