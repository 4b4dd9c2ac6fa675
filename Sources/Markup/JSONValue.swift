/// A JSON value whose members keep their order.
///
/// Home-made, because Foundation's encoder sorts members by name or leaves their order to chance, and is slow on
/// thousands of documents; ours writes what it is given, the same bytes each time.
public enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case integer(Int)
  /// A text.
  case string(String)
  /// Values in order.
  case array([JSONValue])
  /// Named values in order.
  case object([Member])

  /// A named value of an object.
  public struct Member: Hashable, Sendable {
    /// Its name; the caller sees to it that names differ within an object.
    public let name: String
    /// Its value.
    public let value: JSONValue

    /// A named value.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// A text, or `null`.
  public static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// A number, or `null`.
  public static func optional(_ number: Int?) -> JSONValue { number.map { .integer($0) } ?? .null }

  /// Texts in order.
  public static func strings(_ texts: some Sequence<String>) -> JSONValue { .array(texts.map { .string($0) }) }
}

extension JSONValue: ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  /// A text.
  public init(stringLiteral value: String) { self = .string(value) }

  /// A whole number.
  public init(integerLiteral value: Int) { self = .integer(value) }

  /// `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .bool(value) }

  /// Values in order.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

  /// Named values, in the order written.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0, $1) })
  }

  /// `null`.
  public init(nilLiteral: ()) { self = .null }
}
