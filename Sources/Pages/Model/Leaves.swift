/// A list that is too long for one page, cut into pages of about one size.
struct Leaves<Item: Sendable>: Sendable {
  /// One page of the list.
  struct Leaf: Sendable {
    /// The number in the page's address; nil for the front, `index.html`.
    let number: Int?
    let items: [Item]
  }

  /// The pages, the front first; never none.
  let leaves: [Leaf]

  /// A list that grows at its head: pages are counted from its end, so that new items move no older ones.
  ///
  /// The front holds at least half a page more or less than the others, and a list of less than one and a half has no other.
  init(growingAtHead items: [Item], size: Int) {
    let count = items.count / max(size, 1)
    let rest = items.count - count * size
    let full = rest * 2 < size ? max(count - 1, 0) : count
    let front = Leaf(number: nil, items: Array(items.dropLast(full * size)))
    leaves =
      [front]
      + (0..<full).map { place in
        let start = front.items.count + place * size
        return Leaf(number: full - place, items: Array(items[start..<start + size]))
      }
  }

  /// A list in an order of its own: pages are counted from its head.
  init(_ items: [Item], size: Int) {
    let starts = stride(from: 0, to: max(items.count, 1), by: max(size, 1))
    leaves = starts.enumerated().map { place, start in
      Leaf(number: place == 0 ? nil : place + 1, items: Array(items.dropFirst(start).prefix(size)))
    }
  }
}
