import Testing

@testable import Site

/// Where most of a site stands, the links that are followed tell of every one that leads nowhere, as all of them would.
@Suite struct ChangedLinksTests {
  private static let former = [
    "a.html": "<i id=\"x\"></i><a href=\"b.html#y\">",
    "b.html": "<i id=\"y\"></i><i id=\"z\"></i><a href=\"a.html#x\">",
    "c.html": "<a href=\"b.html\">", "d.css": "",
  ]

  /// What is wrong with a site after some of its pages changed (nil for one that is gone), those alone being at hand.
  private func problems(_ changes: [String: String?], spoilt: String? = nil) -> [String]? {
    let old = Self.former.mapValues { Array($0.utf8) }
    let site = FormerSite(digests: old.mapValues { SHA256.hexDigest(of: $0) }) { path in
      path == spoilt ? Array("spoilt".utf8) : old[path]
    }
    let files = Self.former.merging(changes.compactMapValues { $0 }) { $1 }.filter { changes[$0.key] != .some(nil) }
    let fresh = files.keys.sorted().filter { changes[$0] != nil }.compactMap { path in
      PageAddresses(ofPage: SiteFile(path: path, bytes: Array((files[path] ?? "").utf8)))
    }
    let kept = files.keys.filter { $0.hasSuffix(".html") && changes[$0] == nil }
    let changed = ChangedLinks(site, fresh: fresh, kept: kept, files: Array(files.keys), basePath: "/")
    return changed.pages.map { pages in
      LinkCheck(pages: pages, files: Array(files.keys), output: "public", basePath: "/").diagnostics
        .map { "\($0.location) \($0.problem)" }.sorted()
    }
  }

  @Test func nothingIsWrongWhereNothingIsLost() {
    #expect(problems([:]) == [])
    #expect(problems(["b.html": "<i id=\"y\"></i><i id=\"z\"></i><i id=\"n\"></i><a href=\"a.html#x\">"]) == [])
    #expect(problems(["n.html": "<a href=\"b.html#z\"><a href=\"#m\"><i id=\"m\"></i>"]) == [])
  }

  @Test func tellsOfAPageThatStandsAndLeadsToALostPlace() {
    #expect(problems(["b.html": "<i id=\"z\"></i>"]) == ["public/a.html:1 the link `b.html#y` leads nowhere"])
    #expect(problems(["b.html": "<i id=\"y\"></i>"]) == [])
  }

  @Test func tellsOfAPageThatStandsAndLeadsToALostFile() {
    #expect(
      problems(["b.html": nil]) == [
        "public/a.html:1 the link `b.html#y` leads nowhere", "public/c.html:1 the link `b.html` leads nowhere",
      ])
  }

  @Test func tellsOfNewLinksThatLeadNowhere() {
    #expect(problems(["c.html": "<a href=\"b.html#q\">"]) == ["public/c.html:1 the link `b.html#q` leads nowhere"])
    #expect(problems(["n.html": "\n<a href=\"o.html\">"]) == ["public/n.html:2 the link `o.html` leads nowhere"])
    #expect(problems(["n.html": "<a href=\"#q\">"]) == ["public/n.html:1 the link `#q` leads nowhere"])
  }

  @Test func tellsOfAnIDThatStandsTwiceOnANewPage() {
    #expect(problems(["n.html": "<i id=\"q\"></i><i id=\"q\"></i>"]) == ["public/n.html:1 the id `q` stands twice"])
  }

  @Test func believesNoPageThatSomebodySpoilt() {
    // The former self of a new page: all links are followed then.
    #expect(problems(["b.html": "<i id=\"y\"></i>"], spoilt: "b.html") == [])
    // A page that ought to stand, and whose links or places are asked for.
    #expect(problems(["b.html": "<i id=\"z\"></i>"], spoilt: "a.html") == nil)
    #expect(problems(["n.html": "<a href=\"a.html#x\">"], spoilt: "a.html") == nil)
  }
}
