import Gazette
import Pages

/// `Content/units.json`: spellings of one organ, `{"name": ["other spelling", …]}`; the file may be missing.
enum UnitNamesFile {
  /// The names, and a message for each entry that is none.
  static func read(in content: String) throws -> (names: UnitNames, diagnostics: [Diagnostic]) {
    let path = content + "/units.json"
    guard Disk.exists(path) else { return (UnitNames(), []) }
    let bytes = try Disk.read(path)
    do {
      return names(try JSONReading.read(Array(bytes)), path: path)
    } catch {
      return (UnitNames(), [problem(path, error.line, error.problem)])
    }
  }

  private static func names(_ json: LocatedJSON, path: String) -> (names: UnitNames, diagnostics: [Diagnostic]) {
    guard case .object(let members) = json.value else {
      return (UnitNames(), [problem(path, json.line, "not a JSON object")])
    }
    var diagnostics = [Diagnostic]()
    var seen = Set<String>()
    for member in members {
      guard case .list(let spellings) = member.value.value, spellings.allSatisfy({ $0.text?.isEmpty == false }) else {
        diagnostics.append(problem(path, member.value.line, "`\(member.name)` has no list of spellings"))
        continue
      }
      for spelling in spellings {
        guard let text = spelling.text, !seen.insert(text).inserted else { continue }
        diagnostics.append(problem(path, spelling.line, "the spelling `\(text)` stands twice"))
      }
    }
    return (UnitNames(members.map { ($0.name, $0.value.texts) }), diagnostics)
  }

  private static func problem(_ path: String, _ line: Int, _ problem: String) -> Diagnostic {
    Diagnostic(
      .error, at: SourceLocation(path: path, line: line), problem,
      advice: #"write {"name of the organ": ["another spelling of it", …], …}, each spelling once"#)
  }
}
