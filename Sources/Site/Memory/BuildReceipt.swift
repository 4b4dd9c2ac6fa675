import Gazette
import Markup

/// What a build leaves for the next one: the sum of its sources, that of its site, and what it told.
///
/// Its file begins with the sum of the rest, so that one that was cut or changed is none.
struct BuildReceipt {
  /// The sum of all that the build was made of.
  let key: String
  /// The sum of the list of sums of its site.
  let sums: String
  /// What it told, but for the files of the output folder and where the time went.
  let report: BuildReport

  /// A receipt for a build.
  init(key: String, sums: String, report: BuildReport) {
    self.key = key
    self.sums = sums
    self.report = report
  }

  /// The receipt that a file holds; nil where it holds none, or not all of one.
  init?(_ bytes: [UInt8]) {
    guard let content = SealedFile(bytes)?.content, content.first == UInt8(ascii: "\n"),
      let json = try? JSONReading.read(Array(content.dropFirst())), let key = json.text("key"),
      let sums = json.text("sums")
    else { return nil }
    var report = BuildReport()
    report.issues = json.integer("issues") ?? 0
    report.documents = json.integer("documents") ?? 0
    report.pages = json.integer("pages") ?? 0
    report.relations = json.integer("relations") ?? 0
    report.leftOut = json["leftOut"]?.texts ?? []
    report.diagnostics = json.values("diagnostics").compactMap(Self.diagnostic)
    self.key = key
    self.sums = sums
    self.report = report
  }

  /// The receipt as a file.
  var file: SealedFile {
    let json: JSONValue = [
      "key": .string(key), "sums": .string(sums), "issues": .integer(report.issues),
      "documents": .integer(report.documents), "pages": .integer(report.pages),
      "relations": .integer(report.relations), "leftOut": .strings(report.leftOut),
      "diagnostics": .array(report.diagnostics.map(Self.value)),
    ]
    return SealedFile(content: [UInt8(ascii: "\n")] + json.bytes(.pretty))
  }

  private static func value(_ diagnostic: Diagnostic) -> JSONValue {
    [
      "severity": .string(diagnostic.severity.rawValue), "path": .string(diagnostic.location.path),
      "line": .optional(diagnostic.location.line), "column": .optional(diagnostic.location.column),
      "problem": .string(diagnostic.problem), "advice": .string(diagnostic.advice),
    ]
  }

  private static func diagnostic(_ json: LocatedJSON) -> Diagnostic? {
    guard let severity = json.text("severity").flatMap(Diagnostic.Severity.init), let path = json.text("path"),
      let problem = json.text("problem"), let advice = json.text("advice")
    else { return nil }
    let location = SourceLocation(path: path, line: json.integer("line"), column: json.integer("column"))
    return Diagnostic(severity, at: location, problem, advice: advice)
  }
}
