import Gazette
import Markup

extension PageKind {
  /// `w/`: every number, by organ code and year, each a link to its document.
  static let numbers = PageKind("numbers", template: "numbers", of: .numbers) { drawing in
    let index = drawing.index
    let numbers = NumberedDocuments(index).numbers
    let rows = numbers.map { number in
      ListData.Row(folder: PageAddress.number(number).folder(below: .numbers), title: number.description)
    }
    var list = PlainList(index.words(.numbers), .numbers, rows, pageSize: 1500)
    list.paged.crumbs = index.words.way(.home, .documents)
    list.paged.description = index.words(.numbersDescription)
    list.heads = numbers.map(\.organCode)
    return try list.pages(drawing, template: "numbers") { _ in [:] }
  }

  /// The address of a number that people type: `w/jizhengbanzi/2019/61/`; it leads on to the document.
  static let number = PageKind("number", template: "number", of: .numbers) { drawing in
    NumberedDocuments(drawing.index).addresses
  } seeing: { index, entry in
    index.sight(ofList: entry.documents.compactMap { index.documents[$0] }, at: entry.address)
  } draw: { drawing, entry in
    let index = drawing.index
    let documents = entry.documents.compactMap { index.documents[$0] }
    var frame = Frame(entry.address, title: documents.first?.number?.description ?? index.words(.numbers))
    frame.crumbs = index.words.way(.home, .documents, .numbers)
    if let only = documents.first, documents.count == 1 { frame.standsFor = .document(only.id) }
    let values: [String: TemplateValue] = [
      "heading": .text(frame.title), "documents": DocumentRow.list(documents, index, frame.links),
    ]
    return [try drawing.page("number", frame, values)]
  }
}

/// The documents of a collection by their numbers.
struct NumberedDocuments: Sendable {
  /// Documents whose numbers are typed alike; more than one where a number was given or printed twice.
  struct Entry: Sendable {
    let address: PageAddress
    var documents: [Document.ID]
  }

  /// The addresses, in the order of the collection.
  private(set) var addresses = [Entry]()
  /// The numbers, each once, by organ code, year and sequence.
  let numbers: [DocumentNumber]

  init(_ index: SiteIndex) {
    var places = [PageAddress: Int]()
    for document in index.model.collection.documents {
      guard let number = document.number else { continue }
      let address = PageAddress.number(number)
      if let place = places[address] {
        addresses[place].documents.append(document.id)
      } else {
        places[address] = addresses.count
        addresses.append(Entry(address: address, documents: [document.id]))
      }
    }
    numbers = Set(index.model.collection.documents.compactMap(\.number)).sorted()
  }
}
