/// What the server answers.
struct Reply: Sendable {
  /// The status code.
  var status = 200
  /// The header fields, in order.
  var fields = [(name: String, value: String)]()
  /// The content; the library leaves it out of answers to HEAD.
  var body = [UInt8]()

  /// An answer of a kind of content. Browsers ask again each time, run nothing from elsewhere and guess no type.
  init(_ status: Int = 200, type: String, _ body: [UInt8]) {
    self.status = status
    self.body = body
    fields = [
      ("Content-Type", type), ("Cache-Control", "no-cache"), ("X-Content-Type-Options", "nosniff"),
      ("Content-Security-Policy", "default-src 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'"),
    ]
  }

  /// A refusal in a line of plain text.
  static func refusal(_ status: Int, _ words: String) -> Reply {
    Reply(status, type: MediaType.text, Array((words + "\n").utf8))
  }

  /// Leads to another address of this server, for now.
  static func leading(to address: String) -> Reply {
    var reply = refusal(307, "See \(address)")
    reply.fields.append(("Location", address))
    return reply
  }

  /// The value of a header field.
  func field(_ name: String) -> String? { fields.first { $0.name == name }?.value }
}
