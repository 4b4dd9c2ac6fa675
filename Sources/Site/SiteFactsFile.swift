import Gazette
import Pages
import Reading

/// `Content/site.json`: what the keeper says of the site; all of it optional, and so is the file.
enum SiteFactsFile {
  /// What the file says.
  struct Contents {
    var facts = SiteFacts()
    /// How texts are to be read.
    var reading = ReadingOptions()
    /// A message for each entry that is no fact.
    var diagnostics = [Diagnostic]()
  }

  /// The facts, and a message for each entry that is none.
  static func read(in content: String) throws -> Contents {
    let path = content + "/site.json"
    guard let contents = try ContentFile.read(path) else { return Contents() }
    switch contents {
    case .failure(let wrong):
      return Contents(diagnostics: [Problem(wrong.problem).diagnostic(at: SourceLocation(path: path, line: wrong.line))]
      )
    case .success(let json):
      guard case .object(let members) = json.value else {
        let location = SourceLocation(path: path, line: json.line)
        return Contents(diagnostics: [Problem("not a JSON object").diagnostic(at: location)])
      }
      var reading = ReadingOptions()
      if let masks = json[mask]?.truth { reading.masksMobileNumbers = masks }
      let diagnostics = members.compactMap { member in
        problem(with: member)?.diagnostic(at: SourceLocation(path: path, line: member.value.line))
      }
      return Contents(facts: facts(of: json), reading: reading, diagnostics: diagnostics)
    }
  }

  private static func facts(of json: LocatedJSON) -> SiteFacts {
    func text(_ key: String) -> String? { json.text(key).flatMap { $0.isEmpty ? nil : $0 } }
    return SiteFacts(
      title: text("title"), organ: text("organ"), jurisdiction: text("jurisdiction"),
      baseURL: text("baseURL").flatMap(BaseURL.init), siteDomain: text("siteDomain"), siteIDCode: text("siteIDCode"),
      sponsor: text("sponsor"), contact: text("contact"), icp: text("icp"), policeRecord: text("policeRecord"),
      errorsMail: text("errorsMail").flatMap(MailAddress.init), language: text("language"),
      leftOut: Set((json[leaveOut]?.texts ?? []).compactMap(Extra.init)))
  }

  private static let keys = [
    "title", "organ", "jurisdiction", "baseURL", "siteDomain", "siteIDCode", "sponsor", "contact", "icp",
    "policeRecord", "errorsMail", "language",
  ]

  /// `"maskMobileNumbers": false` leaves telephone numbers as the texts have them.
  private static let mask = "maskMobileNumbers"

  /// `"leaveOut": ["proof"]` names outputs that the site does without.
  private static let leaveOut = "leaveOut"

  private static let extras = Extra.allCases.map(\.rawValue)

  /// What is wrong with an entry, and what to do about it.
  private struct Problem {
    let problem: String
    let advice: String

    init(_ problem: String, advice: String = Self.everything) {
      self.problem = problem
      self.advice = advice
    }

    func diagnostic(at location: SourceLocation) -> Diagnostic {
      Diagnostic(.error, at: location, problem, advice: advice)
    }

    private static let everything =
      "write an object of texts with these names: " + keys.joined(separator: ", ")
      + "; `\(mask)`, true or false; and `\(leaveOut)`, a list of some of " + extras.joined(separator: ", ")
  }

  /// Nil where nothing is wrong; `null` is a fact that is not given.
  private static func problem(with member: LocatedJSON.Member) -> Problem? {
    let (key, value) = (member.name, member.value)
    let isKnown = keys.contains(key) || key == mask || key == leaveOut
    guard isKnown else { return Problem("`\(key)` is no fact that the site knows") }
    guard !value.isNull else { return nil }
    switch key {
    case mask: return value.truth == nil ? Problem("`\(key)` is neither true nor false") : nil
    case leaveOut: return problem(withOutputs: value)
    default:
      guard let text = value.text else { return Problem("`\(key)` is not a text") }
      return text.isEmpty ? nil : problem(with: text, of: key)
    }
  }

  private static func problem(withOutputs list: LocatedJSON) -> Problem? {
    guard case .list(let values) = list.value, values.count == list.texts.count else {
      return Problem("`\(leaveOut)` is no list of outputs that a site can do without")
    }
    return list.texts.first { !extras.contains($0) }.map { stranger in
      Problem("`\(leaveOut)` names `\(stranger)`, which is no output that a site can do without")
    }
  }

  private static func problem(with text: String, of key: String) -> Problem? {
    switch key {
    case "errorsMail" where MailAddress(text) == nil:
      Problem(
        "the errorsMail `\(text)` is not an address for letters", advice: "write it like gongbao@example.gov.cn")
    case "baseURL" where BaseURL(text) == nil:
      Problem(
        "the baseURL `\(text)` is not an address to publish at",
        advice: "write it like https://www.example.gov.cn/gongbao/")
    default: nil
    }
  }
}
