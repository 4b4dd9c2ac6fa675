import Foundation
import Testing

/// The house rules that neither the compiler nor the formatter holds, held over the project's own sources.
@Suite struct HouseRulesTests {
  /// Who may import which of our rooms: one way, no arrow back. A new room needs a row, and a place in the code map.
  private static let allowedImports: [String: Set<String>] = [
    "Gazette": [],
    "CCMarkGFM": [],
    "CLibXML2": [],
    "CLinux": [],
    "CSHA256": [],
    "Markup": ["CCMarkGFM", "CLibXML2"],
    "Reading": ["Gazette"],
    "Relations": ["Gazette"],
    "Search": ["Gazette"],
    "Pages": ["Gazette", "Markup", "Relations"],
    "Site": ["Gazette", "Markup", "Reading", "Relations", "Search", "Pages", "CLinux", "CSHA256"],
    "CMicroHTTPD": [],
    "Preview": ["CMicroHTTPD", "Gazette", "Markup", "Site"],
    "gazette-site": ["Gazette", "Site", "Preview"],
  ]

  /// Files that are one table of data, which may be long; `dataTablesAreNothingElse` sees that nothing else is in them.
  private static let dataTables = ["Sources/Gazette/PinyinTable.swift", "Sources/Search/FoldingTable.swift"]

  private static let longestFile = 400
  private static let longestFunction = 60

  /// The rooms that work on values alone: they see neither disk nor clock nor the machine's language.
  private static let valueRooms: Set<String> = ["Gazette", "Markup", "Reading", "Relations", "Search", "Pages"]

  @Test func seesTheProject() {
    #expect(Project.sources.count > 20)
    #expect(Project.folders(in: "Sources").contains("Gazette"))
    #expect(Project.sources.contains { $0.functions.count > 1 })
  }

  @Test func roomsImportOnlyWhatTheyMay() {
    let rooms = Set(Self.allowedImports.keys)
    for source in Project.sources {
      let allowed = Self.allowedImports[source.room]
      #expect(allowed != nil, "\(source.path) lies in a room that has no row in allowedImports")
      for module in source.imports where rooms.contains(module) {
        #expect(allowed?.contains(module) == true, "\(source.path) imports \(module)")
      }
    }
  }

  @Test(arguments: ["CCMarkGFM", "CLibXML2", "CLinux", "CMicroHTTPD", "CSHA256"])
  func eachCLibraryHasOneDoor(module: String) {
    let doors = Project.sources.filter { $0.imports.contains(module) }.map(\.path)
    #expect(doors.count <= 1, "\(module) is imported by \(doors)")
  }

  @Test func filesAreShort() {
    for source in Project.sources where !Self.dataTables.contains(source.path) {
      #expect(source.code.count - 1 <= Self.longestFile, "\(source.path) has \(source.code.count - 1) lines")
    }
    let lengths = Project.sources.map { $0.code.count - 1 }.sorted()
    #expect(lengths[lengths.count / 2] <= 80, "the median file has \(lengths[lengths.count / 2]) lines")
  }

  @Test(arguments: dataTables)
  func dataTablesAreNothingElse(path: String) throws {
    let table = try #require(Project.sources.first { $0.path == path }, "\(path) is gone; take it off the list")
    #expect(table.functions.isEmpty)
  }

  @Test func functionsAreShort() {
    var lengths: [Int] = []
    for source in Project.sources {
      for function in source.functions {
        lengths.append(function.length)
        #expect(function.length <= Self.longestFunction, "\(source.path):\(function.line) has \(function.length) lines")
      }
    }
    lengths.sort()
    #expect(lengths[lengths.count / 2] < 10, "the median function has \(lengths[lengths.count / 2]) lines")
  }

  @Test(arguments: ["try!", "as!", "fatalError", "preconditionFailure", "assertionFailure", "precondition("])
  func nothingTrapsOnPurpose(word: String) {
    for (path, line, code) in Self.lines(of: Project.sources) where Self.contains(word: word, in: code) {
      Issue.record("\(path):\(line) has \(word)")
    }
  }

  @Test func nothingIsUnwrappedByForce() {
    for (path, line, code) in Self.lines(of: Project.sources) where Self.unwrapsByForce(code) {
      Issue.record("\(path):\(line) unwraps by force: \(code)")
    }
  }

  @Test func noStateIsShared() {
    for (path, line, code) in Self.lines(of: Project.sources) {
      let stored = code.contains("static var") && code.contains("=") && !code.contains("{")
      #expect(!stored && !code.contains("nonisolated(unsafe)"), "\(path):\(line) shares state")
      #expect(!Self.contains(word: "static let shared", in: code), "\(path):\(line) is a singleton")
    }
  }

  @Test func filesAreNamedAfterAConcept() {
    let hoards = ["Util", "Helper", "Common", "Manager", "Infrastructure", "Misc"]
    for path in Project.paths(in: "Sources") + Project.paths(in: "Tests").filter({ !$0.contains("/Fixtures/") }) {
      for hoard in hoards { #expect(!path.contains(hoard), "\(path) does not say what it is") }
    }
  }

  @Test func textRoomsSeeNeitherDiskNorClockNorLocale() {
    let banned = [
      "FileManager", "FileHandle", "fopen", "contentsOfFile", "Date()", "ContinuousClock", "SuspendingClock",
      "Locale", "TimeZone", "getenv", "ProcessInfo", "CommandLine", "UUID", "SystemRandomNumberGenerator",
    ]
    for (path, line, code) in Self.lines(of: Project.sources.filter { Self.valueRooms.contains($0.room) }) {
      for word in banned where Self.contains(word: word, in: code) { Issue.record("\(path):\(line) has \(word)") }
    }
  }

  @Test func theSiteRoomKnowsNoChinese() {
    for source in Project.sources where source.room == "Site" {
      for (index, line) in source.text.components(separatedBy: "\n").enumerated() {
        let han = line.unicodeScalars.contains { $0.properties.isIdeographic }
        #expect(!han, "\(source.path):\(index + 1) has a Han character: rules about text have rooms of their own")
      }
    }
  }

  /// Words of the interface and of rules are short or not in the gazette; a long literal that stands in an issue would
  /// be a rule about that issue. A `sample:` that a rule carries as its evidence is none.
  @Test func noRuleIsAboutOneText() {
    let issues = Project.paths(in: "Content/issues").compactMap(Project.text).map(Self.han)
    let identifiers = Project.paths(in: "Content/issues").compactMap { path in
      path.split(separator: "/").last.map { String($0.dropLast(".txt".count)) }
    }
    #expect(!issues.isEmpty)
    for source in Project.sources {
      for literal in source.literals {
        #expect(!identifiers.contains(literal), "\(source.path) names the issue \(literal)")
        let text = Self.han(literal)
        guard text.count >= 12 else { continue }
        #expect(!issues.contains { $0.contains(text) }, "\(source.path) quotes an issue: \(literal)")
      }
      let numbers = source.literals.filter(Self.holdsDocumentNumber)
      #expect(numbers.isEmpty, "\(source.path) holds document numbers: \(numbers)")
    }
  }

  @Test func theCodeMapNamesEveryTarget() throws {
    let map = try #require(Project.text("Sources/README.md"))
    for room in Project.folders(in: "Sources") {
      #expect(map.names("`\(room)/`"), "Sources/README.md does not name `\(room)/`")
    }
    let manifest = try #require(Project.text("Package.swift"))
    for room in Project.folders(in: "Sources") {
      #expect(manifest.names("name: \"\(room)\""), "Package.swift has no target \(room)")
    }
  }

  @Test func theTestGuideNamesEveryTestFolder() throws {
    let guide = try #require(Project.text("Tests/README.md"))
    for folder in Project.folders(in: "Tests") where !folder.hasPrefix(".") && folder != "__pycache__" {
      #expect(guide.names("`\(folder)/`"), "Tests/README.md does not name `\(folder)/`")
    }
  }

  @Test(.enabled("Templates has no README yet") { Project.text("Templates/README.md") != nil })
  func theTemplateGuideNamesEveryTemplate() throws {
    let guide = try #require(Project.text("Templates/README.md"))
    let templates = Project.paths(in: "Templates").filter { $0.hasSuffix(".mustache") }
    #expect(!templates.isEmpty)
    for template in templates {
      let name = template.split(separator: "/").last?.dropLast(".mustache".count) ?? ""
      #expect(guide.names("`\(name)", "/\(name)"), "Templates/README.md does not name \(name)")
    }
  }

  @Test func theReadmeNamesEveryOptionAndExit() throws {
    let readme = try #require(Project.text("README.md"))
    let literals = Project.sources.filter { $0.room == "gazette-site" }.flatMap(\.literals).joined(separator: "\n")
    let options = Set(literals.matches(of: /--[a-z][a-z-]+/).map { String($0.output) })
    #expect(options.count > 3)
    for option in options.sorted() { #expect(readme.names(option), "README.md does not tell \(option)") }
  }

  @Test func theChangelogNamesTheVersion() throws {
    let changelog = try #require(Project.text("CHANGELOG.md"))
    let literals = Project.sources.filter { $0.room == "gazette-site" }.flatMap(\.literals)
    let versions = literals.filter { $0.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+/) != nil }
    #expect(versions.count == 1)
    for version in versions { #expect(changelog.names("## \(version)"), "CHANGELOG.md has no \(version)") }
  }

  // MARK: -

  private static func lines(of sources: [SwiftSource]) -> [(path: String, line: Int, code: String)] {
    sources.flatMap { source in source.code.enumerated().map { (source.path, $0.offset + 1, $0.element) } }
  }

  /// Whether a word stands in a line of code by itself, not as part of a longer name.
  private static func contains(word: String, in code: String) -> Bool {
    var rest = code[...]
    while let found = rest.range(of: word) {
      let before = rest[..<found.lowerBound].last ?? (found.lowerBound > code.startIndex ? "_" : " ")
      let after = code[found.upperBound...].first ?? " "
      let open = word.last.map { !$0.isLetter } ?? true
      if !isNamePart(before), open || !isNamePart(after) { return true }
      rest = code[found.upperBound...]
    }
    return false
  }

  private static func isNamePart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  /// Cautious: an exclamation mark straight behind a name or a closing bracket, and no `!=`.
  private static func unwrapsByForce(_ code: String) -> Bool {
    let characters = Array(code)
    return characters.indices.dropFirst().contains { index in
      guard characters[index] == "!" else { return false }
      let before = characters[index - 1]
      let after = index + 1 < characters.count ? characters[index + 1] : " "
      return (isNamePart(before) || before == ")" || before == "]") && after != "="
    }
  }

  private static func han(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter(\.properties.isIdeographic)))
  }

  private static func holdsDocumentNumber(_ literal: String) -> Bool {
    literal.contains(/〔[0-9０-９]{4}〕/)
  }
}

extension String {
  /// Whether one of the names stands here; in a failure it shows itself, and not this whole text.
  fileprivate func names(_ names: String...) -> Bool { names.contains { contains($0) } }
}

/// The scanner under the rules must see what it claims to see, else the rules would hold nothing.
@Suite struct SwiftSourceTests {
  private static let sample = SwiftSource(
    path: "Sources/Room/Sample.swift",
    text: #"""
      internal import Alpha
      import struct Beta.Gamma
      // import Delta
      struct Sample {
        let text = "try! { \(name("inner")) } // no comment"
        /* fatalError { /* nested */ } */
        let rule = Rule(word: "word", sample: "a true line")
        let raw = #"a "quoted" \n brace {"#
        var computed: Int { 1 }
        func short() -> Int { 2 }
        func long(
          _ value: Int
        ) -> Int
        where Int: Sendable {
          if value > 1 {
            return 1
          }
          return 0
        }
        init?(x: Int) {
          nil
        }
      }
      protocol Shape {
        func area() -> Int
        func name() -> String
      }
      """#)

  @Test func readsImports() { #expect(Self.sample.imports == ["Alpha", "Beta"]) }

  @Test func partsCodeFromWords() {
    let code = Self.sample.code.joined()
    for word in ["try!", "fatalError", "nested", "quoted", "no comment", "Delta", "inner"] {
      #expect(!code.contains(word))
    }
    #expect(code.contains("name("))
    #expect(Self.sample.samples == ["a true line"])
    #expect(Self.sample.literals == ["inner", "try! {  } // no comment", "word", #"a "quoted" \n brace {"#])
  }

  @Test func measuresFunctions() {
    #expect(Self.sample.functions.map(\.line) == [9, 10, 11, 20])
    #expect(Self.sample.functions.map(\.length) == [1, 1, 9, 3])
  }
}
