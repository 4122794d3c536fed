package dev.steward.form.guarding;

import dev.steward.platform.token.Signer;
import dev.steward.platform.token.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.altcha.altcha.Altcha;
import org.springframework.stereotype.Component;

/// Proofs of work in the form of ALTCHA: the browser looks for a number whose hash is given, which
/// takes it about a second and us nothing. Each solution counts once in a process.
@Component
public class Puzzles {
  private static final long LARGEST = 60_000;
  private static final Duration VALID = Duration.ofMinutes(30);
  private static final int MOST_REMEMBERED = 100_000;

  private final String key;
  private final InstantSource clock;
  private final ConcurrentMap<String, Instant> used = new ConcurrentHashMap<>();

  Puzzles(Signer signer, InstantSource clock) {
    this.key = HexFormat.of().formatHex(signer.sign("form-puzzle", "key"));
    this.clock = clock;
  }

  /// What a browser gets to solve; the names are those of ALTCHA.
  ///
  /// @param maxnumber the largest number to try
  public record Puzzle(
      String algorithm, String challenge, long maxnumber, String salt, String signature) {}

  /// A new one.
  public Puzzle make() {
    var options = new Altcha.ChallengeOptions();
    options.algorithm = Altcha.Algorithm.SHA256;
    options.hmacKey = key;
    options.maxNumber = LARGEST;
    options.expires = clock.instant().plus(VALID).getEpochSecond();
    try {
      Altcha.Challenge made = Altcha.createChallenge(options);
      return new Puzzle(
          String.valueOf(made.algorithm),
          made.challenge,
          made.maxnumber,
          made.salt,
          made.signature);
    } catch (Exception e) {
      throw new IllegalStateException("a puzzle cannot be made", e);
    }
  }

  /// Whether this solves one of ours that has not been solved before.
  public boolean isSolved(String payload) {
    if (payload.isEmpty() || payload.length() > 2_000) {
      return false;
    }
    try {
      return Altcha.verifySolution(payload, key, true) && isNew(payload);
    } catch (Exception notAPayload) {
      return false;
    }
  }

  private boolean isNew(String payload) {
    Instant now = clock.instant();
    if (used.size() > MOST_REMEMBERED) {
      used.values().removeIf(until -> until.isBefore(now));
    }
    String name = HexFormat.of().formatHex(Tokens.hash(payload));
    return Optional.ofNullable(used.putIfAbsent(name, now.plus(VALID))).isEmpty();
  }
}
