import Gazette
import Pages

/// `Content/units.json`: spellings of one organ, `{"name": ["other spelling", …]}`; the file may be missing.
enum UnitNamesFile {
  /// A name with its spellings, and where it stands.
  struct Entry {
    let name: String
    let spellings: [String]
    let location: SourceLocation
  }

  /// What is told of names that none of some organs bears: the name was misspelled, or the issue is not here.
  static func unused(_ entries: [Entry], among units: Set<String>) -> [Diagnostic] {
    entries.filter { entry in ([entry.name] + entry.spellings).allSatisfy { !units.contains($0) } }.map { entry in
      Diagnostic(
        .warning, at: entry.location, "no document gives `\(entry.name)` anything to do, by none of its spellings",
        advice: "look for a misspelling, or take the entry out")
    }
  }

  /// The names, and a message for each entry that is none.
  static func read(in content: String) throws -> (entries: [Entry], diagnostics: [Diagnostic]) {
    let path = content + "/units.json"
    guard let contents = try ContentFile.read(path) else { return ([], []) }
    return switch contents {
    case .success(let json): entries(json, path: path)
    case .failure(let wrong): ([], [problem(path, wrong.line, wrong.problem)])
    }
  }

  private static func entries(_ json: LocatedJSON, path: String) -> (entries: [Entry], diagnostics: [Diagnostic]) {
    guard case .object(let members) = json.value else {
      return ([], [problem(path, json.line, "not a JSON object")])
    }
    let names = Set(members.map(\.name))
    var diagnostics = [Diagnostic]()
    var owners = [String: String]()
    for member in members {
      if isBlank(member.name) { diagnostics.append(problem(path, member.value.line, "a name is empty")) }
      guard case .list(let spellings) = member.value.value, !spellings.isEmpty,
        spellings.allSatisfy({ $0.text.map(isBlank) == false })
      else {
        diagnostics.append(problem(path, member.value.line, "`\(member.name)` has no list of spellings"))
        continue
      }
      for spelling in spellings {
        let text = spelling.text ?? ""
        guard let wrong = fault(text, of: member.name, names: names, owner: owners[text]) else {
          owners[text] = member.name
          continue
        }
        diagnostics.append(problem(path, spelling.line, wrong))
      }
    }
    let entries = members.map {
      Entry(
        name: $0.name, spellings: $0.value.texts, location: SourceLocation(path: path, line: $0.value.line))
    }
    return (entries, diagnostics)
  }

  /// What is wrong with a spelling; nil if nothing is.
  private static func fault(_ spelling: String, of name: String, names: Set<String>, owner: String?) -> String? {
    if spelling == name { return "`\(name)` stands among its own spellings" }
    if let owner {
      return owner == name
        ? "the spelling `\(spelling)` stands twice"
        : "the spelling `\(spelling)` is given to `\(owner)` and to `\(name)`"
    }
    // A chain (a spells b, b spells c) and a circle are one fault: an organ is a name, or another's spelling.
    return names.contains(spelling) ? "`\(spelling)` is a name here, and a spelling of `\(name)`" : nil
  }

  private static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

  private static func problem(_ path: String, _ line: Int, _ problem: String) -> Diagnostic {
    Diagnostic(
      .error, at: SourceLocation(path: path, line: line), problem,
      advice: #"write {"name of the organ": ["another spelling of it", …], …}, each spelling once"#)
  }
}
