import Gazette
import Markup

extension PageKind {
  /// `assets/as-of.js`: what document pages show through it, so that a new issue does not rewrite them all, and
  /// what scripts say.
  static let asOfScript = PageKind("as-of.js") { drawing in
    let index = drawing.index
    let extent: JSONValue = [
      "date": .optional(index.model.asOf?.iso), "text": .optional(index.model.asOf.map(index.words.date)),
      "issues": .integer(index.model.collection.issues.count),
    ]
    let words = index.words.forScripts(asOf: index.model.asOf, issues: index.model.collection.issues.count)
    let text = "window.gazetteAsOf = \(extent.text(.compact));\nwindow.gazetteWords = \(words.text(.compact));\n"
    return [OutputFile(.asOfScript, text: text)]
  }

  /// The files of `Templates/assets`, without their comments and indentation.
  static let assets = PageKind("assets") { $0.templates.assets.map { LeanAsset(file: $0).published } }
}
