import Gazette
import Markup

extension PageKind {
  /// 数据: every format that the site offers, and what is in it.
  static let data = PageKind("data", template: "data") { drawing in
    let index = drawing.index
    let frame = Frame(
      column: .data, title: index.words(.data), below: index.words.way(.home, .about),
      description: index.words(.dataDescription), type: index.words(.dataColumnType))
    let links = frame.links
    let sample = index.latestFirst.first.map { document in
      DocumentFormat.all(document.id, index.facts).map {
        ["name": .text($0.name), "type": .text($0.type), "address": .text(links($0.address))] as TemplateValue
      }
    }
    let values: [String: TemplateValue] = [
      "catalogAddress": .text(links(.catalog)),
      "schemaAddress": .text(links(.catalogSchema)),
      "tableAddress": .text(links(.documentTable)),
      "auditDataAddress": .text(links(.auditData)),
      "feedAddress": .optional(AtomFeed.isOffered(index) ? links(.feed) : nil),
      "calendarAddress": .optional(ValidityCalendar(index).events.isEmpty ? nil : links(.calendar)),
      "numbersAddress": .optional(index.facts.offers(.numbers) ? links(.numbers) : nil),
      "hasFormats": .flag(sample != nil),
      "formats": .list(sample ?? []),
      "feedGroups": .list([Facet.Kind.issuer, .type].map { feeds($0, index, links) }),
    ]
    return [try drawing.page("data", frame, values)]
  }

  private static func feeds(_ kind: Facet.Kind, _ index: SiteIndex, _ links: PageLinks) -> TemplateValue {
    let facets = (index.facets[kind] ?? []).filter { AtomFeed.isOffered($0, index) }
    return [
      "label": .text(index.words.facet(kind)),
      "items": .list(
        facets.map {
          [
            "label": .text($0.label), "address": .text(links(.feed($0))), "count": .number($0.documents.count),
          ]
        }),
    ]
  }

  /// `documents.csv`: the documents as a table.
  static let documentTable = PageKind("documents.csv") { drawing in
    [OutputFile(.documentTable, text: DocumentTable(index: drawing.index).text)]
  }

  /// `catalog.schema.json`: the shape of `catalog.json`.
  static let catalogSchema = PageKind("catalog.schema.json") { drawing in
    [OutputFile(path: PageAddress.catalogSchema.path, bytes: CatalogSchema.value(drawing.index.facts).bytes(.pretty))]
  }
}
