import Gazette

/// Finds repeals that cannot be: cycles, and old documents that repeal younger ones. They change no status.
struct RepealChecks: Sendable {
  /// A repeal from one document to another, by their places in the collection.
  struct Edge: Hashable, Sendable {
    let from: Int
    let to: Int
  }

  /// The repeals that change no status.
  private(set) var refused = Set<Edge>()

  /// Checks all repeals between documents of the collection.
  init(_ documents: [Document], _ resolution: Resolution, problems: inout RelationProblems) {
    var targets = [[Int]](repeating: [], count: documents.count)
    for (index, mentions) in resolution.mentions.enumerated() {
      targets[index] = mentions.compactMap { $0.mention.deed.kind == .repeals ? $0.document : nil }
    }
    let circles = Self.circles(targets)
    for (index, mentions) in resolution.mentions.enumerated() {
      for resolved in mentions where resolved.mention.deed.kind == .repeals {
        guard let target = resolved.document else { continue }
        let isCircular = circles[index] == circles[target]
        guard isCircular || Self.isOlder(documents[index], than: documents[target]) else { continue }
        refused.insert(Edge(from: index, to: target))
        problems.impossibleRepeal(resolved.mention, in: documents[index], of: documents[target])
      }
    }
  }

  private static func isOlder(_ document: Document, than other: Document) -> Bool {
    guard let ours = document.signed ?? document.printed, let theirs = other.signed ?? other.printed else {
      return false
    }
    return ours < theirs
  }

  /// The circle (strongly connected component) of each node, by Tarjan's walk without recursion.
  static func circles(_ targets: [[Int]]) -> [Int] {
    var walk = CircleWalk(targets)
    for node in targets.indices { walk.visit(node) }
    return walk.circle
  }
}

/// The state of a walk over a graph that finds its circles, however long its chains are.
private struct CircleWalk {
  let targets: [[Int]]
  var circle: [Int]
  private var order: [Int]
  private var low: [Int]
  private var isOpen: [Bool]
  private var open = [Int]()
  private var count = 0

  init(_ targets: [[Int]]) {
    self.targets = targets
    circle = [Int](repeating: -1, count: targets.count)
    order = [Int](repeating: -1, count: targets.count)
    low = [Int](repeating: 0, count: targets.count)
    isOpen = [Bool](repeating: false, count: targets.count)
  }

  mutating func visit(_ root: Int) {
    guard order[root] < 0 else { return }
    var path = [(node: Int, next: Int)]()
    begin(root)
    path.append((root, 0))
    while let top = path.last {
      if top.next < targets[top.node].count {
        path[path.count - 1].next += 1
        let target = targets[top.node][top.next]
        if order[target] < 0 {
          begin(target)
          path.append((target, 0))
        } else if isOpen[target] {
          low[top.node] = min(low[top.node], order[target])
        }
      } else {
        path.removeLast()
        if let parent = path.last { low[parent.node] = min(low[parent.node], low[top.node]) }
        if low[top.node] == order[top.node] { close(top.node) }
      }
    }
  }

  private mutating func begin(_ node: Int) {
    order[node] = count
    low[node] = count
    count += 1
    open.append(node)
    isOpen[node] = true
  }

  private mutating func close(_ node: Int) {
    while let member = open.popLast() {
      isOpen[member] = false
      circle[member] = node
      if member == node { return }
    }
  }
}
