import Gazette
import Site

/// What happens while a preview runs, for the user's terminal.
public enum PreviewEvent: Sendable {
  /// The site, or what is wrong with it, can be looked at.
  case serving(address: String)
  /// These files changed; a build follows.
  case changed([String])
  /// A build that the pages now show.
  case built(BuildReport)
  /// A build with errors, which the pages now tell.
  case failed([Diagnostic])
  /// The user ended it.
  case ended
}
