package dev.steward.email.compose;

import dev.steward.platform.token.Signer;
import dev.steward.platform.token.Tokens;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/// The header by which this desk knows its own mail again when it comes back around a loop. Forging
/// it only makes us ignore the forger's mail.
@Component
public class LoopMark {
  /// Name of the header.
  public static final String HEADER = "X-Steward-Loop";

  private final String value;

  LoopMark(Signer signer) {
    this.value = Tokens.base32(Arrays.copyOf(signer.sign("loop-mark", "this desk"), 15));
  }

  /// What this desk writes into the header; the same for all its processes.
  public String value() {
    return value;
  }

  /// Whether a header value says that the mail was ours.
  public boolean isOurs(String headerValue) {
    return headerValue.strip().equals(value);
  }
}
