import Gazette

/// Whether the data files are there and of the shapes that other programs rely on.
enum ShapeCheck {
  /// The faults of the data files' shapes, and a document's file that says other things than the catalogue.
  static func diagnostics(of site: BuiltSite, data: SiteData) -> [Diagnostic] {
    faults(of: data.catalog, SiteData.catalogName, DataShapes.catalog, site)
      + faults(of: data.audit, SiteData.auditName, DataShapes.audit, site)
      + data.documents.flatMap { document in
        faults(of: document.full, document.file, DataShapes.documentFile, site) + differences(in: document, site)
      }
  }

  private static func faults(
    of json: LocatedJSON?, _ file: String, _ shape: Shape, _ site: BuiltSite
  ) -> [Diagnostic] {
    // A file that is no JSON is told by its form already.
    guard let json else { return site.bytes(file) == nil ? [site.error(file, "the file is missing")] : [] }
    return shape.faults(of: json).map { site.error(file, line: $0.line, $0.problem) }
  }

  private static func differences(in document: SiteData.Document, _ site: BuiltSite) -> [Diagnostic] {
    guard let full = document.full else { return [] }
    return document.entry.members.compactMap { member in
      guard let own = full[member.name], own != member.value else { return nil }
      let place = "\(SiteData.catalogName):\(member.value.line)"
      return site.error(document.file, line: own.line, "`\(member.name)` is not what \(place) says")
    }
  }
}
