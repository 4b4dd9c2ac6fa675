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

  /// Where the pages are, beside the front.
  func addresses(of front: PageAddress) -> [PageAddress] { leaves.map { front.leaf($0.number) } }

  /// A list that grows at its head: pages are counted from its end, so that new items move no older ones.
  ///
  /// A page is full when its items weigh as much as its size, each 1 unless told. The front weighs at least half a page
  /// more or less than that, and a list of less than one and a half has no other.
  init(growingAtHead items: [Item], size: Int, weight: (Item) -> Int = { _ in 1 }) {
    var full = [Range<Int>]()
    var rest = items.count..<items.count
    var weighed = 0
    for place in items.indices.reversed() {
      rest = place..<rest.upperBound
      weighed += weight(items[place])
      guard weighed >= size else { continue }
      full.append(rest)
      (rest, weighed) = (place..<place, 0)
    }
    if weighed * 2 < size, let last = full.popLast() { rest = rest.lowerBound..<last.upperBound }
    leaves =
      [Leaf(number: nil, items: Array(items[rest]))]
      + full.enumerated().reversed().map { Leaf(number: $0.offset + 1, items: Array(items[$0.element])) }
  }

  /// A list in an order of its own: pages are counted from its head.
  init(_ items: [Item], size: Int) {
    let starts = stride(from: 0, to: max(items.count, 1), by: max(size, 1))
    leaves = starts.enumerated().map { place, start in
      Leaf(number: place == 0 ? nil : place + 1, items: Array(items.dropFirst(start).prefix(size)))
    }
  }
}
