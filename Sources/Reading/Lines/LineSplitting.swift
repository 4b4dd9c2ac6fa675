import Gazette

/// Lines that hold two things: `…的通知 济政办发〔2021〕21号`, `济南市人民政府 2025年4月4日`, `JNCR-2021-0010008 济南市人民政府`.
enum LineSplitting {
  /// Adds a line as the lines it is made of; most are one.
  ///
  /// A row of a table stays whole, whatever its cells are: `|2|…的通知|济政办发〔2015〕7号|`.
  static func append(_ line: Line, to lines: inout [Line]) {
    guard line.text.count <= 150, !TableLines.isCertainRow(line), let cut = cut(line), cut > 0, cut < line.text.count
    else { return lines.append(line) }
    append(line.piece(0..<cut), to: &lines)
    append(line.piece(cut..<line.text.count), to: &lines)
  }

  private static func cut(_ line: Line) -> Int? {
    switch line.text.last {
    case "号": numberCut(line) ?? AnnouncementNumber.cut(line.text)
    case "）": AnnouncementNumber.cut(line.text)
    case "日": dateCut(line)
    default: line.text.first?.isLetter ?? false ? registrationCut(line) : nil
    }
  }

  /// A title with its number behind it.
  private static func numberCut(_ line: Line) -> Int? {
    let text = line.text
    guard let bracket = text.lastIndex(of: "〔"), bracket >= 8 else { return nil }
    for gap in line.gaps.reversed() where gap.offset > 4 && gap.offset < bracket {
      let head = Array(text[..<gap.offset])
      let isTitle = Genre.of(head) != nil || Organ.isName(head)
      if isTitle, PrintedNumber.parse(text[gap.offset...]) != nil { return gap.offset }
    }
    for cut in stride(from: bracket - 2, to: max(bracket - 10, 6), by: -1)
    where Genre.of(Array(text[..<cut])) == "通知" && PrintedNumber.parse(text[cut...]) != nil {
      return cut
    }
    return nil
  }

  /// A signature with its date behind it: `济南市人民政府 2025年4月4日`, `市长 于海田 2024年10月18日`.
  private static func dateCut(_ line: Line) -> Int? {
    let text = line.text
    guard text.count <= 80 else { return nil }
    for gap in line.gaps where gap.offset >= 3 {
      let head = line.piece(0..<gap.offset)
      let signs = Organ.names(of: head) != nil || Signatory.matches(head.text)
      if signs, DateLine(Array(text[gap.offset...])) != nil { return gap.offset }
    }
    guard let date = GazetteDate.occurrences(in: text).last, date.range.upperBound == text.count,
      date.range.lowerBound >= 3, Organ.names(of: line.piece(0..<date.range.lowerBound)) != nil
    else { return nil }
    return date.range.lowerBound
  }

  private static func registrationCut(_ line: Line) -> Int? {
    line.gaps.map(\.offset).first { $0 >= 12 && Registration.code(Array(line.text[..<$0])) != nil }
  }
}
