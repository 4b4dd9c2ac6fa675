/// Which files a build drew, by the sum of all that each was drawn from.
///
/// As a file: the sum of the rest, so that one that was cut or changed is none; the sum of the list of sums of the site; that
/// of what every file depends on; and a line for each sum with the paths that were drawn from it.
struct DrawnFiles: Sendable {
  /// The sum of the site's list of sums.
  let sums: String
  /// The sum of what every file depends on: program, templates, words, facts.
  let base: String
  /// The paths by the sum of what they were drawn from.
  let paths: [String: [String]]

  /// How many digits of a sum are kept: 128 bits.
  static let keyLength = 32

  init(sums: String, base: String, paths: [String: [String]]) {
    self.sums = sums
    self.base = base
    self.paths = paths
  }

  /// What a file tells; nil where it is none, or not all of one.
  init?(_ bytes: [UInt8]) {
    guard let lines = SealedFile(bytes)?.content.split(separator: UInt8(ascii: "\n")), lines.count > 1 else {
      return nil
    }
    sums = String(decoding: lines[0], as: UTF8.self)
    base = String(decoding: lines[1], as: UTF8.self)
    let rows = lines.dropFirst(2).map { line in
      let words = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      return (words.first ?? "", Array(words.dropFirst()))
    }
    paths = Dictionary(rows) { first, _ in first }
  }

  /// All of it as a file.
  var file: SealedFile {
    var rest = Array("\n\(sums)\n\(base)\n".utf8)
    for (key, paths) in paths.sorted(by: { $0.key < $1.key }) {
      rest += key.utf8
      for path in paths {
        rest.append(UInt8(ascii: " "))
        rest += path.utf8
      }
      rest.append(UInt8(ascii: "\n"))
    }
    return SealedFile(content: rest)
  }
}
