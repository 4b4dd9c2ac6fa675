import Gazette

/// The grams and their places, cut into files of about one size in the order of the grams.
///
/// A file, `index/g-6d4e-5357.js`, calls `g(bits)`: its grams as `GramCode` has them, and behind these their lists
/// one after the other, as `GramLists` has them.
struct GramFiles: Sendable {
  /// The files, in the order of the grams.
  let files: [IndexFile]
  /// Where each file begins: the shortest and roundest string that comes behind all grams of the file before, and not
  /// behind its own first. Files are named after it.
  let bounds: [[UInt32]]
  /// The heavy grams, in order.
  let heavyGrams: [[UInt32]]

  /// A part of a file: some of the lists of a letter.
  private struct Run: Sendable {
    let letter: Int
    var lists: Range<Int>
  }

  /// The files of an index, each closed before it holds more bits than these; one list may be longer.
  init(_ index: GramIndex, of stream: TextStream, fileBits: Int) {
    let lists = concurrentMap(Array(0..<index.letterCount)) { GramLists(index.entries(ofLetter: $0), of: stream) }
    let parts = Self.cut(lists, fileBits: fileBits)
    let bounds = Self.bounds(of: parts, in: lists)
    files = concurrentMap(Array(zip(parts, bounds))) { Self.file(of: $0.0, in: lists, bound: $0.1) }
    heavyGrams = index.heavyGrams.map { $0.map { stream.alphabet[Int($0)] } }
    self.bounds = bounds
  }

  private static func cut(_ lists: [GramLists], fileBits: Int) -> [[Run]] {
    var files = [[Run]]()
    var room = 0
    for (letter, own) in lists.enumerated() {
      var start = 0
      for (place, end) in own.ends.enumerated() {
        let size = end - start
        start = end
        if size > room {
          files.append([])
          room = fileBits
        }
        room -= size
        files[files.count - 1].append(Run(letter: letter, lists: place..<place + 1))
      }
    }
    return files.map(joined)
  }

  /// The same parts, those of a letter that follow one another as one.
  private static func joined(_ runs: [Run]) -> [Run] {
    runs.reduce(into: []) { joined, run in
      if let last = joined.last, last.letter == run.letter {
        joined[joined.count - 1].lists = last.lists.lowerBound..<run.lists.upperBound
      } else {
        joined.append(run)
      }
    }
  }

  private static func bounds(of parts: [[Run]], in lists: [GramLists]) -> [[UInt32]] {
    var last = [UInt32]()
    return parts.map { runs in
      let grams = runs.flatMap { lists[$0.letter].grams(of: $0.lists) }
      defer { last = grams.last ?? [] }
      return bound(between: last, and: grams.first ?? [])
    }
  }

  /// The string that takes the least room among those behind one and not behind another.
  static func bound(between last: [UInt32], and first: [UInt32]) -> [UInt32] {
    let shared = zip(last, first).prefix { $0 == $1 }.count
    guard shared < first.count else { return first }
    let floor = shared < last.count ? last[shared] : 0
    let masks = (0..<16).map { UInt32.max << UInt32($0) }
    return first.prefix(shared) + [first[shared] & (masks.last { first[shared] & $0 > floor } ?? .max)]
  }

  private static func file(of runs: [Run], in lists: [GramLists], bound: [UInt32]) -> IndexFile {
    var grams = GramCode(isRound: false)
    var bits = BitWriter()
    for run in runs {
      let own = lists[run.letter]
      for gram in own.grams(of: run.lists) { grams.append(gram) }
      let start = run.lists.lowerBound > 0 ? own.ends[run.lists.lowerBound - 1] : 0
      bits.append(own.bits, bits: start..<own.ends[run.lists.upperBound - 1])
    }
    let name = name(of: bound)
    var row = grams.finish()
    row.append(bits)
    var script = IndexScript()
    script.add(row)
    return IndexFile(name: "index/\(name).js", bytes: script.finished())
  }

  /// The name of the file that begins at a bound: `g-6d4e-5357` for 济南.
  static func name(of bound: [UInt32]) -> String {
    "g-" + bound.map { String($0, radix: 16) }.joined(separator: "-")
  }
}
