// Spelt out for the types that texts are scanned as: generic code is not specialised across files in a debug build.
extension String {
  /// The text's scalars, read once: `Array` would count them before.
  public var scalars: [Unicode.Scalar] {
    var scalars = [Unicode.Scalar]()
    scalars.reserveCapacity(utf8.count / 2)
    for scalar in unicodeScalars { scalars.append(scalar) }
    return scalars
  }

  /// The text of a stretch of scalars, in no more room than it needs.
  public init(scalars: ArraySlice<Unicode.Scalar>) {
    var length = 0
    for scalar in scalars { length += UTF8.width(scalar) }
    self.init(unsafeUninitializedCapacity: length) { buffer in
      var end = 0
      for scalar in scalars {
        for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          buffer[end] = unit
          end += 1
        }
      }
      return end
    }
  }
}
