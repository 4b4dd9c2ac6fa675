/// A template's tree laid out as one row of steps, made once and run for every page.
///
/// A step holds numbers alone: going from one to the next copies no reference, where walking the tree would count those of
/// each node up and down again.
struct TemplateProgram: Sendable {
  /// What to do next; the numbers are places in the lists below.
  enum Step: Sendable {
    case text(Int)
    case value(name: Int, isMarkup: Bool)
    /// The steps from the next one to the end are the section's own.
    case section(name: Int, isInverted: Bool, end: Int)
    case partial(Int)
  }

  /// A partial and where it is asked for.
  struct Partial: Sendable {
    let name: String
    let place: TemplatePlace
    let indentation: [UInt8]?
  }

  private(set) var steps: [Step] = []
  private(set) var texts: [TemplateText] = []
  private(set) var names: [TemplateName] = []
  private(set) var partials: [Partial] = []

  init(_ nodes: [TemplateNode]) { append(nodes) }

  private mutating func append(_ nodes: [TemplateNode]) {
    for node in nodes {
      switch node {
      case .text(let text):
        steps.append(.text(texts.count))
        texts.append(text)
      case .value(let name, let isMarkup):
        steps.append(.value(name: names.count, isMarkup: isMarkup))
        names.append(name)
      case .section(let name, let isInverted, let inner): append(name, isInverted: isInverted, inner)
      case .partial(let name, let place, let indentation):
        steps.append(.partial(partials.count))
        partials.append(Partial(name: name, place: place, indentation: indentation))
      }
    }
  }

  private mutating func append(_ name: TemplateName, isInverted: Bool, _ nodes: [TemplateNode]) {
    let number = names.count
    names.append(name)
    let start = steps.count
    steps.append(.section(name: number, isInverted: isInverted, end: start))
    append(nodes)
    steps[start] = .section(name: number, isInverted: isInverted, end: steps.count)
  }
}
