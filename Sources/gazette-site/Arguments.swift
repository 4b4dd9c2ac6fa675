import Gazette
import Site

/// What the user asked for, in words of the program.
enum Arguments: Equatable {
  /// Build the site.
  case build(BuildRequest, Loudness)
  /// Say how the command is used.
  case help
  /// Say which version this is.
  case version

  /// How much a build says.
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
    if let first = words.first, !first.hasPrefix("-") {
      guard first == "build" else { throw UsageError(problem: "there is no command `\(first)`") }
      words = words.dropFirst()
    }
    var request = BuildRequest()
    var loudness = Loudness.normal
    while let word = words.popFirst() {
      let (name, attached) = Self.split(word)
      switch name {
      case "--help", "-h":
        self = .help
        return
      case "--version":
        self = .version
        return
      case "--keep-going": request.keepGoing = true
      case "--quiet": loudness = .quiet
      case "--verbose": loudness = .verbose
      default:
        guard let value = attached ?? words.popFirst() else { throw Self.unknownOrBare(name) }
        try Self.set(name, to: value, in: &request)
      }
    }
    self = .build(request, loudness)
  }

  private static func set(_ name: String, to value: String, in request: inout BuildRequest) throws(UsageError) {
    guard !value.isEmpty else { throw UsageError(problem: "`\(name)` needs a value") }
    switch name {
    case "--content": request.content = value
    case "--templates": request.templates = value
    case "--output": request.output = value
    case "--as-of":
      guard let date = GazetteDate(iso: value) else {
        throw UsageError(problem: "`--as-of` needs a date like 2023-03-22, which `\(value)` is not")
      }
      request.asOf = date
    default: throw unknownOrBare(name)
    }
  }

  private static let valued: Set<String> = ["--content", "--templates", "--output", "--as-of"]

  private static func unknownOrBare(_ name: String) -> UsageError {
    UsageError(problem: valued.contains(name) ? "`\(name)` needs a value" : "there is no option `\(name)`")
  }

  /// `--output=public` is `--output public`.
  private static func split(_ word: String) -> (name: String, value: String?) {
    guard word.hasPrefix("--"), let equals = word.firstIndex(of: "=") else { return (word, nil) }
    return (String(word[..<equals]), String(word[word.index(after: equals)...]))
  }

  /// The whole of `--help`.
  static let usage = """
    usage: gazette-site [build] [options]

    Builds the raw texts of Content/issues into a site in public.

      --content DIR     raw texts, corrections and site.json (Content)
      --templates DIR   pages, partials and assets (Templates)
      --output DIR      where the site goes (public)
      --as-of DATE      the day of which the site speaks, 2023-03-22 (the latest date in the collection)
      --keep-going      leave out issues with errors and build the others
      --quiet           errors alone
      --verbose         also where the time went and which files changed
      --help, --version

    exit: 0 built, 1 errors in the content, 2 usage or the machine's fault, 3 built without the issues named
    """
}
