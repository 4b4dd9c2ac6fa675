import Glibc

/// A socket that listens on the loopback address: nobody but this machine can reach it.
struct Listener {
  /// The socket, which whoever serves it closes.
  let socket: Int32
  /// The port, picked by the system where none was asked for.
  let port: UInt16

  /// Listens on a port; 0 is any that is free.
  init(port: UInt16) throws(PreviewError) {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard socket >= 0 else { throw Self.refusal(port) }
    var yes: Int32 = 1
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    guard Self.withSocketAddress(&address, { bind(socket, $0, $1) == 0 && listen(socket, 64) == 0 }) else {
      let refusal = Self.refusal(port)
      close(socket)
      throw refusal
    }
    _ = Self.withSocketAddress(&address) { name, length in
      var length = length
      return getsockname(socket, name, &length) == 0
    }
    self.socket = socket
    self.port = UInt16(bigEndian: address.sin_port)
  }

  private static func withSocketAddress(
    _ address: inout sockaddr_in, _ deed: (UnsafeMutablePointer<sockaddr>, socklen_t) -> Bool
  ) -> Bool {
    withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { deed($0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    }
  }

  /// What `errno` says of a port.
  private static func refusal(_ port: UInt16) -> PreviewError {
    switch errno {
    case EADDRINUSE:
      PreviewError("port \(port) is taken by another program; give another by --port, or any by --port 0")
    case EACCES: PreviewError("port \(port) is the administrator's; give one from 1024 on by --port")
    default: PreviewError("cannot listen on port \(port): \(String(cString: strerror(errno)))")
    }
  }
}
