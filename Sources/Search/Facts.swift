import Gazette

/// What fields and filters ask of documents beside what the catalogue holds; fetched once the first hits are shown.
///
/// `gazetteIndex("facts", types, issuers, bits)`: types and issuers are lists parted by tabs. The bits hold for each
/// document, in gamma code: its type, by place from 1; how many issuers plus 1, and the place of each from 1.
///
/// `gazetteIndex("units", units, bits)` is for 责任: alone, since documents name many: the units, parted by tabs and
/// written as `PredictiveCode` does; and for each document how many plus 1 (gamma), Rice's parameter (5 bits), and the
/// place of each, ascending, as the step from the last (Rice).
struct Facts {
  private var types = Roll()
  private var issuers = Roll()
  private var units = Roll()
  private var bits = BitWriter()
  private var unitBits = BitWriter()

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
    let places = Set(names.map { units.place(of: Roll.oneLine($0)) }).sorted()
    let parameter = BitWriter.riceParameter(span: places.last ?? 0, count: places.count)
    unitBits.writeGamma(UInt32(places.count) + 1)
    unitBits.write(UInt32(parameter), bits: 5)
    var last = 0
    for place in places {
      unitBits.writeRice(UInt32(place - last), parameter: parameter)
      last = place
    }
  }

  /// The two scripts.
  mutating func files() -> [IndexFile] {
    var facts = IndexScript(name: "facts")
    for roll in [types, issuers] { facts.add(list: roll.words) }
    facts.add(bits: bits.finish())
    var duties = IndexScript(name: "units")
    var places = PredictiveCode.Places()
    let row = units.words.joined(separator: "\t").unicodeScalars.map(\.value)
    duties.add(bits: PredictiveCode.encoded(row, places: &places))
    duties.add(bits: unitBits.finish())
    return [
      IndexFile(name: "index/facts.js", bytes: facts.finished()),
      IndexFile(name: "index/units.js", bytes: duties.finished()),
    ]
  }
}
