import Gazette
import Markup

/// A word or phrase that a script of the client says; its raw value is its key behind `script.`.
///
/// Scripts find all of them in `gazetteWords`, which `assets/as-of.js` sets, by these keys, values as `{count}`.
enum ScriptWord: String, CaseIterable, Sendable {
  case asOf = "as-of"
  case today
  case copy
  case copyWhat = "copy-what"
  case copied
  case notCopied = "not-copied"
  case here
  case found
  case foundPlaces = "found-places"
  case places
  case none
  case noneChosen = "none-chosen"
  case failed
  case all
  case unheld
  /// The names of the fields of a query, in the order of `assets/search/query.js`.
  case fields

  /// Its key in the words file.
  var key: String { "script." + rawValue }

  /// The values that the phrase may show.
  var values: [String] {
    switch self {
    case .asOf: ["date", "issues"]
    case .today: ["status"]
    case .copyWhat: ["text"]
    case .here: ["place"]
    case .found, .foundPlaces, .places: ["count"]
    case .none: ["query"]
    case .failed: ["fault"]
    case .unheld: ["number"]
    case .copy, .copied, .notCopied, .noneChosen, .all, .fields: []
    }
  }
}

extension Words {
  /// All that scripts say; what holds for the whole site is in it already.
  func forScripts(asOf: GazetteDate?, issues: Int) -> JSONValue {
    let known = ["date": asOf.map(date) ?? "", "issues": String(issues)]
    let dates = [Word.date, .year].map { word in
      JSONValue.Member(word.rawValue, .string(self(word, Self.marks(word.values))))
    }
    return .object(
      ScriptWord.allCases.map { word in
        let values = word == .asOf ? known : Self.marks(word.values)
        return JSONValue.Member(word.rawValue, .string(self(word, values)))
      } + dates)
  }

  /// `{count}` for `count`, the marks that scripts put values at.
  private static func marks(_ names: [String]) -> [String: String] {
    Dictionary(names.map { ($0, "{\($0)}") }) { first, _ in first }
  }
}
