import Foundation
import Testing

@testable import Site

@Suite struct OutputFolderTests {
  private let folder: TemporaryFolder
  private var output: OutputFolder { OutputFolder(path: folder.path + "/public") }

  init() throws { folder = try TemporaryFolder() }

  /// A site of these files, with its list of sums, as a build hands it over.
  private func site(_ files: [String: String]) -> [SiteFile] {
    let pages = files.sorted { $0.key < $1.key }.map { SiteFile(path: $0.key, bytes: Array($0.value.utf8)) }
    return pages + [SumsFile.of(pages)]
  }

  @Test func writesANewSite() throws {
    let report = try output.publish(site(["index.html": "home", "a/b/c.html": "deep"]))
    #expect(report.written == ["SHA256SUMS", "a/b/c.html", "index.html"])
    #expect(folder.text("public/a/b/c.html") == "deep")
    #expect(folder.files(below: ".") == ["public/SHA256SUMS", "public/a/b/c.html", "public/index.html"])
  }

  @Test func keepsTheTimeOfUnchangedFiles() throws {
    _ = try output.publish(site(["index.html": "home", "a.html": "old"]))
    let before = Date(timeIntervalSince1970: 1_000_000)
    for name in ["public/index.html", "public/a.html"] {
      try FileManager.default.setAttributes([.modificationDate: before], ofItemAtPath: folder.path + "/" + name)
    }
    let report = try output.publish(site(["index.html": "home", "a.html": "new"]))
    #expect(report.written == ["SHA256SUMS", "a.html"])
    #expect(report.unchanged == 1)
    #expect(try folder.time(of: "public/index.html") == before)
    #expect(try folder.time(of: "public/a.html") != before)
  }

  @Test func leavesAnUnchangedSiteAlone() throws {
    _ = try output.publish(site(["index.html": "home"]))
    let report = try output.publish(site(["index.html": "home"]))
    #expect(report.written.isEmpty && report.removed.isEmpty && report.unchanged == 2)
  }

  @Test func removesWhatAnEarlierBuildWroteAndKeepsStrangers() throws {
    _ = try output.publish(site(["index.html": "home", "gone/old.html": "old"]))
    try folder.write(["public/mine.txt": "mine", "public/gone/too.txt": "too"])
    let report = try output.publish(site(["index.html": "home"]))
    #expect(report.removed == ["gone/old.html"])
    #expect(report.strangers == ["gone/too.txt", "mine.txt"])
    #expect(folder.text("public/mine.txt") == "mine")
    #expect(folder.text("public/gone/too.txt") == "too")
    #expect(folder.text("public/gone/old.html") == nil)
  }

  /// A name that is no text cannot be carried over to the new site, so it is refused before anything is done.
  @Test(arguments: [[0xFF], [0x61, 0xC3]] as [[UInt8]])
  func refusesAStrangerWhoseNameIsNoText(name: [UInt8]) throws {
    _ = try output.publish(site(["index.html": "home"]))
    let made = (Array((folder.path + "/public/").utf8) + name + [0]).withUnsafeBytes { path in
      path.baseAddress.map { open($0.assumingMemoryBound(to: CChar.self), O_WRONLY | O_CREAT, 0o644) } ?? -1
    }
    try #require(made >= 0)
    close(made)
    for _ in 0..<2 {
      let refusal = #expect(throws: DiskError.self) { try output.publish(site(["index.html": "new home"])) }
      #expect(refusal?.problem.contains("not UTF-8") == true)
    }
    #expect(folder.text("public/index.html") == "home")
  }

  @Test(arguments: [
    ["public/index.html": "a stranger's"], ["public/index.html/inside": "a stranger's"], ["public/a": "a stranger's"],
  ])
  func refusesToWriteOverAStranger(stranger: [String: String]) throws {
    try folder.write(stranger)
    #expect(throws: DiskError.self) { try output.publish(site(["index.html": "home", "a/b.html": "b"])) }
    for (path, text) in stranger { #expect(folder.text(path) == text) }
    #expect(folder.files(below: ".") == stranger.keys.sorted())
  }

  @Test func replacesAFolderOfItsOwnByAFile() throws {
    _ = try output.publish(site(["a/b.html": "b"]))
    _ = try output.publish(site(["a": "file"]))
    #expect(folder.text("public/a") == "file")
  }

  @Test func leavesTheOldSiteWhereAFileCannotBeMade() throws {
    _ = try output.publish(site(["index.html": "home"]))
    let tooLong = String(repeating: "x", count: 300)
    #expect(throws: DiskError.self) { try output.publish(site(["index.html": "new", tooLong: "x"])) }
    #expect(folder.text("public/index.html") == "home")
    #expect(folder.files(below: ".") == ["public/SHA256SUMS", "public/index.html"])
  }

  @Test func refusesTwoFilesOfOneName() throws {
    let twins = ["one", "two"].map { SiteFile(path: "a.html", bytes: Array($0.utf8)) }
    #expect(throws: DiskError.self) { try output.publish(twins) }
    #expect(folder.files(below: ".").isEmpty)
  }

  @Test func cleansUpAfterAKilledBuild() throws {
    _ = try output.publish(site(["index.html": "home"]))
    try folder.write([".public.staging/half/made.html": "x", ".public.lock": ""])
    _ = try output.publish(site(["index.html": "new"]))
    #expect(folder.text("public/index.html") == "new")
    #expect(folder.files(below: ".") == ["public/SHA256SUMS", "public/index.html"])
  }

  @Test func recoversASiteThatWasSetAside() throws {
    _ = try output.publish(site(["index.html": "home"]))
    try FileManager.default.moveItem(
      atPath: folder.path + "/public", toPath: folder.path + "/.public.staging.old")
    let report = try output.publish(site(["index.html": "home"]))
    #expect(report.unchanged == 2)
    #expect(folder.files(below: ".") == ["public/SHA256SUMS", "public/index.html"])
  }

  @Test func refusesASecondBuildAtTheSameTime() throws {
    let lock = try FolderLock(path: folder.path + "/.public.lock", shownAs: "public")
    #expect(throws: DiskError.self) { try output.publish(site(["index.html": "home"])) }
    lock.release()
    _ = try output.publish(site(["index.html": "home"]))
  }

  @Test func sumsAreThoseOfTheSystem() throws {
    _ = try output.publish(site(["index.html": "home", "a/b.html": "b"]))
    let check = Process()
    check.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    check.arguments = ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"]
    check.currentDirectoryURL = URL(fileURLWithPath: folder.path + "/public")
    try check.run()
    check.waitUntilExit()
    #expect(check.terminationStatus == 0)
  }
}
