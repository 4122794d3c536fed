package dev.steward.platform.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Looks up names.
interface Names {

  /// The addresses of a host, at least one.
  List<InetAddress> lookUp(String host) throws UnknownHostException;
}
