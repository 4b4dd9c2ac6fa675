/// A JSON file of the content folder, which may be missing: facts, aliases, names of organs.
enum ContentFile {
  /// What the file says, or why it says nothing; nil where there is none.
  /// - Throws: `DiskError` for one that cannot be read.
  static func read(_ path: String) throws -> Result<LocatedJSON, JSONReading.Fault>? {
    guard Disk.exists(path) else { return nil }
    let bytes = try Disk.read(path)
    do throws(JSONReading.Fault) { return .success(try JSONReading.read(bytes)) } catch { return .failure(error) }
  }
}
