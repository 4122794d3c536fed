package dev.steward.email.trust;

import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which border server's word about authentication is taken. Nobody's, as long as nothing is set.
///
/// @param authservIds ids it writes into `Authentication-Results`, such as `mx.exchange.example`
/// @param hosts names it writes into `Received … by`; where empty, the ids
/// @param placement whether its fields stand above its own Received field (milters) or also
///   directly below (Gmail, Microsoft 365)
/// @param arcSealers domains of forwarders whose ARC seal is taken for the sender's authentication
/// @param peers addresses or networks (`10.0.0.0/8`) from which it delivers to our receiver; mail
///   from elsewhere can carry any header and is never believed. Loopback always counts. Does not
///   concern mail fetched from a mailbox
@ConfigurationProperties("steward.email.border")
public record BorderSettings(
    @DefaultValue Set<String> authservIds,
    @DefaultValue Set<String> hosts,
    @DefaultValue("above-hop") BorderPolicy.Placement placement,
    @DefaultValue Set<String> arcSealers,
    @DefaultValue Set<String> peers) {

  /// The policy for a mail.
  ///
  /// @param peer address of the client that delivered it to our receiver; empty for mail that came
  ///   out of a mailbox
  /// @param ownDomains domains we send from
  public BorderPolicy policy(Optional<String> peer, Set<String> ownDomains) {
    return peer.filter(p -> !isBorder(p)).isPresent()
        ? BorderPolicy.none(ownDomains)
        : new BorderPolicy(
            authservIds, hosts.isEmpty() ? authservIds : hosts, placement, arcSealers, ownDomains);
  }

  private boolean isBorder(String peer) {
    Optional<InetAddress> address = address(peer);
    return address
        .filter(a -> a.isLoopbackAddress() || peers.stream().anyMatch(n -> contains(n, a)))
        .isPresent();
  }

  private static boolean contains(String network, InetAddress address) {
    int slash = network.indexOf('/');
    Optional<InetAddress> base = address(slash < 0 ? network : network.substring(0, slash));
    if (base.isEmpty()) {
      return false;
    }
    byte[] wanted = base.get().getAddress();
    byte[] given = address.getAddress();
    int bits = slash < 0 ? wanted.length * 8 : Integer.parseInt(network.substring(slash + 1));
    if (wanted.length != given.length || bits < 0 || bits > wanted.length * 8) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % 8);
      if ((wanted[bit / 8] & mask) != (given[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }

  private static Optional<InetAddress> address(String literal) {
    try {
      return Optional.of(InetAddress.ofLiteral(literal.strip()));
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // a name; names are never asked of DNS here
    }
  }
}
