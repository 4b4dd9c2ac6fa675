import Gazette

/// Edits as a drafter makes them, by a generator of its own, so that a failure comes again.
struct SeededEdits {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(bound, 1)
  }

  /// The blocks with some dropped, doubled, moved, joined, and many with characters changed.
  mutating func edit(_ blocks: [Block]) -> [Block] {
    var edited = [Block]()
    for block in blocks {
      switch next(12) {
      case 0: continue
      case 1: edited += [block, block]
      case 2: edited.insert(block, at: next(edited.count + 1))
      case 3, 4, 5, 6: edited.append(Self.copy(block, changed(block.text)))
      default: edited.append(block)
      }
    }
    return edited
  }

  private mutating func changed(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0...next(6) {
      let start = next(scalars.count + 1)
      let end = min(scalars.count, start + next(9))
      let words: [String] = ["市", "2023", "，", "各有关部门", "\t", "\n", "", "办法"]
      scalars.replaceSubrange(start..<end, with: Array(words[next(words.count)].unicodeScalars))
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private static func copy(_ block: Block, _ text: String) -> Block {
    Block(
      anchor: block.anchor, kind: block.kind, text: text, label: block.label, lines: block.lines,
      lineMap: block.lineMap)
  }
}
