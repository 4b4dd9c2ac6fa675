import Foundation
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
    guard Disk.exists(path) else { return Contents() }
    guard let json = try? JSONSerialization.jsonObject(with: Data(try Disk.read(path))),
      let object = json as? [String: Any]
    else {
      let location = SourceLocation(path: path, line: 1)
      return Contents(diagnostics: [Diagnostic(.error, at: location, "not a JSON object", advice: advice)])
    }
    let diagnostics = object.keys.sorted().compactMap { problem(with: $0, value: object[$0], path: path) }
    var reading = ReadingOptions()
    if let masks = truth(object[mask]) { reading.masksMobileNumbers = masks }
    return Contents(facts: facts(of: object), reading: reading, diagnostics: diagnostics)
  }

  private static func facts(of object: [String: Any]) -> SiteFacts {
    func text(_ key: String) -> String? {
      guard let text = object[key] as? String, !text.isEmpty else { return nil }
      return text
    }
    return SiteFacts(
      title: text("title"), organ: text("organ"), jurisdiction: text("jurisdiction"),
      baseURL: text("baseURL").flatMap(BaseURL.init), siteDomain: text("siteDomain"), siteIDCode: text("siteIDCode"),
      sponsor: text("sponsor"), contact: text("contact"), icp: text("icp"), policeRecord: text("policeRecord"),
      errorsMail: text("errorsMail").flatMap(MailAddress.init), language: text("language"),
      leftOut: Set((object[leaveOut] as? [String] ?? []).compactMap(Extra.init)))
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

  private static let advice =
    "write an object of texts with these names: " + keys.joined(separator: ", ")
    + "; `\(mask)`, true or false; and `\(leaveOut)`, a list of some of "
    + extras.joined(separator: ", ")

  /// A JSON `true` or `false`, and no number that Foundation would take for one.
  private static func truth(_ value: Any?) -> Bool? {
    guard let number = value as? NSNumber, String(cString: number.objCType) == "c" else { return nil }
    return number.boolValue
  }

  private static func problem(with key: String, value: Any?, path: String) -> Diagnostic? {
    let location = SourceLocation(path: path, line: 1)
    if key == mask {
      guard let value, !(value is NSNull), truth(value) == nil else { return nil }
      return Diagnostic(.error, at: location, "`\(key)` is neither true nor false", advice: advice)
    }
    if key == leaveOut {
      let names = value as? [String]
      guard !(value is NSNull), names?.allSatisfy(extras.contains) != true else { return nil }
      let wrong = names?.first { !extras.contains($0) }.map { "names `\($0)`, which is no output" }
      return Diagnostic(
        .error, at: location, "`\(key)` \(wrong ?? "is no list of outputs") that a site can do without", advice: advice)
    }
    guard keys.contains(key) else {
      return Diagnostic(.error, at: location, "`\(key)` is no fact that the site knows", advice: advice)
    }
    guard let text = value as? String else {
      return value is NSNull ? nil : Diagnostic(.error, at: location, "`\(key)` is not a text", advice: advice)
    }
    if key == "errorsMail", !text.isEmpty, MailAddress(text) == nil {
      return Diagnostic(
        .error, at: location, "the errorsMail `\(text)` is not an address for letters",
        advice: "write it like gongbao@example.gov.cn")
    }
    guard key == "baseURL", !text.isEmpty, BaseURL(text) == nil else { return nil }
    return Diagnostic(
      .error, at: location, "the baseURL `\(text)` is not an address to publish at",
      advice: "write it like https://www.example.gov.cn/gongbao/")
  }
}
