import Testing

/// One processor or many, and whatever the threads do: the bytes are the same.
@Suite(.enabled("the program was not built beside these tests") { Program.path != nil })
struct ThreadTests {
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
