import Gazette
import Markup

extension PageKind {
  /// 时间线: how many documents of each issuer were in force at the end of each year, as a picture and a table.
  static let timeline = PageKind("timeline", template: "timeline") { drawing in
    let index = drawing.index
    var frame = Frame(
      column: .timeline, title: index.words(.timeline), below: index.words.way(.home, .documents),
      description: index.words(.timelineDescription), type: index.words(.columnType))
    if !InForceYears(index).years.isEmpty { frame.scripts = [.asset("timeline.js")] }
    let page = try drawing.page("timeline", frame, TimelineValues(index: index, links: frame.links).values)
    return [page, OutputFile(.inForceScript, text: InForceScript(index: index).text)]
  }

  /// The documents in force on the last day of a year.
  static let timelineYear = PageKind("timeline-year", template: "documents") { drawing in
    InForceYears(drawing.index).years
  } draw: { drawing, year in
    let index = drawing.index
    let title = index.words(.inForceOn, ["date": index.words.date(year.day)])
    let documents = InForceYears(index).documents(on: year.day)
    var list = DocumentList(title, .timelineYear(year.year), documents)
    list.paged.crumbs = index.words.way(.home, .timeline)
    list.paged.description = index.words(.timelineDescription)
    list.day = year.day
    return try list.pages(drawing)
  }
}
