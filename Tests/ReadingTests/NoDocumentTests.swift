import Gazette
import Reading
import Testing

/// Texts that hold no document are errors with an address, never a trap.
@Suite struct NoDocumentTests {
  @Test(arguments: ["", " ", "\n\n\n", "\u{FEFF}", "昨天天气很好。\n今天也不错，适合出门。\n", "| a | b |\n|---|---|\n", "12\n"])
  func saysThatNoDocumentWasFound(_ text: String) {
    let read = Fixtures.read(text)
    #expect(read.documents.isEmpty)
    let error = read.diagnostics.first { $0.severity == .error }
    #expect(error?.location.description == "Content/issues/2024-01.txt:1")
    #expect(error?.problem.hasPrefix("no document found") ?? false)
    #expect(!(error?.advice.isEmpty ?? true))
  }

  @Test func textBeforeTheFirstDocumentIsKeptWithAWarning() {
    let read = Fixtures.read("上一期未完的一段话到此结束。\n\n济南市人民政府关于照明的意见\n\n济政发〔2024〕3号\n\n各区县人民政府：\n\n正文。\n")
    #expect(read.documents.map(\.title) == ["济南市人民政府关于照明的意见"])
    #expect(read.documents[0].blocks[0].text == "上一期未完的一段话到此结束。")
    #expect(read.diagnostics.map(\.location.line) == [1])
    #expect(read.audit.lost == 0)
  }
}
