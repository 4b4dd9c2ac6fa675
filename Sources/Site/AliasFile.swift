import Gazette
import Pages

/// `Content/aliases.json`: old addresses that stay as pages, `{"documents/old/": "documents/new/", …}`.
///
/// Addresses are below the site's root; one that ends in `/` or names a folder means its `index.html`.
/// No folder has a dot in its name, since a file of the site may bear that one.
enum AliasFile {
  /// The aliases, in the file's order, and a message for each entry that is none.
  static func read(in content: String) throws -> (aliases: [Alias], diagnostics: [Diagnostic]) {
    let path = content + "/aliases.json"
    guard let contents = try ContentFile.read(path) else { return ([], []) }
    return switch contents {
    case .success(let json): aliases(of: json, path: path)
    case .failure(let wrong): ([], [fault(SourceLocation(path: path, line: wrong.line), wrong.problem)])
    }
  }

  private static func aliases(of json: LocatedJSON, path: String) -> (aliases: [Alias], diagnostics: [Diagnostic]) {
    guard case .object(let members) = json.value else {
      return ([], [fault(SourceLocation(path: path, line: 1), "not an object of addresses")])
    }
    var read = (aliases: [Alias](), diagnostics: [Diagnostic]())
    for member in members {
      let location = SourceLocation(path: path, line: member.value.line)
      if let old = address(member.name), let new = member.value.text.flatMap(address) {
        read.aliases.append(Alias(old: old, new: new, location: location))
      } else {
        read.diagnostics.append(fault(location, "`\(member.name)` and what it stands for are not two addresses"))
      }
    }
    return read
  }

  /// What is wrong with aliases in a site of these paths: one that hides a page, leads nowhere, or to an old address.
  static func diagnostics(of aliases: [Alias], files: [String]) -> [Diagnostic] {
    let counts = Dictionary(files.map { ($0, 1) }, uniquingKeysWith: +)
    let old = Set(aliases.map(\.old))
    return aliases.compactMap { alias in
      if counts[alias.old.path.text, default: 0] > 1 {
        return fault(alias.location, "`\(alias.old.path)` is the address of a page, or stands here twice")
      }
      if old.contains(alias.new) { return fault(alias.location, "`\(alias.new.path)` is an old address itself") }
      guard counts[alias.new.path.text] == nil else { return nil }
      return fault(alias.location, "the site has no page `\(alias.new.path)`")
    }
  }

  private static func address(_ text: String) -> PageAddress? {
    let trimmed = text.hasSuffix("/") ? String(text.dropLast()) : text
    let path = trimmed.hasSuffix(".html") ? trimmed : trimmed + "/index.html"
    guard path.utf8.count <= longest, path.split(separator: "/").dropLast().allSatisfy({ !$0.contains(".") }) else {
      return nil
    }
    return OutputPath(path).map { PageAddress($0) }
  }

  /// As long as an address may be, so that every system can hold the path of its page.
  private static let longest = 1000

  private static func fault(_ location: SourceLocation, _ problem: String) -> Diagnostic {
    let advice =
      "write `{\"old/address/\": \"address/of/a/page/\"}`, both of a-z, 0-9 and hyphens, `.html` at most at the end"
    return Diagnostic(.error, at: location, problem, advice: advice)
  }
}
