import Gazette
import Pages
import Search

extension SiteModel {
  /// The documents as the search shows them.
  var searchEntries: [SearchEntry] {
    collection.documents.map { document in
      SearchEntry(
        document: document, address: PageAddress.document(document.id).path.text,
        status: graph.validity[document.id]?.span(on: asOf).status ?? .unstated,
        units: (graph.measures[document.id] ?? []).map(\.unit))
    }
  }

  /// What the collection does not hold, by number.
  var searchInstruments: [SearchInstrument] {
    graph.instruments.compactMap { instrument in
      instrument.number.map { SearchInstrument(number: $0, address: PageAddress.instrument(instrument.id).path.text) }
    }
  }
}

extension SiteFile {
  /// A file of the index, where the search page looks for it.
  init(_ file: IndexFile) { self.init(path: "search/" + file.name, bytes: file.bytes) }
}
