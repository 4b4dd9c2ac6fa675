/// A list of strings in ascending order, each told by what sets it apart from the one before (front coding).
///
/// How many there are (gamma, plus 1), and 1 if characters are round. Of each: how many characters it begins with like the
/// one before (gamma, plus 1), how many follow (gamma), the first of them as the step from the character that the one before
/// has there, less 1, if it has one (the part above its lowest five bits plus 1 in gamma, then those bits), the others whole
/// (21 bits). Of a round character the noughts at its end are told first (4 bits), and the step is counted without them.
struct GramCode: Sendable {
  private var bits = BitWriter()
  private var count = 0
  private var last: [UInt32] = []
  private let isRound: Bool

  /// A list; whether many of its characters are round.
  init(isRound: Bool) { self.isRound = isRound }

  /// The row of bits of a list.
  static func bits(of grams: [[UInt32]], isRound: Bool) -> BitWriter {
    var code = GramCode(isRound: isRound)
    for gram in grams { code.append(gram) }
    return code.finish()
  }

  /// Adds a string, scalar values, that comes behind the last one.
  mutating func append(_ gram: [UInt32]) {
    let shared = zip(last, gram).prefix { $0 == $1 }.count
    bits.writeGamma(UInt32(shared) + 1)
    bits.writeGamma(UInt32(max(1, gram.count - shared)))
    for (place, scalar) in gram.enumerated().dropFirst(shared) {
      if place == shared {
        appendStep(to: scalar, from: shared < last.count ? last[shared] : nil)
      } else {
        bits.write(scalar, bits: 21)
      }
    }
    last = gram
    count += 1
  }

  private mutating func appendStep(to scalar: UInt32, from last: UInt32?) {
    let noughts = isRound ? UInt32(min(15, scalar.trailingZeroBitCount)) : 0
    if isRound { bits.write(noughts, bits: 4) }
    let least = last.map { $0 >> noughts + 1 } ?? 0
    let step = scalar >> noughts >= least ? scalar >> noughts - least : 0
    bits.writeGamma(step >> 5 + 1)
    bits.write(step, bits: 5)
  }

  /// The row of bits.
  mutating func finish() -> BitWriter {
    var row = BitWriter()
    row.writeGamma(UInt32(count) + 1)
    row.write(isRound ? 1 : 0, bits: 1)
    row.append(bits)
    return row
  }
}
