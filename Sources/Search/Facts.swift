import Gazette

/// What fields and filters ask of documents beside what the catalogue holds; fetched once the first hits are shown.
///
/// `facts.js` calls `g(types, issuers, bits)`: types and issuers are lists parted by tabs. The bits hold for each
/// document, in gamma code: its type, by place from 1; how many issuers plus 1, and the place of each from 1.
///
/// `units.js` calls `g(units, bits)`. It is for 责任: alone, since documents name many: the units, parted by tabs and
/// written as `PredictiveCode` does; and for each document how many plus 1 (gamma), and the place of each (ascending, below
/// the number of all).
struct Facts {
  private var types = Roll()
  private var issuers = Roll()
  private var units = Roll()
  private var bits = BitWriter()
  /// Of each document, by place.
  private var duties: [[UInt32]] = []

  /// The facts of these documents.
  init(_ entries: [SearchEntry]) {
    for entry in entries {
      bits.writeGamma(UInt32(types.place(of: Roll.oneLine(entry.document.type))) + 1)
      bits.writeGamma(UInt32(entry.document.issuers.count) + 1)
      for issuer in entry.document.issuers {
        bits.writeGamma(UInt32(issuers.place(of: Roll.oneLine(issuer))) + 1)
      }
      append(units: entry.units)
    }
  }

  private mutating func append(units names: [String]) {
    duties.append(Set(names.map { UInt32(units.place(of: Roll.oneLine($0))) }).sorted())
  }

  private func dutyBits() -> BitWriter {
    var bits = BitWriter()
    for places in duties {
      bits.writeGamma(UInt32(places.count) + 1)
      bits.writeAscending(places, in: 0..<UInt32(units.words.count))
    }
    return bits
  }

  /// The two scripts.
  func files() -> [IndexFile] {
    var facts = IndexScript()
    for roll in [types, issuers] { facts.add(list: roll.words) }
    facts.add(bits)
    var responsible = IndexScript()
    var words = PredictiveCode(orders: 3)
    responsible.add(words.encode(units.words.joined(separator: "\t").unicodeScalars.map(\.value)))
    responsible.add(dutyBits())
    return [
      IndexFile(name: "index/facts.js", bytes: facts.finished()),
      IndexFile(name: "index/units.js", bytes: responsible.finished()),
    ]
  }
}
