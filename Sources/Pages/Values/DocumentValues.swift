import Gazette
import Markup

/// What the page of a document offers to its template.
struct DocumentValues {
  private let document: Document
  private let text: DocumentText
  private let index: SiteIndex
  private let links: PageLinks

  init(_ document: Document, text: DocumentText, index: SiteIndex) {
    self.document = document
    self.text = text
    self.index = index
    links = PageLinks(page: .document(document.id))
  }

  /// All of it.
  var values: [String: TemplateValue] {
    let relations = index.model.graph.relations[document.id] ?? []
    let html = text.html(notes: MarginNotes(relations: relations, index: index, links: links), index.words)
    let outline = self.outline
    let page: [String: TemplateValue] = [
      "id": .text(document.id.text),
      "head": .html(html.head),
      "body": .html(html.body),
      "facts": FactValues(document: document, index: index, links: links).value,
      "formats": .list(
        DocumentFormat.all(document.id, index.facts).map {
          ["address": .text(links($0.address)), "type": .text($0.type), "name": .text($0.name)]
        }),
      "source": .text(index.words.source(file: document.file, lines: document.lines)),
      "proofAddress": .optional(index.texts[document.issue].map { _ in links(.proof(document.id)) }),
      "mark": .optional(mark), "isJoint": .flag(document.issuers.count > 1),
      "citations": .list(citations),
      "errorsAddress": .optional(errorsAddress),
      "hasOutline": .flag(outline.count > 1),
      "outline": .list(outline),
    ]
    return [statusValues, relationValues, unitValues, termValues, correctionValues, comparisonValues].reduce(page) {
      all, some in
      all.merging(some) { _, new in new }
    }
  }

  private var statusValues: [String: TemplateValue] {
    let validity = index.model.graph.validity[document.id] ?? Validity(spans: [], reasons: [])
    let span = validity.span(on: index.model.asOf)
    return [
      "status": .text(span.status.rawValue),
      "statusLabel": .text(index.words.status(span.status)),
      "badge": DocumentRow.badge(span.status, index.words),
      "since": .optional(span.from.map(index.words.date)),
      "spans": .text(index.words.spans(validity.spans)),
      "statusHelp": .text(links(.about, Anchor("status"))),
      "banners": BannerValues(validity: validity, index: index, links: links).value,
      "hasReasons": .flag(!validity.reasons.isEmpty),
      "reasons": ReasonValues(document: document, reasons: validity.reasons, index: index, links: links).value,
    ]
  }

  private var relationValues: [String: TemplateValue] {
    let relations = index.model.graph.relations[document.id] ?? []
    let citing = BacklinkValues.list(of: document, index)
    let backlinks = citing.leaves.leaves.first?.items ?? []
    let values: [String: TemplateValue] = [
      "neighbourhood": NeighbourhoodPicture(
        subject: .document(document), index: index, links: links, lists: ("#page-relations", "#page-backlinks")
      ).value,
      "hasRelations": .flag(!relations.isEmpty),
      "relations": RelationValues(document: document, relations: relations, index: index, links: links).value,
      "hasBacklinks": .flag(!backlinks.isEmpty),
      "backlinks": BacklinkValues(index: index, links: links).value(backlinks),
    ]
    return values.merging(PagerValues(entries: citing.entries(index.words), links: links).values) { own, _ in own }
  }

  private var unitValues: [String: TemplateValue] {
    let measures = index.model.graph.measures[document.id] ?? []
    return [
      "hasUnits": .flag(!measures.isEmpty),
      "units": UnitValues(document: document, measures: measures, index: index, links: links).value,
    ]
  }

  private var termValues: [String: TemplateValue] {
    let definitions = index.model.graph.definitions[document.id] ?? []
    return [
      "hasTerms": .flag(!definitions.isEmpty),
      "terms": TermValues(document: document, definitions: definitions, links: links, words: index.words).value,
    ]
  }

  private var correctionValues: [String: TemplateValue] {
    let audit = index.audits[document.issue]
    let corrections = CorrectionValues.within(document.lines, of: audit)
    let doubts = DoubtValues.within(document.lines, of: audit)
    return [
      "hasCorrections": .flag(!corrections.isEmpty),
      "corrections": CorrectionValues.of(corrections, in: audit, index.words),
      "hasDoubts": .flag(!doubts.isEmpty), "doubts": DoubtValues.of(doubts, in: [document], links, index.words),
    ]
  }

  /// 发文机关标志 of a numbered document, for paper: 济南市人民政府文件; an order has its organ's name with 令 alone.
  private var mark: String? {
    guard let number = document.number, !document.issuers.isEmpty else { return nil }
    return number.form == .order ? number.organCode : document.issuers.joined(separator: " ") + "文件"
  }

  private var citations: [TemplateValue] {
    Citation.all(of: document, in: index).map {
      ["style": .text($0.style), "before": .text($0.before), "lead": .text($0.lead), "after": .text($0.after)]
    }
  }

  /// A letter about an error in this document, its title, number and address already in it.
  private var errorsAddress: String? {
    guard let mail = index.facts.errorsMail else { return nil }
    let page = PageAddress.document(document.id)
    let address = index.facts.baseURL?.absolute(page) ?? page.path.text
    return mail.letter(
      subject: index.words(.reportSubject, ["name": index.words.name(document, else: document.id)]),
      body: index.words.report(document, address: address))
  }

  private var comparisonValues: [String: TemplateValue] {
    let replacements = index.replacementsByDocument[document.id] ?? []
    let rows = replacements.map { replacement -> TemplateValue in
      let other = replacement.new == document.id ? replacement.old : replacement.new
      return [
        "label": .text(index.words(.comparisonLink, ["name": index.words.name(index.documents[other], else: other)])),
        "address": .text(links(.comparison(replacement))),
      ]
    }
    return ["comparisons": .list(rows)]
  }

  /// The headings of the text, and the titles of what it encloses, in order of the text.
  private var outline: [TemplateValue] {
    let entries = Dictionary(text.standingOut.outline.map { ($0.anchor, $0) }) { first, _ in first }
    return document.blocks.compactMap { block in
      if block.kind == .enclosureTitle {
        return row(block.anchor, depth: 1, label: "", title: block.text, isTitle: true)
      }
      guard let entry = entries[block.anchor] else { return nil }
      let gap = entry.label.unicodeScalars.first == "第" ? " " : ""
      return row(block.anchor, depth: entry.level, label: entry.label + gap, title: entry.title, isTitle: false)
    }
  }

  private func row(_ anchor: Anchor, depth: Int, label: String, title: String, isTitle: Bool) -> TemplateValue {
    [
      "depth": .number(min(max(depth, 1), 6)), "label": .text(label), "title": .text(title),
      "isTitle": .flag(isTitle), "address": .text("#" + anchor.text),
    ]
  }
}
