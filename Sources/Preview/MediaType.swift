/// Media types by the ends of files' names.
enum MediaType {
  /// Plain text.
  static let text = "text/plain; charset=utf-8"
  /// A page.
  static let page = "text/html; charset=utf-8"

  /// The type of a file of the site.
  static func of(_ path: String) -> String {
    let name = path.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(path[path.utf8.index(after: $0)...]) }
    return name.flatMap { known[$0] } ?? text
  }

  private static let known = [
    "html": page, "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "json": "application/json", "xml": "application/xml", "md": "text/markdown; charset=utf-8",
    "csv": "text/csv; charset=utf-8", "ics": "text/calendar; charset=utf-8", "svg": "image/svg+xml",
    "png": "image/png", "jpg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "ico": "image/x-icon",
    "pdf": "application/pdf", "woff2": "font/woff2",
  ]
}
