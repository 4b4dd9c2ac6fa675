import Gazette

/// A document as the search shows it: with the address of its page and its status.
public struct SearchEntry: Sendable {
  /// The document.
  public let document: Document
  /// The address of its page from the site's root, `documents/jizhengbanzi-2023-8/index.html`.
  public let address: String
  /// Its status as of the build's date.
  public let status: Validity.Status

  /// A document at an address.
  public init(document: Document, address: String, status: Validity.Status) {
    self.document = document
    self.address = address
    self.status = status
  }
}

/// A file of the index.
public struct IndexFile: Hashable, Sendable {
  /// Its name below the folder of the search page: `index/catalogue.js`.
  public let name: String
  /// Its bytes: a classic script, UTF-8.
  public let bytes: [UInt8]

  /// A file with a name.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
