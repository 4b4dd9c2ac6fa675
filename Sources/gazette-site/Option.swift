/// A word that changes what a command does.
enum Option: String, CaseIterable {
  case content = "--content"
  case templates = "--templates"
  case output = "--output"
  case asOf = "--as-of"
  case keepGoing = "--keep-going"
  case quiet = "--quiet"
  case verbose = "--verbose"
  case format = "--format"
  case port = "--port"
  case cache = "--cache"
  case mapping = "--mapping"

  /// What stands behind it, `DIR`; nil where nothing does.
  var value: String? {
    switch self {
    case .content, .templates, .cache: "DIR"
    case .output: "PATH"
    case .asOf: "DATE"
    case .format: "FORMAT"
    case .port: "N"
    case .keepGoing, .quiet, .verbose, .mapping: nil
    }
  }

  /// What it does in a command; in brackets what holds without it.
  func meaning(in command: Command) -> String {
    switch (self, command) {
    case (.content, _): "raw texts, corrections and site.json (Content)"
    case (.templates, _): "pages, partials and assets (Templates)"
    case (.output, .export): "the file that is written; - is standard output (-)"
    case (.output, .build): "the folder where the site goes (public)"
    case (.output, _): "the folder where the site stands (public)"
    case (.asOf, _): "the day of which the site speaks, 2023-03-22 (the latest date in the collection)"
    case (.keepGoing, _): "leave out issues with errors and take the others"
    case (.quiet, _): "errors alone"
    case (.verbose, .build): "also where time and memory went and which files changed"
    case (.verbose, .serve): "also the warnings and where the time went, build by build"
    case (.verbose, _): "also where the time went"
    case (.format, _): "text, markdown (for a pull request) or json (text)"
    case (.cache, _): "where builds remember what they made of what (.build/gazette-site, if there is a .build)"
    case (.port, _): "the port of 127.0.0.1; 0 is any that is free (8000)"
    case (.mapping, _): "write the settings and mapping of the index instead, and read nothing"
    }
  }
}
