import Gazette

extension PageAddress {
  /// 数据: the page that explains the formats.
  static let data = PageAddress(trusted: "data/index.html")
  /// The documents as a table.
  static let documentTable = PageAddress(trusted: "documents.csv")
  /// The shape of the catalogue.
  static let catalogSchema = PageAddress(trusted: "catalog.schema.json")
  /// The days of coming into force and expiry.
  static let calendar = PageAddress(trusted: "calendar.ics")
  /// Every document number.
  static let numbers = PageAddress(trusted: "w/index.html")

  /// The address of a number, to be typed: `w/jizhengbanzi/2019/61/index.html`; an order has no year.
  static func number(_ number: DocumentNumber) -> PageAddress {
    let code = Document.ID(spelling: number.organCode).text
    let year = number.year.map { "\($0)/" } ?? ""
    return PageAddress(trusted: "w/\(code)/\(year)\(number.sequence)/index.html")
  }

  /// The feed of the documents that share an issuer or a type.
  static func feed(_ facet: Facet) -> PageAddress {
    PageAddress(trusted: "\(facet.kind.folder)/\(facet.id.text)/feed.xml")
  }
}

/// Long lists: their further pages, and the file by which their script narrows them.
extension PageAddress {
  /// A further page of a list, beside its front: `documents/index-2.html`; nil means the front itself.
  func leaf(_ number: Int?) -> PageAddress {
    guard let number, path.text.hasSuffix("index.html") else { return self }
    return PageAddress(trusted: path.text.dropLast("index.html".count) + "index-\(number).html")
  }

  /// The folder of a page as seen from that of a list above it: `jizhengbanzi/2023/8` from `w/index.html`.
  func folder(below list: PageAddress) -> String {
    let link = list.link(to: self)
    return link.hasSuffix("/index.html") ? String(link.dropLast("/index.html".count)) : link
  }

  /// All rows of a list, beside its front: `documents/list.js`.
  var listData: PageAddress {
    let folder = path.text.hasSuffix("index.html") ? String(path.text.dropLast("index.html".count)) : ""
    return PageAddress(trusted: folder + "list.js")
  }
}
