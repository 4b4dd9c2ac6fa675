import Gazette

/// Makes the marks of a changed paragraph readable, without making them less true.
///
/// The shortest difference of two sentences is full of characters that they share by chance. So a short common stretch
/// between two changes becomes part of the change, a mark does not part a word, and a mark that could stand a little to
/// the left or right as well stands where a clause or a word ends.
struct ChangeTidying {
  private let old: [Unicode.Scalar]
  private let new: [Unicode.Scalar]
  private let bonds: WordBonds
  /// Places inside words that are never parted, in the old text and in the new.
  private let oldInsides: Set<Int>
  private let newInsides: Set<Int>

  init(_ old: [Unicode.Scalar], _ new: [Unicode.Scalar], bonds: WordBonds) {
    self.old = old
    self.new = new
    self.bonds = bonds
    oldInsides = Set(WordCut.words(old[...]).filter { $0.count > 1 }.flatMap { $0.indices.dropFirst() })
    newInsides = Set(WordCut.words(new[...]).filter { $0.count > 1 }.flatMap { $0.indices.dropFirst() })
  }

  /// The stretches that stay unmarked, in order.
  func tidied(_ stretches: [SharedStretch]) -> [SharedStretch] {
    let whole = withoutIslands(stretches)
    return withoutIslands(slid(withoutIslands(withoutRests(unparted(whole)))))
  }

  /// What is taken out and put in between two stretches.
  private struct Gap {
    let deleted: Int
    let inserted: Int
    var isReplacement: Bool { deleted > 0 && inserted > 0 }
    var isNothing: Bool { deleted == 0 && inserted == 0 }
    var size: Int { max(deleted, inserted) }
  }

  private func gap(_ left: SharedStretch?, _ right: SharedStretch?) -> Gap {
    Gap(
      deleted: (right?.old ?? old.count) - (left?.oldEnd ?? 0),
      inserted: (right?.new ?? new.count) - (left?.newEnd ?? 0))
  }

  // MARK: Islands

  private func withoutIslands(_ stretches: [SharedStretch]) -> [SharedStretch] {
    var kept = [SharedStretch]()
    for index in stretches.indices {
      kept.append(stretches[index])
      let next = stretches.indices.contains(index + 1) ? stretches[index + 1] : nil
      // What stands before an island has a larger change behind it once the island is gone.
      while let last = kept.last, isIsland(last, before: gap(kept.dropLast().last, last), behind: gap(last, next)) {
        kept.removeLast()
      }
    }
    return kept
  }

  /// Whether a common stretch is too little to stand unmarked between the changes around it.
  private func isIsland(_ stretch: SharedStretch, before: Gap, behind: Gap) -> Bool {
    // Long stretches are none, and are not weighed, however often they are asked about.
    guard stretch.count <= Self.longestIsland else { return false }
    let weight = old[stretch.old..<stretch.oldEnd].reduce(0) { $0 + (Self.isLetter($1) ? 1 : 0) }
    if behind.isNothing { return stretch.count == 1 && weight == 1 && before.isReplacement }
    if before.isNothing { return false }
    if weight > 0, weight * Self.lostFactor < max(before.size, behind.size), !isClause(stretch) { return true }
    let least = min(before.size, behind.size)
    switch (before.isReplacement, behind.isReplacement) {
    case (false, false): return weight == 1 || (weight > 0 && weight * Self.pureFactor < least)
    case (true, true): return weight <= 2 || (weight * Self.mixedFactor < least && !isClause(stretch))
    default: return weight <= 1 || (weight == 2 && !isWord(stretch)) || weight * Self.mixedFactor < least
    }
  }

  private static let longestIsland = 200
  private static let pureFactor = 6
  private static let mixedFactor = 3
  /// Beside a change so many times as long a stretch is there by chance, whatever is on its other side.
  private static let lostFactor = 20

  /// Whether two letters are a word of these texts, or a clause ends beside them.
  private func isWord(_ stretch: SharedStretch) -> Bool {
    let text = old[stretch.old..<stretch.oldEnd]
    return text.contains(where: Self.isStop) || bonds.strength(in: old, at: stretch.old + 1) >= WordBonds.firm
  }

  /// Whether marks stand at both its ends.
  private func isClause(_ stretch: SharedStretch) -> Bool {
    guard let first = old[stretch.old..<stretch.oldEnd].first, let last = old[stretch.old..<stretch.oldEnd].last else {
      return false
    }
    let opens = stretch.old == 0 || Self.isStop(old[stretch.old - 1]) || Self.isStop(first)
    return opens && (stretch.oldEnd == old.count || Self.isStop(old[stretch.oldEnd]) || Self.isStop(last))
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isIdeographic || scalar.properties.isAlphabetic || Numeral.isDecimal(scalar)
  }

  private static func isStop(_ scalar: Unicode.Scalar) -> Bool { scalar == "、" || Passage.endsClause(scalar) }

  // MARK: Words

  /// Takes into a replacement what belongs to a word that it would part: 单宗[用]地面积 is 单宗[用地]面积.
  private func unparted(_ stretches: [SharedStretch]) -> [SharedStretch] {
    var result = stretches
    for index in stretches.indices {
      let before = gap(index > 0 ? result[index - 1] : nil, stretches[index])
      if before.isReplacement { result[index] = result[index].droppingFirst(partAtHead(of: stretches[index])) }
      let next = stretches.indices.contains(index + 1) ? stretches[index + 1] : nil
      if gap(stretches[index], next).isReplacement { result[index].count -= partAtTail(of: result[index]) }
    }
    return result.filter { $0.count > 0 }
  }

  private static let longestPart = 2

  private func partAtHead(of stretch: SharedStretch) -> Int {
    part(of: stretch) { (stretch.old + $0, stretch.new + $0) }
  }

  private func partAtTail(of stretch: SharedStretch) -> Int {
    part(of: stretch) { (stretch.oldEnd - $0, stretch.newEnd - $0) }
  }

  /// How far from its end a stretch must be cut so that no word is parted there.
  ///
  /// A word of one text is enough, 应[-依据-] beside 应{+当根据+}, where the character has no firmer bond to its other side.
  private func part(of stretch: SharedStretch, place: (Int) -> (old: Int, new: Int)) -> Int {
    let strengths = (0...min(Self.longestPart, stretch.count)).map { offset in
      let (old, new) = place(offset)
      return (old: strength(in: self.old, oldInsides, at: old), new: strength(in: self.new, newInsides, at: new))
    }
    let inside = strengths.map { min($0.old, $0.new) }
    var parted = inside[0]
    if parted < WordBonds.firm, inside.count > 1 {
      let either = max(strengths[0].old, strengths[0].new)
      if either >= inside[1] { parted = either }
    }
    guard parted >= WordBonds.firm else { return 0 }
    return inside.indices.dropFirst().first { inside[$0] * 2 < parted } ?? 0
  }

  /// How firmly the scalars at an offset hold together; not at all where a word that is never parted ends or begins.
  private func strength(in text: [Unicode.Scalar], _ insides: Set<Int>, at offset: Int) -> Double {
    insides.contains(offset - 1) || insides.contains(offset + 1) ? 0 : bonds.strength(in: text, at: offset)
  }

  // MARK: Items

  /// Takes into a replacement what it leaves of a short item of a list: 、[-以区-]为主、 is 、[-以区为主-]、.
  private func withoutRests(_ stretches: [SharedStretch]) -> [SharedStretch] {
    var result = stretches
    for index in stretches.indices.dropFirst() {
      let gap = gap(stretches[index - 1], stretches[index])
      guard gap.isReplacement, let last = old[..<stretches[index - 1].oldEnd].last, Self.isStop(last) else { continue }
      let near = old[stretches[index].old..<stretches[index].oldEnd].prefix(Self.longestRest + 1)
      guard let stop = near.firstIndex(where: Self.isStop) else { continue }
      let rest = stop - stretches[index].old
      if rest > 0, rest <= min(gap.deleted, gap.inserted) { result[index] = result[index].droppingFirst(rest) }
    }
    return result
  }

  private static let longestRest = 2

  // MARK: Sliding

  /// Moves what is only put in or only taken out to where it reads best: 甲{+、乙+} and not 甲、{+乙、+}… by chance.
  private func slid(_ stretches: [SharedStretch]) -> [SharedStretch] {
    var result = stretches
    for index in result.indices.dropLast() {
      let gap = gap(result[index], result[index + 1])
      guard !gap.isReplacement, !gap.isNothing else { continue }
      let text = gap.deleted > 0 ? old : new
      let insides = gap.deleted > 0 ? oldInsides : newInsides
      let range =
        gap.deleted > 0 ? result[index].oldEnd..<result[index + 1].old : result[index].newEnd..<result[index + 1].new
      let isFirst = index == 0 && self.gap(nil, result[index]).isNothing
      let isLast = index + 2 == result.count && self.gap(result[index + 1], nil).isNothing
      let by = Slide(text: text, insides: insides, bonds: bonds).best(
        for: range, left: result[index].count - (isFirst ? 0 : 1), right: result[index + 1].count - (isLast ? 0 : 1))
      result[index].count += by
      result[index + 1] = SharedStretch(
        old: result[index + 1].old + by, new: result[index + 1].new + by, count: result[index + 1].count - by)
    }
    return result.filter { $0.count > 0 }
  }
}
