import Gazette
import Markup

/// `timeline/in-force.js`: when each document is in force, for the date field of 时间线.
///
/// A script and not JSON, so that a page on disk may load it; a line for each document.
struct InForceScript {
  let index: SiteIndex

  /// The script.
  var text: String {
    let force = InForceYears(index)
    let rows = index.latestFirst.compactMap { document -> JSONValue? in
      let stretches = force.stretches(of: document)
      guard !stretches.isEmpty else { return nil }
      let facts = [document.number?.description, index.date(of: document).map(index.words.date)]
      return .array([
        .string(document.id.text), .string(document.title),
        .string(facts.compactMap { $0 }.joined(separator: " ")), .array(stretches.map(row)),
      ])
    }
    let silent = index.latestFirst.filter(force.isSilent).map { JSONValue.optional(index.date(of: $0)?.iso) }
    let lines = rows.map { $0.text(.compact) }.joined(separator: ",\n")
    return
      "window.gazetteInForce = {\"documents\": [\n\(lines)\n], \"silent\": \(JSONValue.array(silent).text(.compact))};\n"
  }

  private func row(_ stretch: InForceYears.Stretch) -> JSONValue {
    .array([
      .string(stretch.from.iso), .optional(stretch.end?.iso), .string(index.words.status(stretch.status)),
    ])
  }
}
