/// How a search forgets spelling: width, case, compatibility forms, Traditional characters, the shapes of brackets,
/// dashes and quotes, and blanks. Displayed text is never folded.
///
/// Each scalar folds by itself, so an original character stands behind every folded one: `（Ａ）` is `(a)`, `〔2019〕` and
/// `[２０１９]` are one, `濟南` is `济南`.
struct Folding: Sendable {
  /// What each scalar below U+10000 folds to; `several` for those in `others`, `none` for those that vanish.
  private var basic: [UInt32]
  /// What all other scalars fold to that do not stay as they are.
  private var others: [UInt32: [UInt32]]

  private static let none = UInt32.max
  private static let several = UInt32.max - 1

  /// The folding of the tables.
  init() {
    basic = Array(0..<0x10000)
    others = [:]
    let merged = Self.merged()
    for (source, target) in merged { set(source, to: [target]) }
    for (first, last) in Self.droppedRanges() {
      for scalar in first...last { set(scalar, to: []) }
    }
    for (first, count, target) in Self.compatibilityRuns() {
      for step in 0..<count {
        let plain = target.count == 1 ? [target[0] + step] : target
        set(first + step, to: plain.flatMap { fold($0) })
      }
    }
  }

  /// The folded form of a scalar value: mostly one, none for a blank, several for `㎡` or `①`-like forms.
  func fold(_ scalar: UInt32) -> [UInt32] {
    guard scalar < 0x10000 else { return others[scalar] ?? [scalar] }
    let folded = basic[Int(scalar)]
    switch folded {
    case Self.none: return []
    case Self.several: return others[scalar] ?? []
    default: return [folded]
    }
  }

  /// Appends the folded form of a text.
  func append(_ text: String, to folded: inout [UInt32]) {
    for scalar in text.unicodeScalars {
      if scalar.value < 0x10000, basic[Int(scalar.value)] < Self.several {
        folded.append(basic[Int(scalar.value)])
      } else {
        folded.append(contentsOf: fold(scalar.value))
      }
    }
  }

  /// The folded form of a text, as scalar values.
  func fold(_ text: String) -> [UInt32] {
    var folded = [UInt32]()
    folded.reserveCapacity(text.utf8.count / 2)
    append(text, to: &folded)
    return folded
  }

  private mutating func set(_ scalar: UInt32, to folded: [UInt32]) {
    guard scalar < 0x10000 else {
      others[scalar] = folded
      return
    }
    if folded.count == 1 {
      basic[Int(scalar)] = folded[0]
    } else {
      basic[Int(scalar)] = folded.isEmpty ? Self.none : Self.several
      others[scalar] = folded
    }
  }
}

extension Folding {
  /// Traditional characters and variants of signs, each with the one that is kept.
  private static func merged() -> [(UInt32, UInt32)] {
    var pairs = traditionalPairs()
    for group in FoldingTable.signGroups.map({ $0.unicodeScalars.map(\.value) }) {
      guard let kept = group.first else { continue }
      pairs.append(contentsOf: group.dropFirst().map { ($0, kept) })
    }
    return pairs
  }

  private static func traditionalPairs() -> [(UInt32, UInt32)] {
    let scalars = FoldingTable.traditional.unicodeScalars.map(\.value).filter { $0 > 0x20 }
    return stride(from: 0, to: scalars.count - 1, by: 2).map { (scalars[$0], scalars[$0 + 1]) }
  }

  private static func droppedRanges() -> [(UInt32, UInt32)] {
    FoldingTable.dropped.split(separator: "\n").compactMap { line in
      let bounds = line.split(separator: " ").compactMap { UInt32($0, radix: 16) }
      return bounds.count == 2 ? (bounds[0], bounds[1]) : nil
    }
  }

  private static func compatibilityRuns() -> [(UInt32, UInt32, [UInt32])] {
    let ascii = [(UInt32(0x41), UInt32(26), [UInt32(0x61)])]
    return ascii
      + FoldingTable.compatibility.split { $0 == "," || $0 == "\n" }.compactMap { row in
        let parts = row.split(separator: " ")
        guard parts.count == 3, let first = UInt32(parts[0], radix: 16), let count = UInt32(parts[1]) else {
          return nil
        }
        return (first, count, parts[2].split(separator: "+").compactMap { UInt32($0, radix: 16) })
      }
  }
}

extension FoldingTable {
  /// The groups of signs that are held to be one, the one that is kept first.
  static var signGroups: [String] {
    variants.split(separator: "\n").map { line in
      let scalars = line.split(separator: " ").compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
      return String(String.UnicodeScalarView(scalars))
    }
  }
}
