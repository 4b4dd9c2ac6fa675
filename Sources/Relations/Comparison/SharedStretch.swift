/// A stretch of scalars that both versions of a paragraph have, by its places in them.
struct SharedStretch: Equatable {
  /// Where it begins in the old version.
  var old: Int
  /// Where it begins in the new version.
  var new: Int
  /// How many scalars it has.
  var count: Int

  /// Behind its end in the old version.
  var oldEnd: Int { old + count }
  /// Behind its end in the new version.
  var newEnd: Int { new + count }

  /// Takes scalars off the head, at most all.
  func droppingFirst(_ number: Int) -> SharedStretch {
    let taken = min(max(number, 0), count)
    return SharedStretch(old: old + taken, new: new + taken, count: count - taken)
  }

  /// The stretches of steps that are each a scalar or a word in common, neighbours joined.
  static func joined(_ steps: [SharedStretch]) -> [SharedStretch] {
    var joined = [SharedStretch]()
    for step in steps where step.count > 0 {
      if let last = joined.last, last.oldEnd == step.old, last.newEnd == step.new {
        joined[joined.count - 1].count += step.count
      } else {
        joined.append(step)
      }
    }
    return joined
  }
}
