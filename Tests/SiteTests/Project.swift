import Foundation
import TestSupport

/// The project's own files, read for the tests that hold the house to its rules.
enum Project {
  /// The folder that holds Package.swift.
  static let folder = ProjectRoot.url

  /// The program's sources, by path.
  static let sources = swift(in: "Sources")
  /// The tests' sources, by path.
  static let tests = swift(in: "Tests")

  /// A text of the project; nil where there is no such file.
  static func text(_ path: String) -> String? {
    try? String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }

  /// The paths of all files below a folder, sorted.
  static func paths(in place: String) -> [String] {
    let files = FileManager.default.enumerator(atPath: folder.appendingPathComponent(place).path)
    return (files?.compactMap { $0 as? String } ?? []).map { place + "/" + $0 }.sorted()
  }

  /// The names of the folders directly inside a folder, sorted.
  static func folders(in place: String) -> [String] {
    Set(
      paths(in: place).map { $0.dropFirst(place.count + 1) }.filter { $0.contains("/") }
        .compactMap { $0.split(separator: "/").first.map(String.init) }
    ).sorted()
  }

  private static func swift(in place: String) -> [SwiftSource] {
    paths(in: place).filter { $0.hasSuffix(".swift") }.compactMap { path in
      text(path).map { SwiftSource(path: path, text: $0) }
    }
  }
}
