/// The things that two lists have once each, as far as they stand in one order: what an alignment can hold on to.
enum EqualChain {
  /// A place in the old list and one in the new.
  struct Pair: Hashable, Sendable {
    let old: Int
    let new: Int
  }

  /// The longest chain of equal things that stand once on each side.
  static func pairs<Thing: Hashable>(_ olds: [Thing], _ news: [Thing]) -> [Pair] {
    let oldPlaces = places(of: olds)
    let newPlaces = places(of: news)
    return longest(
      olds.indices.compactMap { index -> Pair? in
        guard oldPlaces[olds[index]] == .some(index), case .some(.some(let new)) = newPlaces[olds[index]] else {
          return nil
        }
        return Pair(old: index, new: new)
      })
  }

  /// Where each thing stands; nil for one that stands twice.
  private static func places<Thing: Hashable>(of things: [Thing]) -> [Thing: Int?] {
    var places = [Thing: Int?](minimumCapacity: things.count)
    for index in things.indices {
      places[things[index]] = places[things[index]] == nil ? .some(.some(index)) : .some(nil)
    }
    return places
  }

  /// The longest part of pairs ascending on the old side that ascends on the new side too.
  private static func longest(_ pairs: [Pair]) -> [Pair] {
    var ends = [Int]()
    var before = [Int](repeating: -1, count: pairs.count)
    for index in pairs.indices {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[ends[middle]].new < pairs[index].new { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[index] = ends[low - 1] }
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var chain = [Pair]()
    var next = ends.last ?? -1
    while next >= 0 {
      chain.append(pairs[next])
      next = before[next]
    }
    return chain.reversed()
  }
}
