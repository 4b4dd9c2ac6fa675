import Gazette

/// Writes a text so that a character that stood behind the same characters before takes little room: prediction by
/// partial matching (Cleary & Witten 1984), with a few guesses in place of counts, so that a browser reads it fast.
///
/// The row of bits: how many characters (gamma, plus 1), how many of them are new to the model (gamma, plus 1), of each
/// of these, ascending, the step from the last (gamma, the first plus 1); in a model's first row the lengths of
/// `SpellingCode`; how many bits spell (gamma, plus 1), these bits; from there on bits of `RangeCoder`. For each
/// character, the last few before it, longest first, name a slot each, which holds characters that followed them,
/// the likeliest first. Of each guess that was not yet refused, a bit of the range coder tells whether it is the one; how
/// often the slot's first guess was right in a row says how likely. If none is, the character is spelt. Every slot then
/// moves it half the way to its front, or takes it in half-way between front and end.
///
/// A model that has read one row goes on with another: `Primer` makes use of that. Spelling bits stand apart and hang on nothing but
/// how often characters had to be spelt when the model was new, since a third of all characters is spelt, and a bit
/// of the range coder costs writer and reader ten times as much.
struct PredictiveCode: Sendable {
  /// What followed so many characters, for each hash of them a slot of eight cells: seven guesses, the likeliest first, 0 for
  /// none; and how often in a row the first was right, up to 7.
  struct Table: Sendable {
    /// Where its slots begin among all cells.
    let start: Int
    /// How many slots there are, less 1: all bits below a power of two.
    let mask: UInt32
  }

  /// Those of the longest contexts first.
  private let tables: [Table]
  /// Those of all tables.
  private var cells: [UInt16]
  /// By table, streak (8) and rank of the guess (8).
  private var verdicts: [RangeCoder.Odds]
  private var letters = LetterTable()
  private var spelling: SpellingCode?

  /// A model that knows nothing and looks at so many characters, one to three.
  init(orders: Int) {
    var start = 0
    tables = (1...orders).reversed().map { order in
      let count = order == 1 ? 4_096 : 32_768
      defer { start += 8 * count }
      return Table(start: start, mask: UInt32(count - 1))
    }
    cells = Array(repeating: 0, count: start)
    verdicts = Array(repeating: .init(), count: orders * 64)
  }

  /// Codes a row of scalar values, and learns it.
  ///
  /// - Parameters:
  ///   - alphabet: what later rows will be written with.
  ///   - samples: rows like the later ones. What a model's first row spells, or where there are samples what these would,
  ///     decides how long the code of a character is.
  mutating func encode(_ row: [UInt32], alphabet: [UInt32] = [], samples: [[UInt32]] = []) -> BitWriter {
    var bits = BitWriter()
    bits.writeGamma(UInt32(row.count) + 1)
    let isFirst = spelling == nil
    learnLetters(of: alphabet + row, in: &bits)
    var coder = RangeCoder(after: BitWriter())
    let spelt = learn(row, with: &coder)
    let code =
      spelling ?? SpellingCode(ofPlaces: samples.isEmpty ? spelt : spellings(of: samples), below: letters.count + 1)
    spelling = code
    if isFirst { code.writeLengths(to: &bits) }
    var words = BitWriter()
    for place in spelt { code.write(Int(place), to: &words) }
    bits.writeGamma(UInt32(words.count) + 1)
    bits.append(words)
    bits.append(coder.finish())
    return bits
  }

  /// Learns a row of known letters, and returns what no guess told.
  private mutating func learn(_ row: [UInt32], with coder: inout RangeCoder) -> [Int32] {
    let places = row.map { letters[$0] }
    return tables.withUnsafeBufferPointer { tables in
      cells.withUnsafeMutableBufferPointer { cells in
        verdicts.withUnsafeMutableBufferPointer { verdicts in
          PredictiveWalk(tables: tables, cells: cells, verdicts: verdicts).encode(places, with: &coder)
        }
      }
    }
  }

  /// What other rows would spell, each written by this model as it is.
  private func spellings(of rows: [[UInt32]]) -> [Int32] {
    concurrentMap(rows) { row in
      var model = self
      var bits = BitWriter()
      model.learnLetters(of: row, in: &bits)
      var coder = RangeCoder(after: bits)
      return model.learn(row, with: &coder)
    }.flatMap { $0 }
  }

  private mutating func learnLetters(of row: [UInt32], in bits: inout BitWriter) {
    var unknown = Set<UInt32>()
    for scalar in row where letters[scalar] == 0 { unknown.insert(scalar) }
    let new = unknown.sorted()
    bits.writeGamma(UInt32(new.count) + 1)
    var last: UInt32 = 0
    for (place, scalar) in new.enumerated() {
      bits.writeGamma(scalar - last + (place == 0 ? 1 : 0))
      last = scalar
    }
    letters.append(new)
  }
}
