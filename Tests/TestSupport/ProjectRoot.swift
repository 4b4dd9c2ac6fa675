import Foundation

/// The folder of Package.swift, found from where the tests stand.
public enum ProjectRoot {
  /// As an address of a file.
  public static let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// As a path.
  public static let path = url.path
}
