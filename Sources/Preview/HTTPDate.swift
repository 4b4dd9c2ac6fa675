import Glibc

/// A time as HTTP spells it (RFC 9110, 5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`.
enum HTTPDate {
  private static let form = "%a, %d %b %Y %H:%M:%S GMT"

  /// The spelling of a time in seconds since 1970.
  static func text(_ seconds: Int) -> String {
    var time = time_t(seconds)
    var parts = tm()
    gmtime_r(&time, &parts)
    return String(
      decoding: [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
        let characters = UnsafeMutableRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self)
        count = characters.map { strftime($0, buffer.count, form, &parts) } ?? 0
      }, as: UTF8.self)
  }

  /// The seconds since 1970 that a spelling names; nil for any other text.
  static func seconds(_ text: String) -> Int? {
    let words = text.split(whereSeparator: { $0 == " " || $0 == ":" })
    guard words.count == 8, let month = months.firstIndex(of: words[2]) else { return nil }
    let numbers = [words[1], words[3], words[4], words[5], words[6]].compactMap { Int32($0) }
    guard numbers.count == 5, (1900...9999).contains(numbers[1]) else { return nil }
    var parts = tm()
    (parts.tm_mday, parts.tm_mon, parts.tm_year) = (numbers[0], Int32(month), numbers[1] - 1900)
    (parts.tm_hour, parts.tm_min, parts.tm_sec) = (numbers[2], numbers[3], numbers[4])
    let seconds = timegm(&parts)
    return Self.text(seconds) == text ? seconds : nil
  }

  private static let months: [Substring] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
