import Gazette
import Markup

/// The words of the interface that code puts on pages, in the site's language.
///
/// Words of the gazette (文种, titles, quotes, what a corrected line says) are never among them.
public struct Words: Sendable {
  private let phrases: [String: Phrase]

  /// The words among the lines of a file, by their keys.
  ///
  /// - Throws: `TemplateErrors` for a word that asks for a value that it has not.
  init(_ lines: [String: TemplateLine]) throws {
    var phrases = [String: Phrase]()
    for word in Word.allCases {
      phrases[word.rawValue] = try lines[word.rawValue].map { try Phrase($0, offering: word.values) }
    }
    for key in WordFamily.allCases.flatMap(\.keys) {
      phrases[key] = try lines[key].map { try Phrase($0, offering: []) }
    }
    for word in ScriptWord.allCases {
      phrases[word.key] = try lines[word.key].map { try Phrase($0, offering: word.values) }
    }
    self.phrases = phrases
  }

  /// The keys of all words.
  static var keys: Set<String> {
    Set(Word.allCases.map(\.rawValue) + WordFamily.allCases.flatMap(\.keys) + ScriptWord.allCases.map(\.key))
  }

  /// A word, or a phrase with its values; one that no file has shows as its key.
  func callAsFunction(_ word: Word, _ values: [String: String] = [:]) -> String {
    phrases[word.rawValue]?.text(values) ?? word.rawValue
  }

  /// A phrase of the scripts with its values.
  func callAsFunction(_ word: ScriptWord, _ values: [String: String]) -> String {
    phrases[word.key]?.text(values) ?? word.key
  }

  /// The word of a family for a kind.
  func callAsFunction(_ family: WordFamily, _ member: String) -> String {
    phrases[family.key(member)]?.text() ?? member
  }
}
