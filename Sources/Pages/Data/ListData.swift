import Gazette
import Markup

/// The rows of a long list for the script that narrows it: `gazetteList({groups, badges, rows})`.
///
/// A row is the folder of its page beside this file, its title, what stands below the title, its badge's place (-1 for
/// none) and the places of its groups. It is a script and no JSON, so that it loads from disk too.
struct ListData {
  /// A row of a list.
  struct Row {
    let folder: String
    let title: String
    var facts: [String] = []
    var badge = -1
    var groups: [Int] = []
  }

  var groups: [String] = []
  var badges: [(value: String, label: String)] = []
  let rows: [Row]

  /// The file of the list at an address.
  func file(_ list: PageAddress) -> OutputFile {
    let data: JSONValue = [
      "groups": .strings(groups),
      "badges": .array(badges.map { .strings([$0.value, $0.label]) }),
      "rows": .array(
        rows.map { row in
          .array([
            .string(row.folder), .string(row.title), .strings(row.facts), .integer(row.badge),
            .array(row.groups.map(JSONValue.integer)),
          ])
        }),
    ]
    return OutputFile(list.listData, text: "gazetteList(\(data.text(.compact)));\n")
  }
}

extension ListData {
  /// All documents, each with its lists as groups.
  init(_ index: SiteIndex) {
    let facets = Facet.Kind.allCases.flatMap { index.facets[$0] ?? [] }
    var members = [Document.ID: [Int]]()
    for (place, facet) in facets.enumerated() {
      for document in facet.documents { members[document.id, default: []].append(place) }
    }
    let statuses = Validity.Status.allCases.filter { $0 != .notApplicable }
    groups = facets.map(Self.group)
    badges = statuses.map { ($0.rawValue, index.words.status($0)) }
    rows = index.latestFirst.map { document in
      Row(
        folder: document.id.text, title: document.title,
        facts: [document.number?.description, index.date(of: document).map(index.words.date)].compactMap { $0 },
        badge: statuses.firstIndex(of: index.span(of: document.id).status) ?? -1, groups: members[document.id] ?? [])
    }
  }

  /// The name of a list's group, `type:通知`.
  static func group(_ facet: Facet) -> String { facet.kind.rawValue + ":" + facet.label }
}
