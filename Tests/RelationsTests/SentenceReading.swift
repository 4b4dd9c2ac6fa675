import Gazette

@testable import Relations

/// What is found in one sentence behind the first heading of a document, as one line: `repeals 济政发〔2010〕1号; cites 《…》@第十条`.
func found(in text: String, preamble: Bool = false, builder: DocumentBuilder = DocumentBuilder()) -> String {
  var builder = builder
  if !preamble { builder.paragraphs.append(.init(text: "一、总体要求", kind: .heading, label: "一、")) }
  builder.paragraphs.append(.init(text: text))
  return summary(of: builder)
}

/// The relations of one document, each as `kind number-or-《title》@scope`, in order of the text.
func summary(of builder: DocumentBuilder) -> String {
  let document = builder.document
  let graph = relate(collection([builder])).graph
  return (graph.relations[document.id] ?? []).map { relation in
    let name = relation.number ?? "《\(relation.title ?? "")》"
    let scope = relation.places[0].scope.map { "@" + $0 } ?? ""
    return "\(relation.kind.rawValue) \(name)\(scope)"
  }
  .joined(separator: "; ")
}
