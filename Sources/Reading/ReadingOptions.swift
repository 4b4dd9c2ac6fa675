import Gazette

/// What the keeper of a site may choose about the reading of texts.
public struct ReadingOptions: Hashable, Sendable {
  /// Whether the middle digits of mobile numbers are masked, `188****0176`, in all that comes of a text.
  public var masksMobileNumbers = true

  /// The choices that a site has without a word of its keeper.
  public init() {}

  /// What somebody wrote about a text, as it may be shown.
  public func shown(_ words: String) -> String { masksMobileNumbers ? MobileMask.masked(words) : words }

  /// A doubt as it may be shown.
  func shown(_ doubt: Doubt) -> Doubt { Doubt(line: doubt.line, text: shown(doubt.text), location: doubt.location) }
}
