/// Pages that list or explain others: what the state's rules for official sites (国办发〔2017〕47号) call a column.
extension Frame {
  /// The frame of such a page below others, with the meta tags that the rules ask of a column.
  init(column address: PageAddress, title: String, below crumbs: [Crumb], description: String, type: String) {
    self.init(address, title: title)
    self.crumbs = crumbs
    meta = Self.columnMeta(title, description: description, type: type)
  }

  /// The meta tags of a column.
  static func columnMeta(_ name: String, description: String, type: String) -> [(name: String, content: String)] {
    [
      ("description", description), ("ColumnName", name), ("ColumnDescription", description), ("ColumnKeywords", name),
      ("ColumnType", type),
    ]
  }
}
