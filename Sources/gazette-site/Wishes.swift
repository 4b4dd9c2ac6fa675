import Gazette
import Site

/// What the options behind a command ask for, while they are read.
struct Wishes {
  let command: Command
  private(set) var loudness = Arguments.Loudness.normal
  private var request = BuildRequest()
  private var format = DiffFormat.text
  private var port: UInt16 = 8000
  private var mappingAlone = false

  /// Nothing but the command itself.
  init(of command: Command) {
    self.command = command
    if command == .export { request.output = "-" }
  }

  /// What all of them ask for.
  var deed: Arguments.Deed {
    switch command {
    case .build: .build(request)
    case .check: .check(request)
    case .diff: .diff(request, format)
    case .serve: .serve(request, port: port)
    case .export: .export(request, mappingAlone: mappingAlone)
    }
  }

  /// Reads an option: its value is attached to it or is the next word.
  mutating func read(
    _ name: String, _ attached: String?, from words: inout ArraySlice<String>
  ) throws(Arguments.UsageError) {
    guard let option = Option(rawValue: name) else { throw .init(problem: "there is no option `\(name)`") }
    guard command.options.contains(option) else {
      throw .init(problem: "`\(command.rawValue)` has no option `\(name)`")
    }
    guard option.value != nil else {
      guard attached == nil else { throw .init(problem: "`\(name)` takes no value") }
      return set(option)
    }
    guard let value = attached ?? words.popFirst(), !value.isEmpty else {
      throw .init(problem: "`\(name)` needs a value")
    }
    try set(option, to: value)
  }

  private mutating func set(_ option: Option) {
    switch option {
    case .keepGoing: request.keepGoing = true
    case .quiet: loudness = .quiet
    case .verbose: loudness = .verbose
    case .mapping: mappingAlone = true
    default: break
    }
  }

  private mutating func set(_ option: Option, to value: String) throws(Arguments.UsageError) {
    switch option {
    case .content: request.content = value
    case .templates: request.templates = value
    case .output: request.output = value
    case .cache: request.cache = value
    case .asOf: request.asOf = try Self.read(value, GazetteDate(iso: value), "`--as-of` needs a date like 2023-03-22")
    case .format: format = try Self.read(value, DiffFormat(rawValue: value), "`--format` is text, markdown or json")
    case .port:
      port = try Self.read(value, value.first == "+" ? nil : UInt16(value), "`--port` is a number from 0 to 65535")
    default: break
    }
  }

  private static func read<Value>(
    _ word: String, _ value: Value?, _ rule: String
  ) throws(Arguments.UsageError) -> Value {
    guard let value else { throw .init(problem: "\(rule), which `\(word)` is not") }
    return value
  }
}
