import Gazette

/// What a build is to read, where it is to put the site, and what it is to make of errors.
public struct BuildRequest: Hashable, Sendable {
  /// The folder of raw texts, corrections and `site.json`.
  public var content = "Content"
  /// The folder of pages, partials and assets.
  public var templates = "Templates"
  /// The folder that becomes the site.
  public var output = "public"
  /// The day of which the site speaks; nil for the latest date in the collection.
  public var asOf: GazetteDate?
  /// Whether issues with errors are left out and the others built.
  public var keepGoing = false

  /// The folder where a build remembers what it made of what; nil where it remembers nothing.
  public var cache: String?

  /// Whether the most memory of each phase is looked at, at the cost of what the system tells of the whole process.
  public var seesMemory = false

  /// A build of the folders that a project has.
  public init() {}
}
