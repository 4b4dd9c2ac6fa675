/// The `eId`s of a file: each given once, by the element's place and number.
struct AkomaIds {
  private var given = [String: Int]()
  private var ordinals = [String: Int]()

  /// The id of an element in another; its number where it has one, else its place among its like.
  ///
  /// `chp_2__art_12`; a second of the same number is `chp_2__art_12-2`.
  mutating func next(_ name: String, number: Int? = nil, in parent: String?) -> String {
    let family = (parent.map { $0 + "__" } ?? "") + name
    ordinals[family, default: 0] += 1
    let id = "\(family)_\(number ?? ordinals[family, default: 1])"
    given[id, default: 0] += 1
    let count = given[id, default: 1]
    return count == 1 ? id : "\(id)-\(count)"
  }
}
