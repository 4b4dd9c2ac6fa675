import Foundation
import Gazette
import Reading
import Testing

@testable import Relations
@testable import Site

/// What is kept of an issue says of its documents all that they say when read anew.
@Suite struct IssueReadingTests {
  private static func dumped(_ value: some Any) -> String {
    var text = ""
    dump(value, to: &text)
    return text
  }

  @Test func aRecordHoldsAllThatDocumentsSay() throws {
    let issues = try IssueFolder(content: ProjectFolder.content).find().issues
    let readings = issues.map { IssueReading($0, options: ReadingOptions()) }
    for reading in readings {
      let read = try #require(IssueReading(record: reading.record[...]))
      #expect(Self.dumped(read) == Self.dumped(reading))
      #expect(IssueReading(record: reading.record.dropLast()) == nil)
      #expect(IssueReading(record: (reading.record + [0])[...]) == nil)
    }
    let sayings = readings.flatMap(\.sayings)
    #expect(!sayings.flatMap(\.definitions).flatMap(\.uses).isEmpty && !sayings.flatMap(\.reading.measures).isEmpty)
    #expect(sayings.flatMap(\.reading.mentions).contains { $0.reference.documentNumber != nil })
  }

  /// What no issue of the project holds: each field with something in it.
  @Test func aRecordHoldsEveryFieldOfAMention() throws {
    let day = try #require(GazetteDate(iso: "2020-02-29"))
    let number = InstrumentNumber(
      text: "济政发〔2020〕7号", documentNumber: DocumentNumber(parsing: "济政发〔2020〕7号"), range: 2..<12)
    var reference = Reference(number: number, title: "办法", range: 1..<30)
    (reference.scope, reference.scopeEnd, reference.alias) = ("第十条", 33, "《办法》")
    reference.lead = ReferenceLead(organ: "国土资源部", date: day, isFormer: true)
    var deed = Deed(.extends)
    (deed.scope, deed.from, deed.until, deed.years) = ("不一致的内容", day, GazetteDate(iso: "2025-12-31"), 5)
    var reading = DocumentReading()
    let evidence = Evidence(quote: "延长2年。", anchor: Anchor("s1"), line: 4)
    reading.mentions = [Mention(reference: reference, deed: deed, evidence: evidence)]
    reading.measures = [Measure(unit: "市公安局", role: "牵头", deadline: "2020年底前", evidence: evidence)]
    (reading.unreadRows, reading.selfRepeals) = ([3, 5], [8])
    let use = Definition.Use(anchor: Anchor("s2"), range: 4..<6)
    let sayings = DocumentSayings(
      reading: reading, definitions: [Definition(term: "停车", evidence: evidence, uses: [use])])
    var writer = RecordWriter()
    sayings.write(to: &writer)
    var reader = RecordReader(writer.bytes[...])
    #expect(Self.dumped(try DocumentSayings(from: &reader)) == Self.dumped(sayings) && reader.isAtEnd)
  }
}
