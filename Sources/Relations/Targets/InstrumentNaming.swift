import Gazette

/// Gives the instruments that the collection does not hold their ids, over all spellings.
///
/// One with a yearly number or a standard's is named by it. A law or an order is named by its title where one stands
/// with it, because most texts cite it so; so is whatever is cited by title alone. A title that goes with exactly one
/// number is that number's. No id depends on which other instruments there are, but for titles that spell alike.
struct InstrumentNaming: Sendable {
  /// What makes two references one instrument.
  enum Identity: Hashable, Sendable {
    case number(String)
    case title(TitleKey)
  }

  private var numbers = [TitleKey: Set<String>]()
  private var titles = [String: Set<TitleKey>]()
  private var orders = Set<String>()
  private var yearly = [String: DocumentNumber]()
  private(set) var ids = [Identity: Instrument.ID]()
  private var spellings = [Identity: Spellings]()

  /// How an instrument is spelt, and how often.
  private struct Spellings: Sendable {
    var number: String?
    var titles = [String: Int]()
    var order = [String]()
  }

  /// Names the instruments of these references.
  init(_ references: [Reference]) {
    for reference in references { enter(reference) }
    for reference in references { count(reference) }
    var taken = Set<Instrument.ID>()
    let sorted = spellings.keys.map { ($0, plainID($0)) }.sorted { ($0.1, Self.key($0.0)) < ($1.1, Self.key($1.0)) }
    for (identity, plain) in sorted {
      var id = plain
      var number = 2
      while !taken.insert(id).inserted {
        id = plain.appending(String(number))
        number += 1
      }
      ids[identity] = id
    }
  }

  /// Which instrument a reference means.
  func identity(of reference: Reference) -> Identity {
    if let number = reference.number { return .number(number) }
    let key = TitleKey(reference.title ?? "")
    if let known = numbers[key], known.count == 1, let only = known.first { return .number(only) }
    return .title(key)
  }

  /// Its number and its title as most often cited.
  func spelling(of identity: Identity) -> (number: String?, title: String?) {
    guard let spelt = spellings[identity] else { return (nil, nil) }
    let most = spelt.titles.values.max()
    return (spelt.number, spelt.order.first { spelt.titles[$0] == most })
  }

  private mutating func enter(_ reference: Reference) {
    guard let number = reference.number else { return }
    if let parts = reference.documentNumber {
      if parts.form == .order { orders.insert(number) } else { yearly[number] = parts }
    }
    guard let title = reference.title else { return }
    numbers[TitleKey(title), default: []].insert(number)
    titles[number, default: []].insert(TitleKey(title))
  }

  private mutating func count(_ reference: Reference) {
    let identity = identity(of: reference)
    var spelt = spellings[identity] ?? Spellings()
    if case .number(let number) = identity { spelt.number = number }
    if let title = reference.title {
      if spelt.titles[title] == nil { spelt.order.append(title) }
      spelt.titles[title, default: 0] += 1
    }
    spellings[identity] = spelt
  }

  private func plainID(_ identity: Identity) -> Instrument.ID {
    switch identity {
    case .title(let key): return Instrument.ID(spelling: key.text)
    case .number(let number):
      if let parts = yearly[number] { return Instrument.ID(number: parts) }
      if orders.contains(number), let known = titles[number], known.count == 1, let title = known.first {
        return Instrument.ID(spelling: title.text)
      }
      return Instrument.ID(spelling: number)
    }
  }

  private static func key(_ identity: Identity) -> String {
    switch identity {
    case .number(let number): "0" + number
    case .title(let title): "1" + title.text
    }
  }
}
