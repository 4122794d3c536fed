package dev.steward.email.receive;

/// Who is at the other end of a connection, as far as the connection tells.
///
/// @param address IP address, of the client behind the load balancer where there is one
/// @param protocol `smtp` or `lmtp`
/// @param helo how it introduced itself; empty until it has
/// @param tls version and cipher; empty without TLS
record Peer(String address, String protocol, String helo, String tls) {
  Peer introduced(String as) {
    return new Peer(address, protocol, as, tls);
  }

  Peer encrypted(String how) {
    return new Peer(address, protocol, "", how);
  }
}
