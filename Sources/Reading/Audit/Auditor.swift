import Gazette

/// Checks, apart from the way in which a text was read, that its documents and its furniture hold each raw character
/// once and nothing else.
///
/// Both sides are folded by a rule of this file alone: blanks do not count, widths and spellings of marks are one. A
/// raw character without a partner on its line was lost; one of a block without a partner was invented.
struct Auditor {
  /// Raw characters that landed nowhere.
  private(set) var lost = 0
  /// Characters of blocks that no raw character gave.
  private(set) var invented = 0

  /// What lines hold after corrections; what landed of them; what was dropped by a counted normalisation.
  init(raw: [RawLine], landed: [Scalars], dropped: [Int: Scalars]) {
    var index = 0
    while index < raw.count {
      let number = raw[index].number
      var source = raw[index].scalars
      index += 1
      // A line that a correction put in has the number of the line before it.
      while index < raw.count, raw[index].number == number {
        source += raw[index].scalars
        index += 1
      }
      compare(source, landed.indices.contains(number) ? landed[number] : [], dropped[number] ?? [])
    }
    // What landed on lines that the corrected text does not have was given by no raw character.
    var isPresent = [Bool](repeating: false, count: landed.count)
    for line in raw where landed.indices.contains(line.number) { isPresent[line.number] = true }
    for number in landed.indices where !landed[number].isEmpty && !isPresent[number] {
      invented += Self.folded(landed[number]).count
    }
  }

  private mutating func compare(_ source: Scalars, _ landed: Scalars, _ dropped: Scalars) {
    if dropped.isEmpty, Self.areAlike(source, landed) { return }
    let want = Self.folded(source)
    let have = Self.folded(landed)
    var balance = [UInt32: Int]()
    for scalar in want { balance[scalar, default: 0] += 1 }
    for scalar in have { balance[scalar, default: 0] -= 1 }
    for scalar in Self.folded(dropped) { balance[scalar, default: 0] -= 1 }
    for count in balance.values {
      if count > 0 { lost += count } else { invented -= count }
    }
  }

  /// Whether two texts are one when they are folded.
  private static func areAlike(_ first: Scalars, _ second: Scalars) -> Bool {
    var place = 0
    for scalar in first where !isBlank(scalar.value) {
      while place < second.count, isBlank(second[place].value) { place += 1 }
      guard place < second.count else { return false }
      if scalar != second[place], fold(scalar.value) != fold(second[place].value) { return false }
      place += 1
    }
    return second[place...].allSatisfy { isBlank($0.value) }
  }

  /// A text without blanks, each character as the one that stands for all its spellings.
  static func folded(_ text: Scalars) -> [UInt32] {
    var folded = [UInt32]()
    folded.reserveCapacity(text.count)
    for scalar in text where !isBlank(scalar.value) { folded.append(fold(scalar.value)) }
    return folded
  }

  private static func isBlank(_ value: UInt32) -> Bool {
    value <= 0x20 && (value == 0x20 || (0x09...0x0D).contains(value)) || value == 0x3000 || value == 0xA0
      || (0x2000...0x200A).contains(value) || value == 0x202F || value == 0x205F || value == 0x1680
  }

  private static func fold(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x3002: 0x2E
    case 0xAB, 0x300A: 0x300A
    case 0xBB, 0x300B: 0x300B
    case 0x2039, 0x3008: 0x3008
    case 0x203A, 0x3009: 0x3009
    case 0x201C, 0x201D, 0x22: 0x22
    case 0x2013, 0x2014, 0x2015, 0x2500, 0x2D, 0xFF0D: 0x2D
    case 0xFE30: 0x3A
    case 0x100170: 0xB7
    case 0x3014, 0xFE5D, 0x5B, 0xFF3B, 0x3010, 0x28, 0xFF08: 0x28
    case 0x3015, 0xFE5E, 0x5D, 0xFF3D, 0x3011, 0x29, 0xFF09: 0x29
    case 0xFF01...0xFF5E: value - 0xFEE0
    default: value
    }
  }
}
