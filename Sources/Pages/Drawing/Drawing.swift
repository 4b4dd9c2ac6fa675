import Gazette
import Markup

/// What every page kind draws from: the model with its index, and the templates.
struct Drawing: Sendable {
  let index: SiteIndex
  let templates: Templates

  init(_ model: SiteModel, templates: Templates) {
    index = SiteIndex(model, words: templates.words)
    self.templates = templates
  }

  private init(index: SiteIndex, templates: Templates) {
    self.index = index
    self.templates = templates
  }

  /// The same of what is in sight alone.
  func seeing(_ sight: Sight) -> Drawing { Drawing(index: index.window(on: sight), templates: templates) }

  /// A page from the template of a name.
  func page(_ template: String, _ frame: Frame, _ values: [String: TemplateValue]) throws -> OutputFile {
    OutputFile(
      path: frame.address.path,
      bytes: try templates.set.bytes(template, .object(values), within: .object(frame.values(index))))
  }
}

/// The jobs that draw all files of a site but its sums, in the order in which their files are listed.
public func drawingJobs(_ model: SiteModel, templates: Templates) -> [Job] {
  let drawing = Drawing(model, templates: templates)
  let facts = drawing.index.facts
  return PageKind.all.filter { $0.extra.map(facts.offers) ?? true }.flatMap { $0.jobs(drawing) }
}

/// All files of a site but its sums: the jobs, one after the other.
public func draw(_ model: SiteModel, templates: Templates) throws -> [OutputFile] {
  try drawingJobs(model, templates: templates).flatMap { try $0.draw() }
}
