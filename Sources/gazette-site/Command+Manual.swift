extension Command {
  /// What its help tells beyond its options.
  var manual: String {
    switch self {
    case .build:
      """
      Reads every issue, relates the documents to each other, draws all pages and the search index, checks
      the links, and exchanges the old site for the new one in one step. A build that fails, or is killed,
      leaves the old site as it was; a file whose bytes did not change keeps its time. It is what the program
      does without a command.
      """
    case .check:
      """
      Reads the site from disk and says, path:line first, which links and anchors lead nowhere, which files
      are cut, not well-formed, changed by hand, missing or of no build, which data have another shape than
      programs rely on, and which quotes do not stand in their documents. Warnings of the content come along.
      """
    case .diff:
      """
      Compares what a build would make with the site that stands, and tells the documents that come, go or
      change, the statuses that flip and by whose words, relations, instruments and corrections that are
      gained or lost, and the files that would be touched.
      """
    case .serve:
      """
      Builds the site in memory and shows it on 127.0.0.1, to this machine alone. When a raw text, a
      correction, a fact or a template is saved it builds again, and open pages load anew. Errors are shown
      in place of the pages, with file and line, until they are mended. No file is written; Ctrl-C ends it.
      """
    case .export:
      """
      Writes, for each document and each of its paragraphs, the line of an action and the line of a source,
      as the _bulk address of OpenSearch and Elasticsearch takes them: what catalog.json says of a document,
      and its text; every paragraph with its anchor and address. The texts are read twice, a few issues at a
      time, so that memory holds what the documents say of each other and never what they say. A file is
      written beside its name and renamed when it is whole.
      """
    }
  }

  /// Commands as a user may write them, with what they are for.
  var examples: [(words: String, purpose: String)] {
    switch self {
    case .build:
      [
        ("gazette-site", "builds Content into public"),
        ("gazette-site --output /srv/gazette --as-of 2025-12-31 --keep-going", "what a nightly job may do"),
      ]
    case .check: [("gazette-site check --output /srv/gazette", "looks at another folder")]
    case .diff: [("gazette-site diff --format markdown > comment.md", "for a pull request")]
    case .serve: [("gazette-site serve --port 0", "on any port that is free; the address is printed")]
    case .export:
      [
        ("gazette-site export --mapping --output mapping.json", "what the index must be made with"),
        ("gazette-site export | gzip > gazette.ndjson.gz", "all documents and paragraphs"),
      ]
    }
  }
}
