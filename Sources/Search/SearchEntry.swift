import Gazette

/// A document as the search shows it: with the address of its page and its status.
public struct SearchEntry: Sendable {
  /// The document.
  public let document: Document
  /// The address of its page from the site's root, `documents/jizhengbanzi-2023-8/index.html`.
  public let address: String
  /// Its status as of the build's date.
  public let status: Validity.Status
  /// 责任单位: the organs that it gives something to do, in any order.
  public let units: [String]

  /// A document at an address.
  public init(document: Document, address: String, status: Validity.Status, units: [String] = []) {
    self.document = document
    self.address = address
    self.status = status
    self.units = units
  }
}

/// A document that the collection refers to and does not hold: where a query for its number leads.
public struct SearchInstrument: Hashable, Sendable {
  /// Its number as canonical text.
  public let number: String
  /// The address of its page from the site's root.
  public let address: String

  /// A number with a page.
  public init(number: String, address: String) {
    self.number = number
    self.address = address
  }
}

/// A file of the index.
public struct IndexFile: Hashable, Sendable {
  /// Its name below the folder of the search page: `index/catalogue.js`.
  public let name: String
  /// Its bytes: a classic script, UTF-16 with a byte order mark, or UTF-8 (`IndexScript`).
  public let bytes: [UInt8]

  /// A file with a name.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
