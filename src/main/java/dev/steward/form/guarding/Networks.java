package dev.steward.form.guarding;

import dev.steward.platform.token.Signer;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/// Names where something comes from without keeping it: an address of version 4, or the first half
/// of one of version 6, under our key.
@Component
public class Networks {
  private static final int KEPT = 16;

  private final Signer signer;

  Networks(Signer signer) {
    this.signer = signer;
  }

  /// The network of a peer.
  public byte[] network(String address) {
    String[] groups = address.split(":");
    String network = groups.length > 4 ? String.join(":", Arrays.copyOf(groups, 4)) : address;
    return cut(signer.sign("form-network", network));
  }

  /// An e-mail address.
  public byte[] address(String normalised) {
    return cut(signer.sign("form-address", normalised));
  }

  private static byte[] cut(byte[] whole) {
    return Arrays.copyOf(whole, KEPT);
  }
}
