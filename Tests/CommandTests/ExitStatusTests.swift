import Foundation
import Testing

@testable import gazette_site

/// The exit status and the streams of each command, as the real program has them.
@Suite(.enabled("the program was not built beside these tests") { Program.path != nil })
struct ExitStatusTests {
  @Test func buildsChecksAndCompares() throws {
    let shop = try Workshop()
    #expect(try Program.run(["diff"] + shop.words("one"), in: shop.path).status == 1)
    let built = try shop.build("one")
    #expect(built.status == 0 && built.errors.isEmpty && built.output.contains("documents, "))
    let check = try Program.run(["check"] + shop.words("one"), in: shop.path)
    #expect(check.status == 0 && check.output.contains(": 0 errors, "), "\(check.errors)")
    let same = try Program.run(["diff"] + shop.words("one"), in: shop.path)
    #expect(same.status == 0 && same.output == "A build would change nothing.\n")
    let other = try Program.run(["diff", "--format", "json"] + shop.words("two"), in: shop.path)
    #expect(other.status == 1 && other.output.hasPrefix("{\n  \"changes\": ["))
  }

  @Test func tellsFaultsWithOne() throws {
    let shop = try Workshop()
    try #require(shop.build("one").status == 0)
    unlink(shop.output + "/catalog.json")
    let check = try Program.run(["check"] + shop.words("one"), in: shop.path)
    #expect(check.status == 1)
    #expect(check.errors.contains("/public/catalog.json: error: the file is missing; "), "\(check.errors)")
    #expect(try Program.run(["diff"] + shop.words("one"), in: shop.path).status == 2)
  }

  @Test(arguments: [
    ["check"], ["check", "--output", "nowhere"], ["diff", "--format", "xml"], ["diff", "--content", "x"],
  ])
  func tellsWhatCannotBeDoneWithTwo(words: [String]) throws {
    let shop = try Workshop()
    let outcome = try Program.run(words, in: shop.path)
    #expect(outcome.status == 2 && outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
  }

  @Test func keepsGoingWithThree() throws {
    let shop = try Workshop()
    try Data([0xFF, 0xFE]).write(to: URL(fileURLWithPath: shop.path + "/one/issues/bad.txt"))
    #expect(try shop.build("one").status == 1)
    let kept = try Program.run(shop.words("one") + ["--keep-going"], in: shop.path)
    #expect(kept.status == 3 && kept.errors.contains("bad.txt:1: error: the text is UTF-16; "), "\(kept.errors)")
  }
}
