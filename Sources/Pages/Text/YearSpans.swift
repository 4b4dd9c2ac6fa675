import Gazette
import Markup

/// The spans of years that a title names, `2020—2022年`: no line may break within one.
enum YearSpans {
  /// Where they stand and what they are, in order.
  static func of(_ title: String) -> [HTML.Mark] {
    let scalars = Array(title.unicodeScalars)
    return scalars.indices.filter { scalars[$0] == "—" }.compactMap { dash in
      let first = scalars[..<dash].reversed().prefix(while: Numeral.isDecimal).count
      let last = scalars[(dash + 1)...].prefix(while: Numeral.isDecimal).count
      guard first == 4, last == 4 else { return nil }
      let end = dash + 1 + last
      let year = scalars.indices.contains(end) && scalars[end] == "年" ? 1 : 0
      let words = String(scalars: scalars[(dash - first)..<(end + year)])
      return HTML.Mark(offset: dash - first, words: words, attributes: [.init("class", "run")])
    }
  }
}
