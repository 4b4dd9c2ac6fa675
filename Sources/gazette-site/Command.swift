/// What the program can do.
enum Command: String, CaseIterable {
  case build, check, diff, serve, export

  /// What it does, in a line.
  var summary: String {
    switch self {
    case .build: "makes the raw texts of Content/issues into a site in public"
    case .check: "looks for faults in the built site and for open doubts of its content"
    case .diff: "says what a build would change, in documents, relations and statuses; writes nothing"
    case .serve: "shows the site in a browser and follows every change of its sources; writes nothing"
    case .export: "writes documents and paragraphs for a search engine, as bulk NDJSON"
    }
  }

  /// The words that it takes, in the order of its help.
  var options: [Option] {
    switch self {
    case .build: [.content, .templates, .output, .asOf, .keepGoing, .cache, .quiet, .verbose]
    case .check: [.content, .templates, .output, .asOf, .keepGoing, .quiet, .verbose]
    case .diff: [.content, .templates, .output, .asOf, .keepGoing, .format, .quiet, .verbose]
    case .serve: [.content, .templates, .port, .asOf, .keepGoing, .quiet, .verbose]
    case .export: [.content, .output, .mapping, .asOf, .keepGoing, .quiet, .verbose]
    }
  }

  /// What its exit status says.
  var exits: [(status: Int, meaning: String)] {
    switch self {
    case .build:
      [(0, "built"), (1, "errors in the content"), (2, Self.couldNot), (3, "built without the issues named")]
    case .check: [(0, "no faults"), (1, "faults"), (2, "could not look: " + Self.couldNot)]
    case .diff: [(0, "no changes"), (1, "changes"), (2, "could not tell: " + Self.couldNot)]
    case .serve: [(0, "ended by Ctrl-C"), (2, Self.couldNot + ", a port that is taken")]
    case .export:
      [(0, "written"), (1, "errors in the content"), (2, Self.couldNot), (3, "written without the issues named")]
    }
  }

  private static let couldNot = "usage or the machine's fault"
}
