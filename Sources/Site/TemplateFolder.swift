import Gazette
import Markup
import Pages

/// `Templates`: Mustache pages and partials, and in `assets` the files that pages load as they are.
struct TemplateFolder {
  /// The folder as the user named it.
  let path: String

  /// Reads and parses all templates; throws `TemplateErrors` for their mistakes, `DiskError` for the machine's.
  func read() throws -> Templates {
    let files = try Self.files(in: path, below: "")
    let set = try TemplateSet(sources: try files.filter { $0.hasSuffix(Self.suffix) }.map(source))
    let assets = try files.filter { $0.hasPrefix("assets/") }.map(asset)
    return Templates(set: set, assets: assets)
  }

  private static let suffix = ".mustache"

  private func source(_ file: String) throws -> (name: String, path: String, text: String) {
    let shown = path + "/" + file
    guard let text = String(validating: try Disk.read(shown), as: UTF8.self) else {
      throw DiskError(path: shown, problem: "is not UTF-8")
    }
    return (String(file.dropLast(Self.suffix.count)), shown, text)
  }

  private func asset(_ file: String) throws -> OutputFile {
    let shown = path + "/" + file
    guard let address = OutputPath(file) else {
      throw DiskError(path: shown, problem: "has a name outside a-z, 0-9, `-` and `.`; rename it")
    }
    return OutputFile(path: address, bytes: try Disk.read(shown))
  }

  /// All files below a folder, hidden ones left out, by path.
  private static func files(in root: String, below prefix: String) throws -> [String] {
    try Disk.names(in: prefix.isEmpty ? root : root + "/" + prefix).filter { !$0.hasPrefix(".") }.flatMap { name in
      let path = prefix + name
      return Disk.isFolder(root + "/" + path) ? try files(in: root, below: path + "/") : [path]
    }
  }
}

extension TemplateErrors {
  /// The mistakes as messages.
  var diagnostics: [Diagnostic] {
    errors.map { error in
      let location = SourceLocation(path: error.path, line: error.line, column: error.column)
      return Diagnostic(.error, at: location, error.problem, advice: error.advice)
    }
  }
}
