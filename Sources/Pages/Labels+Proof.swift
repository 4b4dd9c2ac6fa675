import Gazette

/// The words of 文字核对.
extension Labels {
  /// `核对：…的通知`, the title of the page beside a document's.
  static func proof(of document: Document) -> String { "核对：" + document.title }

  /// What became of a raw line.
  static func fate(of fate: ProofSheet.Fate) -> String {
    switch fate {
    case .text: "正文"
    case .blank: "空行"
    case .furniture(let kind): furniture(kind)
    case .mark: "标记"
    }
  }

  /// The field's word for a kind of block.
  static func block(_ kind: Block.Kind) -> String {
    switch kind {
    case .title: "标题"
    case .number: "文号"
    case .registration: "登记号"
    case .addressee: "主送机关"
    case .byline: "题注"
    case .heading: "小标题"
    case .paragraph: "段落"
    case .item: "条目"
    case .article: "条文"
    case .table: table
    case .signature: "署名"
    case .date: "成文日期"
    case .printed: "印发日期"
    case .note: "注"
    case .enclosureList: "附件说明"
    case .enclosureTitle: "附件标题"
    case .contents: "目录行"
    }
  }
}
