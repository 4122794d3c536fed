package dev.steward.platform.egress;

import dev.steward.platform.egress.Answer.Reason;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Decides whether an address may be asked, and at which machines.
final class Gate {

  /// What it decides.
  sealed interface Verdict {}

  /// It may be asked at these machines, and nowhere else.
  record Open(WebAddress address, List<InetAddress> machines) implements Verdict {}

  /// It may not.
  record Shut(Reason reason) implements Verdict {}

  private final Names names;

  Gate(Names names) {
    this.names = names;
  }

  Verdict admit(String written, Origins own) {
    return WebAddress.of(written)
        .filter(address -> own.has(address) || (address.isEncrypted() && address.isAtUsualPort()))
        .map(address -> lookUp(address, own.has(address)))
        .orElseGet(() -> new Shut(Reason.BAD_ADDRESS));
  }

  /// One private address among public ones is a trick, so that all of them must be public.
  private Verdict lookUp(WebAddress address, boolean isOwn) {
    try {
      List<InetAddress> machines = names.lookUp(address.host());
      boolean all = isOwn || machines.stream().allMatch(PublicAddresses::isPublic);
      return all ? new Open(address, machines) : new Shut(Reason.PRIVATE_ADDRESS);
    } catch (UnknownHostException _) {
      return new Shut(Reason.UNKNOWN_HOST);
    }
  }
}
