import Foundation
import Testing

@testable import gazette_site

/// What publishing promises, proved with the real program: killed at any moment, short of room, twice at once.
@Suite(.enabled("the program was not built beside these tests") { Program.path != nil }, .serialized)
struct PublishingTests {
  private static let isSlow = ProcessInfo.processInfo.environment["GAZETTE_SLOW"] != nil
  private static let isRoot = geteuid() == 0

  /// Half of the kills come at any moment, half while the new site is being put in place.
  @Test func keepsTheOldOrTheNewSiteWholeWhenKilled() throws {
    let shop = try Workshop()
    try #require(shop.build("one").status == 0)
    let one = try #require(try shop.soundSums())
    try #require(shop.build("two").status == 0)
    let two = try #require(try shop.soundSums())
    #expect(one != two)
    var random = SystemRandomNumberGenerator()
    for round in 0..<(Self.isSlow ? 200 : 24) {
      let process = try Program.start(shop.words(round.isMultiple(of: 2) ? "one" : "two"), in: shop.path)
      if round % 4 < 2 { Self.wait(for: shop.path + "/site/.public.staging", while: process) }
      usleep(UInt32.random(in: 0...(round % 4 < 2 ? 60_000 : 500_000), using: &random))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let sums = try #require(try shop.soundSums(), "after kill \(round) the site is not whole")
      #expect(sums == one || sums == two)
    }
    #expect(try shop.build("one").status == 0)
    #expect(try shop.soundSums() == one)
    #expect(shop.names(in: shop.path + "/site") == ["public"], "something of the killed builds is left")
  }

  private static func wait(for path: String, while process: Process) {
    while process.isRunning, !FileManager.default.fileExists(atPath: path) { usleep(500) }
  }

  @Test func twoBuildsAtOnceDoNotMix() throws {
    let shop = try Workshop()
    try #require(shop.build("one").status == 0)
    let one = try shop.soundSums()
    try #require(shop.build("two").status == 0)
    let two = try shop.soundSums()
    for _ in 0..<(Self.isSlow ? 40 : 6) {
      let builds = try ["one", "two", "one"].map { try Program.start(shop.words($0), in: shop.path) }
      for build in builds { build.waitUntilExit() }
      #expect(builds.allSatisfy { [0, 2].contains($0.terminationStatus) })
      #expect(builds.contains { $0.terminationStatus == 0 })
      let sums = try shop.soundSums()
      #expect(sums != nil && (sums == one || sums == two))
      #expect(shop.names(in: shop.path + "/site") == ["public"])
    }
  }

  @Test(.enabled("a small file system can be mounted by root only") { isRoot })
  func leavesTheOldSiteWhereTheDiskIsFull() throws {
    let shop = try Workshop()
    let disk = shop.path + "/site"
    guard try Self.mount(at: disk, megabytes: 3) else { return }
    defer { Self.unmount(disk) }
    try #require(shop.build("one").status == 0)
    let before = try #require(try shop.soundSums())
    var fillers = 0
    while FileManager.default.createFile(atPath: disk + "/filler\(fillers)", contents: Data(count: 100_000)),
      (try? FileManager.default.attributesOfItem(atPath: disk + "/filler\(fillers)")[.size] as? Int) == 100_000
    { fillers += 1 }
    let refused = try shop.build("two")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("No space left on device"), "\(refused.errors)")
    #expect(refused.errors.split(separator: "\n").count == 1)
    #expect(try shop.soundSums() == before)
    #expect(shop.names(in: disk).filter { !$0.hasPrefix("filler") } == ["public"])
  }

  /// Another file system's root cannot be exchanged with a folder beside it: that is said, and nothing is harmed.
  @Test(.enabled("a file system can be mounted by root only") { isRoot })
  func saysThatAMountPointCannotBeExchanged() throws {
    let shop = try Workshop()
    try FileManager.default.createDirectory(atPath: shop.output, withIntermediateDirectories: true)
    guard try Self.mount(at: shop.output, megabytes: 8) else { return }
    defer { Self.unmount(shop.output) }
    let refused = try shop.build("one")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("mount"), "\(refused.errors)")
    #expect(shop.names(in: shop.output).isEmpty && shop.names(in: shop.path + "/site") == ["public"])
    #expect(try shop.build("one", output: shop.output + "/inside").status == 0)
  }

  @Test(.enabled("only root can become another user") { isRoot })
  func tellsWhatAnotherUserMayNotRead() throws {
    let shop = try Workshop()
    let user = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    chmod(shop.path, 0o755)
    chown(shop.path + "/site", 65534, 65534)
    guard try Self.canBuild(through: user, in: shop) else { return }
    try #require(shop.build("one", through: user).status == 0)
    let before = try shop.soundSums()
    chmod(shop.path + "/two/issues/a.txt", 0o600)
    let refused = try shop.build("two", through: user)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("two/issues/a.txt: error: cannot open: Permission denied; "), "\(refused.errors)")
    #expect(refused.errors.split(separator: "\n").count == 1)
    chmod(shop.path + "/two/issues", 0o700)
    let shut = try shop.build("two", through: user)
    #expect(shut.status == 2)
    #expect(shut.errors.contains("two/issues: error: cannot list the folder"), "\(shut.errors)")
    chown(shop.path + "/site", 0, 0)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: shop.path + "/site")
    try Data("x".utf8).write(to: URL(fileURLWithPath: shop.path + "/one/site.json"))
    #expect(try shop.soundSums() == before)
  }

  /// The kernel lets nobody give a second name to another's file; the site is then copied, times and all.
  @Test(.enabled("only root can become another user") { isRoot })
  func takesOverFilesOfAnotherUser() throws {
    let shop = try Workshop()
    let user = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    chmod(shop.path, 0o755)
    guard try Self.canBuild(through: user, in: shop) else { return }
    try #require(shop.build("one").status == 0)
    let time = try FileManager.default.attributesOfItem(atPath: shop.output + "/robots.txt")[.modificationDate] as? Date
    _ = try Program.run([], in: shop.path, through: ["sh", "-c", "find site -type d -exec chown 65534 {} +", "-"])
    let built = try shop.build("two", through: user)
    #expect(built.status == 0, "\(built.errors)")
    #expect(try shop.soundSums() != nil)
    let now = try FileManager.default.attributesOfItem(atPath: shop.output + "/robots.txt")[.modificationDate] as? Date
    #expect(time == now)
  }

  /// What a user may not take away would be left behind for good, so it is not replaced at all.
  @Test(.enabled("only root can become another user") { isRoot })
  func leavesAFolderAloneThatIsAnotherUsers() throws {
    let shop = try Workshop()
    let user = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    chmod(shop.path, 0o755)
    guard try Self.canBuild(through: user, in: shop) else { return }
    try #require(shop.build("one").status == 0)
    let before = try #require(try shop.soundSums())
    chown(shop.path + "/site", 65534, 65534)
    let refused = try shop.build("two", through: user)
    #expect(refused.status == 2 && refused.errors.contains("cannot replace the folder: Permission denied"))
    #expect(try shop.soundSums() == before)
    #expect(shop.names(in: shop.path + "/site") == ["public"])
  }

  @Test func followsALinkThatIsTheOutput() throws {
    let shop = try Workshop()
    try FileManager.default.createDirectory(atPath: shop.path + "/real", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: shop.output, withDestinationPath: "../real")
    for content in ["one", "two"] { #expect(try shop.build(content).status == 0) }
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: shop.output) == "../real")
    #expect(try shop.soundSums(at: shop.path + "/real") != nil)
  }

  @Test func makesTheFoldersAboveTheOutput() throws {
    let shop = try Workshop()
    #expect(try shop.build("one", output: shop.path + "/a/b/public").status == 0)
    #expect(try shop.soundSums(at: shop.path + "/a/b/public") != nil)
  }

  @Test func refusesAnOutputThatIsAFile() throws {
    let shop = try Workshop()
    _ = FileManager.default.createFile(atPath: shop.output, contents: Data("mine".utf8))
    let refused = try shop.build("one")
    #expect(refused.status == 2 && refused.errors.contains("is not a folder"), "\(refused.errors)")
    #expect(FileManager.default.contents(atPath: shop.output) == Data("mine".utf8))
  }

  // MARK: -

  /// Whether another user may run the program and read what it builds from, which a strict umask or folder forbids.
  private static func canBuild(through user: [String], in shop: Workshop) throws -> Bool {
    let look = "test -r '\(shop.path)/one/issues/a.txt' && test -r '\(Program.project)/Templates/home.mustache'"
    let done = try Program.run(
      ["--version"], in: shop.path, through: user + ["sh", "-c", look + " && exec \"$0\" \"$@\""])
    if done.status != 0 { print("skipped: another user cannot run the program here") }
    return done.status == 0
  }

  private static func mount(at folder: String, megabytes: Int) throws -> Bool {
    let done = try Program.run(
      [], in: "/tmp", through: ["sh", "-c", "mount -t tmpfs -o size=\(megabytes)m tmpfs '\(folder)'", "-"])
    if done.status != 0 { print("skipped: no file system can be mounted here: \(done.errors)") }
    return done.status == 0
  }

  private static func unmount(_ folder: String) {
    _ = try? Program.run([], in: "/tmp", through: ["sh", "-c", "umount '\(folder)'", "-"])
  }
}
