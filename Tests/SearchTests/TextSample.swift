import Foundation
import Gazette

@testable import Search

/// Documents for tests of the search, cut from the raw texts by blank lines alone: the search does not care how.
enum TextSample {
  /// The folder of the checkout.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A document of paragraphs; its first is the title.
  static func entry(_ id: String, issue: String, paragraphs: [String]) -> SearchEntry {
    let blocks = paragraphs.enumerated().map { index, text in
      Block(
        anchor: Anchor("p-\(index)"), kind: index == 0 ? .title : index % 5 == 1 ? .heading : .paragraph, text: text,
        lines: 1...1, lineMap: LineMap(line: 1))
    }
    let document = Document(
      id: Document.ID(spelling: id), issue: Issue.ID(spelling: issue), title: paragraphs.first ?? "", number: nil,
      issuers: ["济南市人民政府办公厅"], type: "通知", registration: nil, addressee: nil, signed: nil, printed: nil,
      effective: nil, expires: nil, category: nil, page: nil, articles: 0, enclosures: [], outline: [], blocks: blocks,
      file: "\(issue).txt", lines: 1...1)
    return SearchEntry(document: document, address: "documents/\(id)/index.html", status: .unstated)
  }

  /// All raw texts of `Content/issues`, forty paragraphs to a document.
  static func real() throws -> [SearchEntry] {
    let folder = root.appendingPathComponent("Content/issues")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.flatMap { name -> [SearchEntry] in
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      let paragraphs = text.split(separator: "\n").map(String.init).filter { $0.contains { !$0.isWhitespace } }
      return stride(from: 0, to: paragraphs.count, by: 40).map { start in
        let own = Array(paragraphs[start..<min(start + 40, paragraphs.count)])
        return entry("d-\(name.prefix(4))-\(start)", issue: String(name.dropLast(4)), paragraphs: own)
      }
    }
  }

  /// Random numbers that are the same in every run.
  struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state ^ state >> 33) &* 0x9E37_79B9_7F4A_7C15
    }
  }
}
