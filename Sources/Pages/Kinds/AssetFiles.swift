import Gazette
import Markup

extension PageKind {
  /// `assets/as-of.js`: what document pages show through it, so that a new issue does not rewrite them all.
  static let asOfScript = PageKind("as-of.js") { drawing in
    let index = drawing.index
    let extent: JSONValue = [
      "date": .optional(index.model.asOf?.iso), "text": .optional(index.model.asOf.map(index.words.date)),
      "issues": .integer(index.model.collection.issues.count),
    ]
    return [OutputFile(.asOfScript, text: "window.gazetteAsOf = \(extent.text(.compact));\n")]
  }

  /// The files of `Templates/assets`, without their comments and indentation.
  static let assets = PageKind("assets") { $0.templates.assets.map { LeanAsset(file: $0).published } }
}
