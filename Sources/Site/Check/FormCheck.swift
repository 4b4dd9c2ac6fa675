import Gazette
import Markup

/// Whether every file is well-formed in its language: HTML and XML by libxml2, JSON, scripts, styles, plain text.
struct FormCheck {
  /// Judges the bytes of one kind of file: a line and what is wrong there.
  private typealias Judge = @Sendable ([UInt8]) -> [MarkupFault]

  /// The faults of all files.
  static func diagnostics(of site: BuiltSite) -> [Diagnostic] {
    concurrentMap(site.files) { file in
      faults(of: file).prefix(mostPerFile).map { site.error(file.path, line: $0.line, $0.message) }
    }.flatMap { $0 }
  }

  /// One broken tag makes many faults; the first tell enough.
  private static let mostPerFile = 20

  private static func faults(of file: SiteFile) -> [MarkupFault] {
    guard let kind = judges.first(where: { file.path.hasSuffix($0.suffix) }) else { return [] }
    let text = kind.isText ? TextForm.faults(of: file.bytes) : []
    return text.isEmpty ? kind.judge(file.bytes) : text
  }

  private static let judges: [(suffix: String, isText: Bool, judge: Judge)] = [
    (".html", true, PageForm.faults), (".xml", true, XMLInspection.wellFormedness),
    (".svg", true, XMLInspection.wellFormedness), (".json", true, jsonFaults), (".js", false, ScriptForm.faults),
    (".css", true, StyleForm.faults), (".md", true, { _ in [] }), (".txt", true, { _ in [] }),
  ]

  @Sendable private static func jsonFaults(_ bytes: [UInt8]) -> [MarkupFault] {
    do throws(JSONReading.Fault) {
      _ = try JSONReading.read(bytes)
      return []
    } catch { return [MarkupFault(line: error.line, message: error.problem)] }
  }
}
