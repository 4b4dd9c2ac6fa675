import Gazette
import Markup

extension PageKind {
  /// `w/`: every number, by organ code and year, each a link to its document.
  static let numbers = PageKind("numbers", template: "numbers", of: .numbers) { drawing in
    let index = drawing.index
    var frame = Frame(.numbers, title: index.words(.numbers))
    frame.crumbs = [(index.words(.home), .home), (index.words(.documents), .documents)]
    frame.meta = columnMeta(
      index.words(.numbers), description: index.words(.numbersDescription), type: index.words(.columnType))
    let links = frame.links
    let numbered = NumberedDocuments(index)
    let groups = numbered.groups.enumerated().map { place, group -> TemplateValue in
      [
        "anchor": .text("code-\(place + 1)"), "label": .text(group.code),
        "items": .list(group.numbers.map { item($0, numbered, links) }),
      ]
    }
    return [try drawing.page("numbers", frame, ["hasGroups": .flag(!groups.isEmpty), "groups": .list(groups)])]
  }

  /// The address of a number that people type: `w/jizhengbanzi/2019/61/`; it leads on to the document.
  static let number = PageKind("number", template: "number", of: .numbers) { drawing in
    NumberedDocuments(drawing.index).addresses
  } draw: { drawing, entry in
    let index = drawing.index
    var frame = Frame(entry.address, title: entry.documents.first?.number?.description ?? index.words(.numbers))
    frame.crumbs = [
      (index.words(.home), .home), (index.words(.documents), .documents), (index.words(.numbers), .numbers),
    ]
    if let only = entry.documents.first, entry.documents.count == 1 { frame.standsFor = .document(only.id) }
    let values: [String: TemplateValue] = [
      "heading": .text(frame.title), "documents": DocumentRow.list(entry.documents, index, frame.links),
    ]
    return [try drawing.page("number", frame, values)]
  }

  private static func item(_ number: DocumentNumber, _ all: NumberedDocuments, _ links: PageLinks) -> TemplateValue {
    ["label": .text(number.description), "address": .text(links(.number(number)))]
  }
}

/// The documents of a collection by their numbers.
struct NumberedDocuments: Sendable {
  /// Documents whose numbers are typed alike; more than one where a number was given or printed twice.
  struct Entry: Sendable {
    let address: PageAddress
    var documents: [Document]
  }

  /// The addresses, in the order of the collection.
  private(set) var addresses = [Entry]()
  /// The organ codes with their numbers, both in order.
  let groups: [(code: String, numbers: [DocumentNumber])]

  init(_ index: SiteIndex) {
    var places = [PageAddress: Int]()
    for document in index.model.collection.documents {
      guard let number = document.number else { continue }
      let address = PageAddress.number(number)
      if let place = places[address] {
        addresses[place].documents.append(document)
      } else {
        places[address] = addresses.count
        addresses.append(Entry(address: address, documents: [document]))
      }
    }
    let numbers = Set(index.model.collection.documents.compactMap(\.number)).sorted()
    var groups = [(code: String, numbers: [DocumentNumber])]()
    for number in numbers {
      if groups.last?.code != number.organCode { groups.append((number.organCode, [])) }
      groups[groups.count - 1].numbers.append(number)
    }
    self.groups = groups
  }
}
