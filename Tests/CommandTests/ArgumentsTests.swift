import Gazette
import Site
import Testing

@testable import gazette_site

@Suite struct ArgumentsTests {
  private func request(_ change: (inout BuildRequest) -> Void) -> BuildRequest {
    var request = BuildRequest()
    change(&request)
    return request
  }

  @Test func buildsWithoutWords() throws {
    for words in [[], ["build"]] {
      let arguments = try Arguments(parsing: words)
      #expect(arguments.deed == .build(BuildRequest()) && arguments.loudness == .normal)
    }
  }

  @Test func readsEveryOption() throws {
    let words = [
      "build", "--content", "C", "--templates=T", "--output", "o=p", "--as-of", "2023-03-31", "--keep-going", "--quiet",
    ]
    let wanted = request {
      $0.content = "C"
      $0.templates = "T"
      $0.output = "o=p"
      $0.asOf = GazetteDate(iso: "2023-03-31")
      $0.keepGoing = true
    }
    let arguments = try Arguments(parsing: words)
    #expect(arguments.deed == .build(wanted) && arguments.loudness == .quiet)
  }

  @Test func readsTheOtherCommands() throws {
    let wanted = request { $0.output = "o" }
    #expect(try Arguments(parsing: ["check", "--output", "o", "--quiet"]).deed == .check(wanted))
    #expect(try Arguments(parsing: ["diff", "--output=o"]).deed == .diff(wanted, .text))
    #expect(try Arguments(parsing: ["diff", "--format", "markdown", "--output", "o"]).deed == .diff(wanted, .markdown))
    #expect(try Arguments(parsing: ["serve", "--verbose"]).deed == .serve(BuildRequest(), port: 8000))
    #expect(try Arguments(parsing: ["serve", "--port", "0"]).deed == .serve(BuildRequest(), port: 0))
  }

  @Test(arguments: [
    (["--help"], nil), (["-h"], nil), (["--output", "x", "-h"], nil), (["build", "--output", "x", "--help"], .build),
    (["serve", "-h"], Command.serve),
  ])
  func helps(words: [String], command: Command?) throws {
    #expect(try Arguments(parsing: words).deed == .help(command))
  }

  @Test func helpTellsEveryCommandAndOption() {
    for command in Command.allCases {
      #expect(Help.text(of: nil).contains("  \(command.rawValue) "))
      let help = Help.text(of: command)
      for option in command.options { #expect(help.contains("\n  \(option.rawValue)")) }
      for example in command.examples {
        let words = example.words.split(whereSeparator: { "|>".contains($0) })[0].split(separator: " ").dropFirst()
        #expect(throws: Never.self) { try Arguments(parsing: words.map(String.init)) }
      }
      for line in help.split(separator: "\n") { #expect(line.count <= 110, "\(line)") }
    }
  }

  @Test(arguments: [
    (["bulid"], "there is no command `bulid`"), (["--outptu", "x"], "there is no option `--outptu`"),
    (["--fast"], "there is no option `--fast`"), (["--output"], "`--output` needs a value"),
    (["--output="], "`--output` needs a value"), (["build", "x"], "there is no option `x`"),
    (["--as-of", "2023-02-29"], "`--as-of` needs a date like 2023-03-22, which `2023-02-29` is not"),
    (["--format", "json"], "`build` has no option `--format`"), (["--quiet=yes"], "`--quiet` takes no value"),
    (["serve", "--output", "x"], "`serve` has no option `--output`"),
    (["serve", "--port", "+80"], "`--port` is a number from 0 to 65535, which `+80` is not"),
    (["serve", "--port", "65536"], "`--port` is a number from 0 to 65535, which `65536` is not"),
    (["diff", "--format"], "`--format` needs a value"),
    (["diff", "--format", "xml"], "`--format` is text, markdown or json, which `xml` is not"),
    (["--as-of", "yesterday"], "`--as-of` needs a date like 2023-03-22, which `yesterday` is not"),
  ])
  func refuses(words: [String], problem: String) {
    #expect(throws: Arguments.UsageError(problem: problem)) { try Arguments(parsing: words) }
  }
}
