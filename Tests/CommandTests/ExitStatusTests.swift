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

  /// What was asked for and did not arrive is no success; what only accompanies a deed changes nothing of it.
  @Test func tellsOutputThatNobodyTakes() throws {
    let shop = try Workshop()
    for end in ["> /dev/full", ">&-"] {
      for words in [["--help"], ["--version"], ["diff"] + shop.words("one"), ["export", "--content", "one"]] {
        let outcome = try Program.run(words, in: shop.path, through: ["sh", "-c", "exec \"$0\" \"$@\" \(end)"])
        #expect(outcome.status == 2 && outcome.errors.contains("standard output"), "\(words) \(end) \(outcome)")
      }
      #expect(try shop.build("one", through: ["sh", "-c", "exec \"$0\" \"$@\" \(end)"]).status == 0)
    }
  }

  @Test func neverExportsIntoTheContent() throws {
    let shop = try Workshop()
    let words = ["--content", "one", "--output", "one/issues/x"]
    for more in [[], ["--mapping"]] {
      #expect(try Program.run(["export"] + more + words, in: shop.path).status == 2)
    }
    #expect(shop.names(in: shop.path + "/one/issues") == ["a.txt"])
  }

  @Test func keepsGoingWithThree() throws {
    let shop = try Workshop()
    try Data([0xFF, 0xFE]).write(to: URL(fileURLWithPath: shop.path + "/one/issues/bad.txt"))
    #expect(try shop.build("one").status == 1)
    let kept = try Program.run(shop.words("one") + ["--keep-going"], in: shop.path)
    #expect(kept.status == 3 && kept.errors.contains("bad.txt:1: error: the text is UTF-16; "), "\(kept.errors)")
  }

  @Test func exportsToAFileOrAsItsOutput() throws {
    let shop = try Workshop()
    let words = ["export", "--content", shop.path + "/one"]
    let plain = try Program.run(words, in: shop.path)
    #expect(plain.status == 0 && plain.output.hasPrefix("{\"index\":{\"_id\":\""))
    #expect(plain.errors.contains("1 issue, ") && plain.errors.contains(" paragraphs, "), "\(plain.errors)")
    let named = try Program.run(words + ["--output", "lines", "--quiet"], in: shop.path)
    #expect(named.status == 0 && named.output.isEmpty && named.errors.isEmpty)
    let lines = FileManager.default.contents(atPath: shop.path + "/lines").map { String(decoding: $0, as: UTF8.self) }
    #expect(lines == plain.output)
    let mapping = try Program.run(["export", "--mapping", "--content", "nowhere"], in: shop.path)
    #expect(mapping.status == 0 && mapping.output.hasPrefix("{\n  \"settings\": {") && mapping.errors.isEmpty)
    #expect(try Program.run(["export", "--content", "nowhere"], in: shop.path).status == 2)
    try Data("nothing\n".utf8).write(to: URL(fileURLWithPath: shop.path + "/one/issues/bad.txt"))
    let refused = try Program.run(words, in: shop.path)
    #expect(refused.status == 1 && refused.output.isEmpty && refused.errors.contains("bad.txt:1: error: "))
    let kept = try Program.run(words + ["--keep-going"], in: shop.path)
    #expect(kept.status == 3 && kept.output == plain.output)
  }
}
