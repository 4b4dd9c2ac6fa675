import Gazette
import Site

/// What the user asked for, in words of the program.
struct Arguments: Equatable {
  /// What is to be done.
  var deed: Deed
  /// How much is said about it.
  var loudness = Loudness.normal

  /// What can be done.
  enum Deed: Equatable {
    /// Build the site.
    case build(BuildRequest)
    /// Look for faults in the built site and its content.
    case check(BuildRequest)
    /// Say what a build would change.
    case diff(BuildRequest, DiffFormat)
    /// Show the site on a port, and what becomes of it.
    case serve(BuildRequest, port: UInt16)
    /// Write documents and paragraphs for a search engine, or what its index must be.
    case export(BuildRequest, mappingAlone: Bool)
    /// Say how the program, or a command, is used.
    case help(Command?)
    /// Say which version this is.
    case version
  }

  /// How much a command says.
  enum Loudness: Equatable {
    /// Errors alone.
    case quiet
    /// Warnings and one summary line.
    case normal
    /// Also where the time went and what was written.
    case verbose
  }

  /// Words that make no command, and what to do about it.
  struct UsageError: Error, Equatable {
    let problem: String
  }

  /// Reads the words behind the program's name.
  init(parsing words: [String]) throws(UsageError) {
    var words = words[...]
    var named: Command?
    if let first = words.first, !first.hasPrefix("-") {
      guard let command = Command(rawValue: first) else { throw UsageError(problem: "there is no command `\(first)`") }
      named = command
      words = words.dropFirst()
    }
    var wishes = Wishes(of: named ?? .build)
    while let word = words.popFirst() {
      let (name, attached) = Self.split(word)
      switch name {
      case "--help", "-h":
        deed = .help(named)
        return
      case "--version":
        deed = .version
        return
      default: try wishes.read(name, attached, from: &words)
      }
    }
    deed = wishes.deed
    loudness = wishes.loudness
  }

  /// `--output=public` is `--output public`.
  private static func split(_ word: String) -> (name: String, value: String?) {
    guard word.hasPrefix("--"), let equals = word.firstIndex(of: "=") else { return (word, nil) }
    return (String(word[..<equals]), String(word[word.index(after: equals)...]))
  }
}
