import Gazette
import Site
import Testing

@testable import Preview

/// The answers to requests, as values: no socket, no thread.
@Suite struct ReceptionTests {
  private static func site(_ files: [String: String], basePath: String = "/") -> SiteInMemory {
    let named = files.map {
      ($0.key, SiteInMemory.File(bytes: Array($0.value.utf8), digest: "digest-\($0.value.count)"))
    }
    return SiteInMemory(files: Dictionary(uniqueKeysWithValues: named), basePath: basePath)
  }

  private static let files = [
    "index.html": "<head></head><p>home", "a/index.html": "<head></head><p>a", "assets/x.css": "p {}",
    "404.html": "<head></head><p>lost", "data.json": "{}", "SHA256SUMS": "sums",
  ]

  private static func edition(
    _ name: String = "1-1", after old: Edition? = nil, time: Int = 1_000, files: [String: String] = files,
    basePath: String = "/"
  ) -> Edition {
    Edition(after: old, name: name, time: time, site: site(files, basePath: basePath), faults: [])
  }

  private static let fault = Diagnostic(
    .error, at: SourceLocation(path: "Templates/<b>.mustache", line: 3, column: 1), "`x` & y", advice: "mend it")

  private func reply(_ target: String, _ edition: Edition = edition()) -> Reply {
    Reception(edition: edition).reply(to: Request(target: target))
  }

  @Test(arguments: [
    ("/", 200, "text/html; charset=utf-8"), ("/index.html", 200, "text/html; charset=utf-8"),
    ("/a/", 200, "text/html; charset=utf-8"), ("/assets/x.css", 200, "text/css; charset=utf-8"),
    ("/%61ssets/x%2Ecss", 200, "text/css; charset=utf-8"), ("/data.json", 200, "application/json"),
    ("/SHA256SUMS", 200, "text/plain; charset=utf-8"), ("/b/", 404, "text/html; charset=utf-8"),
    ("/~preview/edition", 200, "text/plain; charset=utf-8"),
    ("/~preview/reload.js", 200, "text/javascript; charset=utf-8"), ("/~preview/x", 404, "text/html; charset=utf-8"),
  ])
  func findsFilesByTheirNames(target: String, status: Int, type: String) {
    let reply = reply(target)
    #expect(reply.status == status && reply.field("Content-Type") == type)
    #expect(reply.field("Cache-Control") == "no-cache" && reply.field("X-Content-Type-Options") == "nosniff")
  }

  @Test func leadsFoldersToTheirSlash() {
    #expect(reply("/a").status == 307 && reply("/a").field("Location") == "/a/")
    let below = Self.edition(basePath: "/city/paper/")
    for target in ["/", "/city/paper"] { #expect(reply(target, below).field("Location") == "/city/paper/") }
    #expect(reply("/city/paper/a/", below).status == 200)
    #expect(reply("/a/", below).status == 404 && reply("/city", below).status == 404)
  }

  @Test(arguments: [
    "/../Package.swift", "/a/../index.html", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd", "/a/./index.html",
    "//etc/passwd", "/a//index.html", "/.", "/a/..", "/\\..\\x", "/~preview/../index.html",
  ])
  func noPathLeadsOut(target: String) {
    #expect(reply(target).status == 404)
  }

  @Test(arguments: ["/index.html%00", "/%00", "/%zz", "/%2", "/%ff", "/a%0d%0ab", "", "index.html", "http://x/", "*"])
  func whatIsNoPathIsRefused(target: String) {
    #expect(reply(target).status == 400)
  }

  @Test func addsTheScriptToPagesAlone() {
    let page = String(decoding: reply("/").body, as: UTF8.self)
    let script = "<script src=\"/~preview/reload.js\" data-edition=\"1-1\" defer></script>\n"
    #expect(page == "<head>" + script + "</head><p>home")
    #expect(reply("/b/").body.count > script.utf8.count && reply("/b/").status == 404)
    #expect(reply("/assets/x.css").body == Array("p {}".utf8))
    #expect(PreviewFiles.adding(to: [], edition: "1-1") == Array(script.utf8))
  }

  @Test func onlyReadsAreAnswered() {
    var request = Request(target: "/")
    request.method = "HEAD"
    #expect(Reception(edition: Self.edition()).reply(to: request).status == 200)
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "get"] {
      request.method = method
      let reply = Reception(edition: Self.edition()).reply(to: request)
      #expect(reply.status == 405 && reply.field("Allow") == "GET, HEAD")
    }
  }

  @Test(arguments: [
    (nil, 200), ("127.0.0.1:8000", 200), ("localhost", 200), ("LOCALHOST:1", 200), ("[::1]:8000", 200),
    ("example.org:8000", 403), ("127.0.0.1.example.org", 403), ("", 403), ("10.0.0.1", 403),
  ])
  func onlyThisMachineIsAnswered(host: String?, status: Int) {
    var request = Request(target: "/")
    request.host = host
    #expect(Reception(edition: Self.edition()).reply(to: request).status == status)
  }

  @Test func knownFilesAreNotSentAgain() throws {
    let first = Self.edition()
    let tag = try #require(reply("/assets/x.css", first).field("ETag"))
    let time = try #require(reply("/assets/x.css", first).field("Last-Modified"))
    #expect(time == "Thu, 01 Jan 1970 00:16:40 GMT")
    func status(_ change: (inout Request) -> Void, _ edition: Edition, _ target: String = "/assets/x.css") -> Int {
      var request = Request(target: target)
      change(&request)
      return Reception(edition: edition).reply(to: request).status
    }
    #expect(status({ $0.ifNoneMatch = tag }, first) == 304)
    #expect(status({ $0.ifNoneMatch = "\"x\", W/\(tag)" }, first) == 304)
    #expect(status({ $0.ifNoneMatch = "\"x\"" }, first) == 200)
    #expect(status({ $0.ifModifiedSince = time }, first) == 304)
    #expect(status({ $0.ifModifiedSince = "Thu, 01 Jan 1970 00:16:39 GMT" }, first) == 200)
    #expect(status({ $0.ifModifiedSince = "yesterday" }, first) == 200)
    var both = Request(target: "/assets/x.css")
    (both.ifNoneMatch, both.ifModifiedSince) = ("\"x\"", time)
    #expect(Reception(edition: first).reply(to: both).status == 200)
    // Another edition: what did not change stays known, pages do not.
    let second = Self.edition("1-2", after: first, time: 2_000)
    #expect(status({ $0.ifNoneMatch = tag }, second) == 304)
    #expect(status({ $0.ifModifiedSince = time }, second) == 304)
    let page = try #require(reply("/", first).field("ETag"))
    #expect(status({ $0.ifNoneMatch = page }, first, "/") == 304)
    #expect(status({ $0.ifNoneMatch = page }, second, "/") == 200)
    let third = Self.edition(
      "1-3", after: second, time: 3_000, files: Self.files.merging(["assets/x.css": "main {}"]) { $1 })
    #expect(status({ $0.ifNoneMatch = tag }, third) == 200)
    #expect(status({ $0.ifModifiedSince = time }, third) == 200)
  }

  @Test func faultsStandInForPagesUntilMended() {
    let good = Self.edition()
    let broken = Edition(after: good, name: "1-2", time: 2_000, site: nil, faults: [Self.fault])
    for target in ["/", "/a/", "/new/"] {
      let page = String(decoding: reply(target, broken).body, as: UTF8.self)
      #expect(reply(target, broken).status == 500)
      #expect(page.contains("Templates/&lt;b&gt;.mustache:3:1") && page.contains("`x` &amp; y"))
      #expect(page.contains("data-edition=\"1-2\"") && page.contains("mend it"))
    }
    #expect(reply("/assets/x.css", broken).status == 200)
    #expect(reply("/~preview/style.css", broken).status == 200)
    let mended = Self.edition("1-3", after: broken)
    #expect(reply("/", mended).status == 200 && reply("/", mended).body.count > 20)
    let never = Edition(after: nil, name: "1-1", time: 1, site: nil, faults: [Self.fault])
    #expect(reply("/", never).status == 500 && reply("/x.css", never).status == 500)
  }
}
