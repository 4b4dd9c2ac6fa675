/// One file of the site as a value: where it goes, below the output folder, and what is in it.
struct SiteFile: Sendable {
  /// The path below the output folder, `documents/jizhengbanzi-2023-8/index.html`.
  let path: String
  /// What is in it.
  let bytes: [UInt8]
}
