package dev.steward.platform.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/// Which addresses of the internet protocol lie on the public internet.
///
/// Of IPv4 all but the special-purpose networks of the IANA registry (RFC 6890). Of IPv6 only what
/// is given out for that (`2000::/3`), without tunnels and examples; an IPv4 address inside an IPv6
/// one counts as the IPv4 address.
final class PublicAddresses {

  private static final List<Network> NOT_PUBLIC =
      List.of(
          Network.of("0.0.0.0", 8), // this network
          Network.of("10.0.0.0", 8),
          Network.of("100.64.0.0", 10), // behind carriers' address translation
          Network.of("127.0.0.0", 8),
          Network.of("169.254.0.0", 16), // link-local, with the metadata services of clouds
          Network.of("172.16.0.0", 12),
          Network.of("192.0.0.0", 24),
          Network.of("192.0.2.0", 24), // examples
          Network.of("192.88.99.0", 24), // 6to4 relays
          Network.of("192.168.0.0", 16),
          Network.of("198.18.0.0", 15), // measurements
          Network.of("198.51.100.0", 24), // examples
          Network.of("203.0.113.0", 24), // examples
          Network.of("224.0.0.0", 4), // multicast
          Network.of("240.0.0.0", 4), // reserved, and broadcast
          Network.of("2001::", 23), // Teredo, ORCHID and other special purposes
          Network.of("2001:db8::", 32), // examples
          Network.of("2002::", 16), // 6to4
          Network.of("3fff::", 20)); // examples

  private static final Network GLOBAL = Network.of("2000::", 3);
  private static final Network TRANSLATED = Network.of("64:ff9b::", 96);
  private static final int V4 = 4;

  private PublicAddresses() {}

  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (TRANSLATED.has(bytes)) {
      return isPublicAsGiven(Arrays.copyOfRange(bytes, bytes.length - V4, bytes.length));
    }
    return isPublicAsGiven(bytes);
  }

  private static boolean isPublicAsGiven(byte[] bytes) {
    return (bytes.length == V4 || GLOBAL.has(bytes))
        && NOT_PUBLIC.stream().noneMatch(network -> network.has(bytes));
  }

  private record Network(byte[] start, int bits) {

    static Network of(String start, int bits) {
      try {
        return new Network(InetAddress.getByName(start).getAddress(), bits);
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException(start, e);
      }
    }

    boolean has(byte[] address) {
      if (address.length != start.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> bit % 8;
        if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
