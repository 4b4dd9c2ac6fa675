/// What a block holds at all, found in one pass, so that most blocks need no closer reading.
struct Signs: Sendable {
  /// Whether a 《, a bracketed year, an order or a Latin capital stands there.
  private(set) var hasReferences = false
  /// Whether words of repeal, validity or change stand there.
  private(set) var hasDeeds = false
  /// Whether words of duty stand there: 责任, 牵头, 负责, 单位：.
  private(set) var hasDuties = false

  /// Whether anything calls for a closer reading of references and deeds.
  var isAny: Bool { hasReferences || hasDeeds }

  /// Looks through a text.
  init(_ scalars: [Unicode.Scalar]) {
    var previous: Unicode.Scalar = " "
    for scalar in scalars {
      switch scalar {
      case "《", "〔", "﹝", "〖": hasReferences = true
      case "A"..."Z": hasReferences = true
      case "0"..."9": if "[［（(【".unicodeScalars.contains(previous) { hasReferences = true }
      case "第": if previous == "令" { hasReferences = true }
      case "文", "令": if previous == "号" { hasReferences = true }
      case "止": if previous == "废" { hasDeeds = true }
      case "效": if previous == "失" || previous == "有" { hasDeeds = true }
      case "行": if previous == "执" { hasDeeds = true }
      case "改": if previous == "修" { hasDeeds = true }
      case "任": if previous == "责" { hasDuties = true }
      case "责": if previous == "负" || previous == "职" { hasDuties = true }
      case "头": if previous == "牵" { hasDuties = true }
      case "合": if previous == "配" { hasDuties = true }
      case "：": if "位门体办".unicodeScalars.contains(previous) { hasDuties = true }
      default: break
      }
      previous = scalar
    }
  }
}
