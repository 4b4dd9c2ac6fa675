import Gazette

/// An address that a page had once, and the page that stands for it now.
public struct Alias: Sendable {
  /// The old address.
  public let old: PageAddress
  /// The page that stands for it.
  public let new: PageAddress
  /// Where the keeper wrote it, for messages about it.
  public let location: SourceLocation

  /// An old address of a page.
  public init(old: PageAddress, new: PageAddress, location: SourceLocation) {
    self.old = old
    self.new = new
    self.location = location
  }
}
