/// The texts of `--help`, laid out from what the commands and options say of themselves.
enum Help {
  /// The help of the whole program, or of one command.
  static func text(of command: Command?) -> String { command.map(manual) ?? overview }

  private static var overview: String {
    let commands = rows(Command.allCases.map { ($0.rawValue, $0.summary) })
    return """
      usage: gazette-site [\(Command.allCases.map(\.rawValue).joined(separator: " | "))] [options]

      \(commands)

      Without a command it builds. The options of build:

      \(options(of: .build))

      exit \(exits(of: .build))

      gazette-site COMMAND --help tells all of a command; gazette-site --version which version this is.
      """
  }

  private static func manual(of command: Command) -> String {
    let examples = command.examples.map { "  \($0.words)\n      \($0.purpose)" }.joined(separator: "\n")
    return """
      usage: gazette-site \(command == .build ? "[build]" : command.rawValue) [options]

      \(command.rawValue) \(command.summary).

      \(command.manual)

      \(options(of: command))

      exit \(exits(of: command))

      \(examples)
      """
  }

  private static func options(of command: Command) -> String {
    rows(
      command.options.map { option in
        (option.rawValue + (option.value.map { " " + $0 } ?? ""), option.meaning(in: command))
      })
  }

  private static func exits(of command: Command) -> String {
    command.exits.map { "\($0.status) \($0.meaning)" }.joined(separator: "; ")
  }

  /// Two columns, the first as wide as the longest option is.
  private static func rows(_ rows: [(String, String)]) -> String {
    rows.map { "  " + $0.0 + String(repeating: " ", count: max(2, 18 - $0.0.count)) + $0.1 }.joined(separator: "\n")
  }
}
