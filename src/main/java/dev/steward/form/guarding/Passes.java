package dev.steward.form.guarding;

import dev.steward.platform.token.Signer;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Hands out passes and knows them again. Needs no session and no cookie, so that a form works in a
/// frame on another page too.
@Component
public class Passes {
  private static final String PURPOSE = "form-pass";
  private static final int MAC = 16;
  private static final Pattern FORM =
      Pattern.compile("([0-9a-f-]{36})\\.([0-9]{1,12})\\.([0-9a-f]{32})");

  private final Signer signer;
  private final SecureRandom random;
  private final InstantSource clock;

  Passes(Signer signer, SecureRandom random, InstantSource clock) {
    this.signer = signer;
    this.random = random;
    this.clock = clock;
  }

  /// A new one.
  public String issue() {
    return seal(new UUID(random.nextLong(), random.nextLong()), clock.instant());
  }

  /// One for the same form, handed out now.
  public String renew(UUID instance) {
    return seal(instance, clock.instant());
  }

  /// What a pass says, if we made it.
  public Optional<Pass> read(String pass) {
    Matcher parts = FORM.matcher(pass);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String value = parts.group(1) + "." + parts.group(2);
    return signer.verify(PURPOSE, value, HexFormat.of().parseHex(parts.group(3)))
        ? Optional.of(
            new Pass(
                UUID.fromString(parts.group(1)),
                Instant.ofEpochSecond(Long.parseLong(parts.group(2)))))
        : Optional.empty();
  }

  private String seal(UUID instance, Instant at) {
    String value = instance + "." + at.getEpochSecond();
    return value + "." + HexFormat.of().formatHex(signer.sign(PURPOSE, value), 0, MAC);
  }
}
