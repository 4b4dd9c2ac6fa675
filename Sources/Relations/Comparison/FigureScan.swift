import Gazette

/// Finds where a figure ends: with its unit, its day, the other end of its range.
struct FigureScan {
  private let text: ArraySlice<Unicode.Scalar>

  init(_ text: ArraySlice<Unicode.Scalar>) { self.text = text }

  /// Whether a scalar goes on in a Latin word: `GB/T`, `5G`, `e-mail`.
  static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z", "-", "/", "_", "@", ".": true
    default: false
    }
  }

  /// Behind `2019年12月10日`, `60%`, `3~5年`, `3：7`, `1.5万元`, `5G`.
  func end(from start: Int) -> Int {
    var index = start
    while index < text.endIndex {
      if Numeral.isDecimal(text[index]) || goesOn(index) {
        index += 1
      } else if isCalendar(index) {
        index += 1
        guard index < text.endIndex, Numeral.isDecimal(text[index]) || goesOn(index) else { return index }
      } else {
        break
      }
    }
    if index < text.endIndex, isLetter(text[index]) {
      while index < text.endIndex, FigureScan.isLatin(text[index]) { index += 1 }
      return index
    }
    return unitEnd(from: index)
  }

  /// Behind `三年`, `十五日`, `百分之三十`, `二十四`; a lone 一 without a unit of time is part of a word.
  func chineseEnd(from start: Int) -> Int {
    var index = start
    while index < text.endIndex, Numeral.isChinese(text[index]) { index += 1 }
    if text[start] == "百", has(["分", "之"], at: index) {
      index += 2
      while index < text.endIndex, Numeral.isChinese(text[index]) { index += 1 }
      return index
    }
    if has(["个", "月"], at: index) { return index + 2 }
    if index < text.endIndex, "年日天倍、".unicodeScalars.contains(text[index]) {
      return text[index] != "、" || start == text.startIndex ? index + 1 : index
    }
    return index - start > 1 ? index : start + 1
  }

  /// A mark between two figures that makes one of them.
  private func goesOn(_ index: Int) -> Bool {
    let next = index + 1
    return ".,~～—-：:/×".unicodeScalars.contains(text[index]) && next < text.endIndex
      && (Numeral.isDecimal(text[next]))
  }

  private func isCalendar(_ index: Int) -> Bool { "年月日时分".unicodeScalars.contains(text[index]) }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII && scalar.properties.isAlphabetic }

  private func unitEnd(from start: Int) -> Int {
    var index = start
    while index < text.endIndex, "多余万亿千百".unicodeScalars.contains(text[index]) { index += 1 }
    for unit in Self.units where has(unit.scalars, at: index) { return index + unit.count }
    return index
  }

  private func has(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    index + scalars.count <= text.endIndex && text[index..<index + scalars.count].elementsEqual(scalars)
  }

  private static let units: [Word] = [
    "平方公里", "平方千米", "平方米", "立方米", "个工作日", "个百分点", "个月", "工作日", "小时", "分钟", "公里", "千米", "公顷", "公斤", "千瓦", "兆瓦",
    "%", "％", "‰", "℃", "元", "亩", "吨", "米", "人", "户", "家", "个", "项", "名", "件", "次", "天", "倍", "度", "级", "类", "种", "套",
    "辆",
    "处", "所", "条", "座", "张", "万", "亿", "岁", "号", "周",
  ]
}
