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
    let plain = Arguments.build(BuildRequest(), .normal)
    #expect(try Arguments(parsing: []) == plain)
    #expect(try Arguments(parsing: ["build"]) == plain)
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
    #expect(try Arguments(parsing: words) == .build(wanted, .quiet))
  }

  @Test func readsTheOtherCommands() throws {
    let wanted = request { $0.output = "o" }
    #expect(try Arguments(parsing: ["check", "--output", "o", "--quiet"]) == .check(wanted, .quiet))
    #expect(try Arguments(parsing: ["diff", "--output=o"]) == .diff(wanted, .text))
    #expect(try Arguments(parsing: ["diff", "--format", "markdown", "--output", "o"]) == .diff(wanted, .markdown))
  }

  @Test(arguments: [["--help"], ["-h"], ["build", "--output", "x", "--help"]])
  func helps(words: [String]) throws {
    #expect(try Arguments(parsing: words) == .help)
  }

  @Test(arguments: [
    (["bulid"], "there is no command `bulid`"), (["--outptu", "x"], "there is no option `--outptu`"),
    (["--fast"], "there is no option `--fast`"), (["--output"], "`--output` needs a value"),
    (["--output="], "`--output` needs a value"), (["build", "x"], "there is no option `x`"),
    (["--as-of", "2023-02-29"], "`--as-of` needs a date like 2023-03-22, which `2023-02-29` is not"),
    (["--format", "json"], "there is no option `--format`"), (["diff", "--format"], "`--format` needs a value"),
    (["diff", "--format", "xml"], "`--format` is text, markdown or json, which `xml` is not"),
    (["--as-of", "yesterday"], "`--as-of` needs a date like 2023-03-22, which `yesterday` is not"),
  ])
  func refuses(words: [String], problem: String) {
    #expect(throws: Arguments.UsageError(problem: problem)) { try Arguments(parsing: words) }
  }
}
