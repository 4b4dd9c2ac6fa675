// swift-tools-version: 6.1
import PackageDescription

/// The text rooms are optimised in every build, so that a plain `swift run gazette-site` is fast.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"])]

// The rooms and who may import whom: one way, no arrow back.
// gazette-site -> { Preview -> } Site -> { Reading, Search, Pages -> { Relations, Markup } } -> Gazette
let package = Package(
  name: "gazette-site",
  products: [.executable(name: "gazette-site", targets: ["gazette-site"])],
  targets: [
    // The nouns; imports nothing of ours.
    .target(name: "Gazette", swiftSettings: optimised),
    // The doors to cmark-gfm and libxml2, and the Mustache engine; knows nothing of the gazette.
    .target(name: "Markup", dependencies: ["CCMarkGFM", "CLibXML2"], swiftSettings: optimised),
    // Raw text -> lines -> documents; knows no relations, no markup, no disk.
    .target(name: "Reading", dependencies: ["Gazette"], swiftSettings: optimised),
    // Documents -> what they cite, repeal, amend; knows no layout and no links.
    .target(name: "Relations", dependencies: ["Gazette"], swiftSettings: optimised),
    // Documents -> index files; knows no HTML.
    .target(name: "Search", dependencies: ["Gazette"], swiftSettings: optimised),
    // Documents and relations -> pages and files as values; knows no disk.
    .target(name: "Pages", dependencies: ["Gazette", "Markup", "Relations"], swiftSettings: optimised),
    // Folder -> folder; the only room that touches disk; knows no rule about text.
    .target(
      name: "Site",
      dependencies: ["Gazette", "Markup", "Reading", "Relations", "Search", "Pages", "CLinux", "CSHA256"],
      swiftSettings: optimised),
    // The site on an address of this machine, anew whenever its sources change; knows no rule about text and no disk.
    .target(name: "Preview", dependencies: ["CMicroHTTPD", "Gazette", "Markup", "Site"], swiftSettings: optimised),
    // Words <-> user.
    .executableTarget(name: "gazette-site", dependencies: ["Gazette", "Preview", "Site"]),

    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    // One call of the kernel's that Swift's Glibc does not show; no package.
    .systemLibrary(name: "CLinux"),
    // The processor's own rounds of SHA-256; no package.
    .systemLibrary(name: "CSHA256"),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),

    // For `serve` alone. Without the package this module cannot be imported, and the rest builds. No `pkgConfig`, which
    // would warn at every build that the package is missing.
    .systemLibrary(name: "CMicroHTTPD", providers: [.apt(["libmicrohttpd-dev"])]),

    // What tests of several rooms use; knows no room.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "CommandTests", dependencies: ["Gazette", "Site", "TestSupport", "gazette-site"]),
    .testTarget(name: "GazetteTests", dependencies: ["Gazette"]),
    .testTarget(name: "MarkupTests", dependencies: ["Markup", "TestSupport"]),
    .testTarget(name: "ReadingTests", dependencies: ["Gazette", "Reading", "TestSupport"]),
    .testTarget(name: "RelationsTests", dependencies: ["Gazette", "Reading", "Relations", "TestSupport"]),
    .testTarget(name: "PreviewTests", dependencies: ["Gazette", "Preview", "Site"]),
    .testTarget(name: "SearchTests", dependencies: ["Gazette", "Reading", "Search"]),
    .testTarget(
      name: "PagesTests", dependencies: ["Gazette", "Markup", "Reading", "Relations", "Pages", "TestSupport"]),
    .testTarget(
      name: "SiteTests",
      dependencies: ["Gazette", "Markup", "Reading", "Relations", "Search", "Pages", "Site", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
