import Markup

extension HTML {
  /// The text a reader sees: tags left out, references undone. It reads what our renderer writes, no other HTML.
  var shownText: String {
    var text = ""
    var isTag = false
    for scalar in source.unicodeScalars {
      switch scalar {
      case "<": isTag = true
      case ">" where isTag: isTag = false
      default: if !isTag { text.unicodeScalars.append(scalar) }
      }
    }
    for (reference, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
      text = text.split(separator: reference, omittingEmptySubsequences: false).joined(separator: character)
    }
    return text
  }

  /// Whether a reader sees this text, byte for byte: `==` takes canonically equivalent texts for equal.
  func shows(_ text: String) -> Bool { shownText.utf8.elementsEqual(text.utf8) }
}
