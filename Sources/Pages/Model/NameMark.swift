/// A short mark of a name that depends on nothing but the name: FNV-1a, 32 bits, in hexadecimal.
enum NameMark {
  /// Eight characters of `[0-9a-f]`.
  static func mark(of name: String) -> String {
    let hash = name.utf8.reduce(UInt32(0x811C_9DC5)) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }
}
