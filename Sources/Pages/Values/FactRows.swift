import Gazette

/// 文件信息: the fields of the open-government catalogue as words; nil where the text states none.
struct FactRows {
  /// One field.
  struct Row {
    let label: String
    let value: String?
    var address: PageAddress?
    /// Whether readers will want to copy it.
    var copies = false
  }

  let document: Document
  let index: SiteIndex

  /// The fields, in the order in which catalogues print them.
  var rows: [Row] {
    let words = index.words
    let issuers = document.issuers.joined(separator: words(.listSeparator))
    return [
      Row(label: words(.title), value: document.title, copies: true),
      Row(label: words(.number), value: document.number?.description, copies: true),
      Row(label: words(.issuers), value: issuers.isEmpty ? nil : issuers),
      Row(label: words(.type), value: document.type.isEmpty ? nil : document.type),
      Row(label: words(.registration), value: document.registration, copies: true),
      Row(label: words(.addressee), value: document.addressee),
      Row(label: words(.signed), value: document.signed.map(words.date)),
      Row(label: words(.printed), value: document.printed.map(words.date)),
      Row(label: words(.effective), value: document.effective.map { words.date($0.date) }),
      Row(label: words(.expires), value: document.expires.map { words.date($0.date) }),
      Row(
        label: words(.inIssue), value: index.issues[document.issue].map(words.issue), address: .issue(document.issue)),
      Row(label: words(.category), value: document.category),
      Row(label: words(.page), value: document.page.map { String($0) }),
    ]
  }
}
