import Gazette
import Markup

/// The page that stands in for every page while the sources have errors.
enum FaultPage {
  /// How many messages are shown; one mistake in a template can be one in every page.
  private static let limit = 50

  /// The page of these messages, the errors first.
  static func of(_ faults: [Diagnostic]) -> HTML {
    let sorted = faults.filter { $0.severity == .error } + faults.filter { $0.severity == .warning }
    let left = sorted.count - limit
    let rest: HTML = left > 0 ? .element("p", text: "… and \(left) more, which the terminal tells.") : .empty
    let items = HTML(joining: sorted.prefix(limit).map(item), separator: HTML("\n"))
    let main: [HTML] = [
      .element("h1", text: "The site cannot be built"),
      .element("p", text: "This page gives way to the site as soon as the last error is mended and saved."),
      .element("ol", items), rest,
    ]
    return HTML(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>The site cannot be built</title>
      <link rel="stylesheet" href="/~preview/style.css">
      </head>
      <body>

      """) + .element("main", [.init("data-preview", "faults")], HTML(joining: main, separator: HTML("\n")))
      + HTML("\n</body>\n</html>\n")
  }

  private static func item(_ fault: Diagnostic) -> HTML {
    let severity = fault.severity.rawValue
    return .element(
      "li", [.init("class", severity)],
      .element("code", text: fault.location.description) + .element("strong", text: severity + ": " + fault.problem)
        + .element("p", text: fault.advice))
  }
}
