/// 发文机关: the organs with which a title begins, joint ones in printed order.
enum Issuers {
  /// The issuers of a title that stands on some lines.
  ///
  /// They end at the title's first word of purpose: 关于, 印发, 转发, 任命 …
  static func of(_ lines: [Line]) -> [String] {
    var names = [String]()
    for line in lines {
      let text = line.text
      if let all = Organ.names(of: line), !TitleWording.opening.standIn(text) {
        names += all
        continue
      }
      guard let purpose = TitleWording.opening.firstIndex(in: text) else {
        if let organ = AnnouncementNumber.announcer(of: text) { names.append(organ.string) }
        break
      }
      if purpose >= 3 {
        let lead = line.piece(0..<purpose)
        let pieces = Organ.split(lead.text, gaps: lead.gaps)
        let isLed = pieces.first.map { Organ.isName($0) } ?? false
        names += pieces.filter { Organ.isName($0) || isLed && $0.allSatisfy(\.isHan) }.map(\.string)
      }
      break
    }
    return names
  }

  /// The organ that speaks in a line under a title, or the government for which its head speaks: 济南市人民政府 of the
  /// byline 济南市市长 孙述涛.
  static func ofSpeaker(_ draft: BlockDraft) -> [String] {
    guard draft.kind == .byline else { return [] }
    if let line = draft.lines.first, draft.lines.count == 1, let names = Organ.names(of: line) { return names }
    for head in heads.words {
      guard let place = draft.text.first(head), place >= 2 else { continue }
      return [draft.text[...place].string + "人民政府"]
    }
    return []
  }
  private static let heads = Phrases("市市长 省省长 县县长 区区长 州州长")

  /// The organ of an order's number: 济南市人民政府 of 济南市人民政府令.
  static func ofOrder(_ organCode: String) -> [String] {
    organCode.hasSuffix("令") ? [String(organCode.dropLast())] : [organCode]
  }
}
