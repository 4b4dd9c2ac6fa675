import Gazette

/// Finds where defined terms stand again: the first place in each later paragraph.
///
/// A term of the document's own text reaches into what it issues, unless that text defines the term itself; a term of
/// an enclosure stays in it. Of two terms at one place the longer is meant.
struct TermUses {
  /// A term and the place of the block that defines it.
  struct Defined {
    let found: FoundTerm
    let place: Int
    let enclosure: Int?
  }

  /// A term in one text of a document: its own, or an enclosure.
  private struct Key: Hashable {
    let term: [Unicode.Scalar]
    let enclosure: Int?
  }

  private let document: Document
  private let defined: [Defined]
  /// The lengths of the terms that begin with the same two scalars, the longest first.
  private let lengths: [UInt64: [Int]]
  private let terms: Set<[Unicode.Scalar]>
  private let keys: Set<Key>
  private let byPlace: [Int: [Int]]
  /// The definitions that hold where the reading is.
  private var current = [Key: Int]()
  private var uses: [[Definition.Use]]

  private init(_ document: Document, _ defined: [Defined]) {
    self.document = document
    self.defined = defined
    terms = Set(defined.map(\.found.term))
    keys = Set(defined.map { Key(term: $0.found.term, enclosure: $0.enclosure) })
    byPlace = Dictionary(grouping: defined.indices) { defined[$0].place }
    let starts = Dictionary(grouping: terms.filter { $0.count >= 2 }) { Self.start($0[0], $0[1]) }
    lengths = starts.mapValues { Set($0.map(\.count)).sorted(by: >) }
    uses = [[Definition.Use]](repeating: [], count: defined.count)
  }

  /// The uses of each definition, in the order of the definitions.
  static func uses(in document: Document, of defined: [Defined]) -> [[Definition.Use]] {
    var reading = TermUses(document, defined)
    for (place, block) in document.blocks.enumerated() {
      let here = reading.byPlace[place] ?? []
      if mayUse(block) { reading.read(block, except: Set(here.map { defined[$0].found.term })) }
      for index in here {
        reading.current[Key(term: defined[index].found.term, enclosure: defined[index].enclosure)] = index
      }
    }
    return reading.uses
  }

  private static func start(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
    UInt64(first.value) << 32 | UInt64(second.value)
  }

  private static func mayUse(_ block: Block) -> Bool {
    switch block.kind {
    case .paragraph, .item, .article: true
    default: false
    }
  }

  /// Notes the first place of each term that holds in a block; none over another, none inside 《》.
  private mutating func read(_ block: Block, except here: Set<[Unicode.Scalar]>) {
    let scalars = block.text.scalars
    var seen = here
    var titles = 0
    var index = 0
    while index + 1 < scalars.count {
      if scalars[index] == "《" { titles += 1 }
      if scalars[index] == "》" { titles = max(0, titles - 1) }
      guard titles == 0, let range = term(in: scalars, at: index) else {
        index += 1
        continue
      }
      index = range.upperBound
      let term = Array(scalars[range])
      guard !seen.contains(term), TermBounds.standsAlone(range, in: scalars),
        let holding = holding(term, in: block.enclosure)
      else { continue }
      seen.insert(term)
      uses[holding].append(Definition.Use(anchor: block.anchor, range: range))
    }
  }

  /// The longest term that stands at an offset, whether or not it holds there.
  private func term(in scalars: [Unicode.Scalar], at index: Int) -> Range<Int>? {
    guard let lengths = lengths[Self.start(scalars[index], scalars[index + 1])] else { return nil }
    let length = lengths.first { index + $0 <= scalars.count && terms.contains(Array(scalars[index..<index + $0])) }
    return length.map { index..<index + $0 }
  }

  /// The definition of a term that holds here: the last before, in the same text first.
  private func holding(_ term: [Unicode.Scalar], in enclosure: Int?) -> Int? {
    let own = Key(term: term, enclosure: enclosure)
    var index = current[own]
    if index == nil, !keys.contains(own), let enclosure, document.enclosures.indices.contains(enclosure),
      document.enclosures[enclosure].kind != .forwarded
    {
      index = current[Key(term: term, enclosure: nil)]
    }
    return index.flatMap { defined[$0].found.isWide ? $0 : nil }
  }
}
