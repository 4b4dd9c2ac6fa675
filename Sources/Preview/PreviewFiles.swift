/// What the server adds to the pages that it shows, and nothing else ever holds: no file of the site can have such an
/// address, since `~` is outside the alphabet of its paths.
enum PreviewFiles {
  /// Where the server's own files lie.
  static let folder = "/~preview/"
  /// Says the name of the edition that is shown now.
  static let edition = folder + "edition"
  /// Loads a page anew once there is another edition.
  static let script = folder + "reload.js"
  /// The look of the page of faults.
  static let style = folder + "style.css"

  /// A page with the script in its head; the script is a file of this server, as the pages' policy asks.
  static func adding(to page: [UInt8], edition: String) -> [UInt8] {
    let element = Array("<script src=\"\(script)\" data-edition=\"\(edition)\" defer></script>\n".utf8)
    guard let end = headEnd(of: page) else { return page + element }
    return page[..<end] + element + page[end...]
  }

  /// Where `</head>` begins.
  private static func headEnd(of page: [UInt8]) -> Int? {
    let tag = Array("</head>".utf8)
    return page.indices.first { page[$0] == tag[0] && page[$0...].starts(with: tag) }
  }

  /// It asks and does not wait on an open connection: a browser has six of them for a server, and tabs may be more.
  static let scriptText = """
    // Of the preview alone: loads the page anew when the server has another edition of the site.
    "use strict";
    {
      const shown = document.currentScript.dataset.edition;
      const look = async () => {
        try {
          const reply = document.hidden ? null : await fetch("\(edition)", { cache: "no-store" });
          if (reply && reply.ok && (await reply.text()) !== shown) return location.reload();
        } catch {
          // The server was ended, or is being started again.
        }
        setTimeout(look, 400);
      };
      setTimeout(look, 400);
    }

    """

  /// The style of the page of faults.
  static let styleText = """
    :root { color-scheme: light dark; font: 16px/1.6 system-ui, sans-serif; }
    body { margin: 0 auto; max-width: 56rem; padding: 2rem 1rem; overflow-wrap: anywhere; }
    h1 { border-top: .3rem solid #c33; font-size: 1.4rem; padding-top: 1rem; }
    ol { list-style: none; padding: 0; }
    li { border-left: .3rem solid #c33; margin: 1rem 0; padding: .2rem 1rem; }
    li.warning { border-color: #a80; }
    code { display: block; font-size: .95rem; }
    p { margin: .3rem 0; }

    """
}
