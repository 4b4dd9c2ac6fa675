import Foundation

/// What a search engine would say to a source under a mapping that is strict: every field known, every value of its type.
struct EngineShape {
  let properties: [String: Any]

  /// The fields that the mapping has, with dots between levels.
  var names: Set<String> { Set(Self.names(properties, below: "")) }

  /// What does not fit, by field; the fields that were seen are added to the used ones.
  func faults(of source: [String: Any], used: inout Set<String>) -> [String] {
    Self.faults(of: source, properties, below: "", used: &used)
  }

  private static func names(_ properties: [String: Any], below prefix: String) -> [String] {
    properties.flatMap { name, value -> [String] in
      let inner = (value as? [String: Any])?["properties"] as? [String: Any]
      return inner.map { names($0, below: prefix + name + ".") } ?? [prefix + name]
    }
  }

  private static func faults(
    of source: [String: Any], _ properties: [String: Any], below prefix: String, used: inout Set<String>
  ) -> [String] {
    source.flatMap { name, value -> [String] in
      guard let field = properties[name] as? [String: Any] else { return [prefix + name + " is unknown"] }
      // An engine takes a list of values wherever it takes one, and null anywhere.
      let values = (value as? [Any] ?? [value]).filter { !($0 is NSNull) }
      if let inner = field["properties"] as? [String: Any] {
        return values.flatMap { value -> [String] in
          guard let object = value as? [String: Any] else { return [prefix + name + " is no object"] }
          return faults(of: object, inner, below: prefix + name + ".", used: &used)
        }
      }
      if !values.isEmpty || !(value is NSNull) { used.insert(prefix + name) }
      let type = field["type"] as? String ?? ""
      return values.allSatisfy { fits($0, type) } ? [] : ["\(prefix)\(name) is no \(type)"]
    }
  }

  private static func fits(_ value: Any, _ type: String) -> Bool {
    let number = value as? NSNumber
    let isTruth = number.map { String(cString: $0.objCType) == "c" } ?? false
    switch type {
    case "keyword", "text": return value is String
    case "integer": return !isTruth && number.map { $0.doubleValue == Double($0.int32Value) } ?? false
    case "date": return (value as? String)?.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil
    default: return false
    }
  }
}
