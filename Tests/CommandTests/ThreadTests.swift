import Foundation
import Testing

/// One processor or many, whatever the threads do, and however the system is set: the bytes are the same.
@Suite(.enabled("the program was not built beside these tests") { Program.path != nil })
struct ThreadTests {
  /// The first files of a process are read while the libraries make themselves ready, on several threads at once.
  @Test func everyCheckEnds() throws {
    let shop = try Workshop()
    try #require(shop.build("one").status == 0)
    let rounds = ProcessInfo.processInfo.environment["GAZETTE_SLOW"] == nil ? 10 : 1_000
    for round in 0..<rounds {
      let check = try Program.run(["check"] + shop.words("one"), in: shop.path, through: ["timeout", "60"])
      #expect(check.status == 0, "check \(round) of a fresh process")
    }
  }

  /// In a process of its own, since the environment is all threads'.
  @Test func localeAndTimeZoneLeaveNoTrace() throws {
    let shop = try Workshop()
    let elsewhere = shop.path + "/elsewhere/public"
    let settings = ["env", "TZ=Pacific/Kiritimati", "LC_ALL=tr_TR.UTF-8", "LANG=tr_TR.UTF-8", "HOME=/nonexistent"]
    try #require(shop.build("one").status == 0)
    try #require(shop.build("one", output: elsewhere, through: settings).status == 0)
    let sums = try #require(try shop.soundSums())
    #expect(try shop.soundSums(at: elsewhere) == sums)
  }

  @Test func oneProcessorGivesTheBytesOfMany() throws {
    let shop = try Workshop()
    let narrow = shop.path + "/narrow/public"
    guard try Program.run(["--version"], in: shop.path, through: ["taskset", "-c", "0"]).status == 0 else {
      print("skipped: the processors of a program cannot be chosen here")
      return
    }
    try #require(shop.build("one").status == 0)
    try #require(shop.build("one", output: narrow, through: ["taskset", "-c", "0"]).status == 0)
    let sums = try #require(try shop.soundSums())
    #expect(try shop.soundSums(at: narrow) == sums)
  }
}
