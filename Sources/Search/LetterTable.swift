/// The scalar values that a model knows, each with its place from 1 in the order in which they were met.
struct LetterTable: Sendable {
  /// How many are known.
  private(set) var count = 0
  /// By scalar value, the places of those that were met first. All copies share it.
  private var places: [Int32] = []
  /// The places of those that were met later, which are few.
  private var late: [UInt32: Int32] = [:]

  /// The place of a scalar value, 0 if it is not known.
  subscript(scalar: UInt32) -> Int32 {
    if Int(scalar) < places.count, places[Int(scalar)] > 0 { return places[Int(scalar)] }
    return late.isEmpty ? 0 : late[scalar] ?? 0
  }

  /// Gives scalar values, ascending, the next places.
  mutating func append(_ scalars: [UInt32]) {
    let isFirst = places.isEmpty
    if isFirst { places = Array(repeating: 0, count: Int(scalars.last ?? 0) + 1) }
    for scalar in scalars {
      count += 1
      if isFirst { places[Int(scalar)] = Int32(count) } else { late[scalar] = Int32(count) }
    }
  }
}
