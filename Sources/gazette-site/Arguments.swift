import Gazette
import Site

/// What the user asked for, in words of the program.
enum Arguments: Equatable {
  /// Build the site.
  case build(BuildRequest, Loudness)
  /// Look for faults in the built site and its content.
  case check(BuildRequest, Loudness)
  /// Say what a build would change.
  case diff(BuildRequest, DiffFormat)
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
    var command = Command.build
    if let first = words.first, !first.hasPrefix("-") {
      guard let named = Command(rawValue: first) else { throw UsageError(problem: "there is no command `\(first)`") }
      command = named
      words = words.dropFirst()
    }
    var request = BuildRequest()
    var loudness = Loudness.normal
    var format = DiffFormat.text
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
        if command == .diff, name == "--format" {
          format = try Self.format(value)
        } else {
          try Self.set(name, to: value, in: &request)
        }
      }
    }
    self =
      switch command {
      case .build: .build(request, loudness)
      case .check: .check(request, loudness)
      case .diff: .diff(request, format)
      }
  }

  private enum Command: String {
    case build, check, diff
  }

  private static func format(_ value: String) throws(UsageError) -> DiffFormat {
    guard let format = DiffFormat(rawValue: value) else {
      throw UsageError(problem: "`--format` is text, markdown or json, which `\(value)` is not")
    }
    return format
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
    default: throw UsageError(problem: "there is no option `\(name)`")
    }
  }

  private static let valued: Set<String> = ["--content", "--templates", "--output", "--as-of", "--format"]

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
    usage: gazette-site [build | check | diff] [options]

      build             makes the raw texts of Content/issues into a site in public
      check             looks for faults in the built site and for open doubts of its content
      diff              says what a build would change, in documents, relations and statuses; writes nothing

      --content DIR     raw texts, corrections and site.json (Content)
      --templates DIR   pages, partials and assets (Templates)
      --output DIR      where the site goes (public)
      --as-of DATE      the day of which the site speaks, 2023-03-22 (the latest date in the collection)
      --keep-going      leave out issues with errors and build the others
      --quiet           errors alone
      --verbose         also where the time went and which files changed
      --format FORMAT   of diff: text, markdown (for a pull request) or json (text)
      --help, --version

    exit of build: 0 built, 1 errors in the content, 2 usage or the machine's fault, 3 built without the issues named
    exit of check: 0 no faults, 1 faults, 2 could not look
    exit of diff:  0 no changes, 1 changes, 2 could not tell
    """
}
