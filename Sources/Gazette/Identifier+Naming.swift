extension Identifier {
  /// The id of a numbered thing: 济政办字〔2023〕8号 is `jizhengbanzi-2023-8`, an order `…ling-259`.
  public init(number: DocumentNumber) {
    let year = number.year.map { "\($0)-" } ?? ""
    self.init(spelling: "\(number.organCode)-\(year)\(number.sequence)")
  }
}

extension Identifier where Owner == Document {
  /// The id of a document without a number: `2019-x1-2019-12-15-renmian`; `undated` where no date is signed.
  public init(issue: Issue.ID, signed: GazetteDate?, type: String) {
    self.init(spelling: "\(issue.text)-\(signed?.iso ?? "undated")-\(type)")
  }
}
