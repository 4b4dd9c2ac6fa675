import Markup
import Site

/// Which answer a request gets from an edition.
///
/// Files are looked up by name among those that the build made, so no path leads out of the site, whatever it spells.
struct Reception: Sendable {
  let edition: Edition

  /// The answer to a request.
  func reply(to request: Request) -> Reply {
    guard request.isForThisMachine else { return .refusal(403, "This preview is for the machine that it runs on.") }
    guard request.method == "GET" || request.method == "HEAD" else {
      var reply = Reply.refusal(405, "Only GET and HEAD are answered here.")
      reply.fields.append(("Allow", "GET, HEAD"))
      return reply
    }
    guard let path = request.path else { return .refusal(400, "This is no path.") }
    if path.hasPrefix(PreviewFiles.folder) { return tool(path) }
    guard path.hasPrefix(edition.basePath) else {
      let isAbove = path == "/" || path + "/" == edition.basePath
      return isAbove ? .leading(to: edition.basePath) : missing
    }
    return reply(to: request, path: path.dropFirst(edition.basePath.count), whole: path)
  }

  private func reply(to request: Request, path: Substring, whole: String) -> Reply {
    let isFolder = path.isEmpty || path.hasSuffix("/")
    let name = isFolder ? path + "index.html" : String(path)
    if !edition.faults.isEmpty, name.hasSuffix(".html") { return page(FaultPage.of(edition.faults).source, 500) }
    if let file = edition.site?.files[name] { return reply(file, named: name, to: request) }
    if !isFolder, edition.site?.files[name + "/index.html"] != nil { return .leading(to: whole + "/") }
    return missing
  }

  private func reply(_ file: SiteInMemory.File, named name: String, to request: Request) -> Reply {
    let isPage = name.hasSuffix(".html")
    // A page names its edition, so its bytes are new in each; other files keep their validators while their bytes stay.
    let tag = "\"" + file.digest.prefix(32) + (isPage ? "-" + edition.name : "") + "\""
    let time = isPage ? edition.time : edition.changed[name] ?? edition.time
    var reply =
      isPage
      ? Reply(type: MediaType.page, PreviewFiles.adding(to: file.bytes, edition: edition.name))
      : Reply(type: MediaType.of(name), file.bytes)
    reply.fields += [("ETag", tag), ("Last-Modified", HTTPDate.text(time))]
    if Self.isKnown(tag, time, to: request) {
      reply.status = 304
      reply.body = []
    }
    return reply
  }

  /// Whether the browser has the file already; of both questions only the tag's counts (RFC 9110, 13.2.2).
  private static func isKnown(_ tag: String, _ time: Int, to request: Request) -> Bool {
    if let known = request.ifNoneMatch {
      let tags = known.split { $0 == "," || $0 == " " || $0 == "\t" }
      return tags.contains { $0 == "*" || $0 == tag || $0 == "W/" + tag }
    }
    return request.ifModifiedSince.flatMap(HTTPDate.seconds).map { time <= $0 } ?? false
  }

  private var missing: Reply {
    guard let file = edition.site?.files["404.html"], edition.faults.isEmpty else {
      return edition.faults.isEmpty
        ? .refusal(404, "There is no such page.") : page(FaultPage.of(edition.faults).source, 500)
    }
    return Reply(404, type: MediaType.page, PreviewFiles.adding(to: file.bytes, edition: edition.name))
  }

  private func page(_ source: String, _ status: Int) -> Reply {
    Reply(status, type: MediaType.page, PreviewFiles.adding(to: Array(source.utf8), edition: edition.name))
  }

  private func tool(_ path: String) -> Reply {
    switch path {
    case PreviewFiles.edition: Reply(type: MediaType.text, Array(edition.name.utf8))
    case PreviewFiles.script: Reply(type: MediaType.of(path), Array(PreviewFiles.scriptText.utf8))
    case PreviewFiles.style: Reply(type: MediaType.of(path), Array(PreviewFiles.styleText.utf8))
    default: missing
    }
  }
}
