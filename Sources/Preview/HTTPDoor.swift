#if canImport(CMicroHTTPD) && !WITHOUT_MICROHTTPD
  internal import CMicroHTTPD

  /// The door to libmicrohttpd: requests in, replies out.
  struct HTTPDoor {
    /// Whether the library was there when the program was built.
    static let isBuilt = true

    private let daemon: OpaquePointer
    private let desk: Unmanaged<Desk>

    /// Answers whoever comes to a socket from what lies on a desk, on threads of its own.
    init(_ listener: Listener, desk: Desk) throws(PreviewError) {
      let kept = Unmanaged.passRetained(desk)
      guard let daemon = gazette_http_start(listener.socket, Self.answer, kept.toOpaque()) else {
        kept.release()
        throw PreviewError(
          "cannot start the server on port \(listener.port); see whether the machine is out of threads")
      }
      self.daemon = daemon
      self.desk = kept
    }

    /// Ends all connections, the threads and the socket.
    func close() {
      MHD_stop_daemon(daemon)
      desk.release()
    }

    private static let answer: MHD_AccessHandlerCallback = { context, connection, target, method, _, _, size, state in
      guard let context, let connection, let target, let method, let state else { return gazette_http_result(0) }
      // The first call tells of the head alone, and an answer to it would end the connection. What comes with a POST is
      // not looked at.
      if state.pointee == nil || size?.pointee ?? 0 > 0 {
        state.pointee = context
        size?.pointee = 0
        return gazette_http_result(1)
      }
      var request = Request(target: String(cString: target))
      request.method = String(cString: method)
      request.host = HTTPDoor.field("Host", of: connection)
      request.ifNoneMatch = HTTPDoor.field("If-None-Match", of: connection)
      request.ifModifiedSince = HTTPDoor.field("If-Modified-Since", of: connection)
      let desk = Unmanaged<Desk>.fromOpaque(context).takeUnretainedValue()
      return HTTPDoor.send(Reception(edition: desk.shown).reply(to: request), over: connection)
    }

    private static func field(_ name: String, of connection: OpaquePointer) -> String? {
      gazette_http_field(connection, name).map { String(cString: $0) }
    }

    private static func send(_ reply: Reply, over connection: OpaquePointer) -> MHD_Result {
      let copied = reply.body.withUnsafeBytes { gazette_http_response($0.baseAddress, $0.count) }
      guard let response = copied else { return gazette_http_result(0) }
      defer { MHD_destroy_response(response) }
      for field in reply.fields { MHD_add_response_header(response, field.name, field.value) }
      return MHD_queue_response(connection, UInt32(reply.status), response)
    }
  }
#else
  /// The wall where the door to libmicrohttpd would be: the package was not there when the program was built.
  struct HTTPDoor {
    static let isBuilt = false

    init(_ listener: Listener, desk: Desk) throws(PreviewError) { throw .notBuilt }

    func close() {}
  }
#endif

extension PreviewError {
  /// The program was built without the package that serves.
  static let notBuilt = PreviewError(
    "this program was built without its preview server; `make serve` installs what it needs (libmicrohttpd-dev), "
      + "builds it and starts it")
}
