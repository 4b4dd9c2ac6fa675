import Testing

@testable import Pages

/// How long lists are cut into pages.
@Suite struct LeavesTests {
  /// How many items, a page's size, and what stands on each page: its number (0 for the front) and its items.
  @Test(arguments: [
    (0, 4, [(0, 0..<0)]), (3, 4, [(0, 0..<3)]), (5, 4, [(0, 0..<5)]), (6, 4, [(0, 0..<2), (1, 2..<6)]),
    (8, 4, [(0, 0..<4), (1, 4..<8)]), (9, 4, [(0, 0..<5), (1, 5..<9)]),
    (11, 4, [(0, 0..<3), (2, 3..<7), (1, 7..<11)]),
  ])
  func aListThatGrowsAtItsHeadIsCountedFromItsEnd(count: Int, size: Int, pages: [(Int, Range<Int>)]) {
    let leaves = Leaves(growingAtHead: Array(0..<count), size: size).leaves
    #expect(leaves.map { $0.number ?? 0 } == pages.map(\.0))
    #expect(leaves.map(\.items) == pages.map { Array($0.1) })
  }

  /// What items weigh, and the items of each page of size 10.
  @Test(arguments: [
    ([3, 3, 3], [[3, 3, 3]]), ([50], [[50]]), ([2, 9, 4, 8], [[2, 9], [4, 8]]), ([1, 50, 1], [[1, 50, 1]]),
    ([6, 1, 50, 4, 9], [[6, 1], [50], [4, 9]]), ([0, 0], [[0, 0]]),
  ])
  func heavyItemsFillAPageAlone(weights: [Int], pages: [[Int]]) {
    #expect(Leaves(growingAtHead: weights, size: 10) { $0 }.leaves.map(\.items) == pages)
  }

  @Test func newItemsMoveNoOlderPage() {
    let before = Leaves(growingAtHead: Array((0..<1000).reversed()), size: 50).leaves
    let after = Leaves(growingAtHead: Array((0..<1037).reversed()), size: 50).leaves
    for leaf in before.dropFirst(2) {
      #expect(after.contains { $0.number == leaf.number && $0.items == leaf.items })
    }
  }

  @Test(arguments: [(0, 3, [0..<0]), (3, 3, [0..<3]), (4, 3, [0..<3, 3..<4])])
  func anotherListIsCountedFromItsHead(count: Int, size: Int, pages: [Range<Int>]) {
    let leaves = Leaves(Array(0..<count), size: size).leaves
    #expect(leaves.map(\.items) == pages.map(Array.init))
    #expect(leaves.map(\.number) == (0..<pages.count).map { $0 == 0 ? nil : $0 + 1 })
  }
}
