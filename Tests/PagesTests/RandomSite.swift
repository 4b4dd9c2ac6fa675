import Gazette
import Pages

/// A collection whose documents say random things of one another: every kind, chains, rings, and one that all name.
struct RandomSite {
  private var state: UInt64

  private static let words = [
    "关于", "济南市人民政府", "实施意见", "（试行）", "《条例》", "2024—2030年", "GB/T 34584-2017", "Ⅳ", "WiFi", "mmmmmmmm", "，", "办法",
    "“十四五”", "𠮷", "😀", " ", "城镇低效用地再开发", "的通知",
  ]

  init(seed: UInt64) { state = seed &* 2_654_435_761 &+ 1 }

  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(bound, 1)
  }

  private mutating func title() -> String {
    (0..<(1 + next(12))).map { _ in Self.words[next(Self.words.count)] }.joined()
  }

  mutating func model(documents count: Int, instruments instrumentCount: Int, relations relationCount: Int) -> SiteModel
  {
    let documents = (0..<count).map { document($0) }
    let targets =
      documents.map { Relation.Target.document($0.id) }
      + (0..<instrumentCount).map { Relation.Target.instrument(Identifier(spelling: "i\($0)")) }
    var relations = [Document.ID: [Relation]]()
    for _ in 0..<relationCount {
      let actor = documents[next(count)].id
      let target = targets[next(3) == 0 ? 0 : next(targets.count)]
      guard relations[actor, default: []].allSatisfy({ $0.target != target }) else { continue }
      relations[actor, default: []].append(relation(to: target))
    }
    let instruments = (0..<instrumentCount).map { number in
      let id = Instrument.ID(spelling: "i\(number)")
      let citing = documents.map(\.id).filter { (relations[$0] ?? []).contains { $0.target == .instrument(id) } }
      let (title, code) = (next(4) == 0 ? nil : title(), next(2) == 0 ? "鲁政发〔2018〕\(number)号" : nil)
      return Instrument(id: id, number: code, title: title, citedBy: citing)
    }
    let graph = graph(relations, of: documents, instruments)
    return SiteModel(
      facts: SiteFacts(), collection: Collection(issues: [], documents: documents), graph: graph, audits: [],
      asOf: GazetteDate(iso: "2025-06-30"))
  }

  private mutating func relation(to target: Relation.Target) -> Relation {
    let kind = Relation.Kind.allCases[next(Relation.Kind.allCases.count)]
    let evidence = Evidence(quote: "某句。", anchor: Anchor("p-0"), line: 1)
    let scope = next(4) == 0 ? "第\(next(90))条" : nil
    let place = Relation.Place(kind: kind, evidence: evidence, scope: scope, range: 0..<1)
    return Relation(kind: kind, number: nil, title: nil, target: target, places: [place])
  }

  private mutating func graph(
    _ relations: [Document.ID: [Relation]], of documents: [Document], _ instruments: [Instrument]
  ) -> RelationGraph {
    var backlinks = [Document.ID: [RelationGraph.Backlink]]()
    var instrumentBacklinks = [Instrument.ID: [RelationGraph.Backlink]]()
    for document in documents {
      for relation in relations[document.id] ?? [] {
        let link = RelationGraph.Backlink(
          kind: relation.kind, document: document.id, evidence: relation.places[0].evidence)
        switch relation.target {
        case .document(let id): backlinks[id, default: []].append(link)
        case .instrument(let id): instrumentBacklinks[id, default: []].append(link)
        }
      }
    }
    var validity = [Document.ID: Validity]()
    for document in documents {
      let status = Validity.Status.allCases[next(Validity.Status.allCases.count)]
      validity[document.id] = Validity(
        spans: [.init(from: next(2) == 0 ? nil : document.signed, status: status)], reasons: [])
    }
    return RelationGraph(
      relations: relations, backlinks: backlinks, instrumentBacklinks: instrumentBacklinks, instruments: instruments,
      validity: validity, measures: [:])
  }

  private mutating func document(_ number: Int) -> Document {
    let signed = next(9) == 0 ? nil : GazetteDate(year: 2009 + next(16), month: 1 + next(12), day: 1 + next(28))
    let block = Block(anchor: Anchor("p-0"), kind: .paragraph, text: "某句。", lines: 1...1, lineMap: LineMap(line: 1))
    return Document(
      id: Identifier(spelling: "d\(number)"), issue: Identifier(spelling: "i"), title: title(),
      number: next(3) == 0 ? nil : DocumentNumber(parsing: "济政办字〔2019〕\(number + 1)号"),
      issuers: ["济南市人民政府"], type: "办法", registration: nil, addressee: nil, signed: signed, printed: nil,
      effective: nil, expires: nil, category: nil, page: nil, articles: 0, enclosures: [], outline: [],
      blocks: [block], file: "i.txt", lines: (number + 1)...(number + 1))
  }
}
