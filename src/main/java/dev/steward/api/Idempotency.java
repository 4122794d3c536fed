package dev.steward.api;

import dev.steward.platform.token.Tokens;
import dev.steward.staff.SignedIn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes a repeated creation harmless: the same caller with the same `Idempotency-Key` and the same
/// body gets what the first request made. Keys live for a day. Eight at once: the later ones wait
/// for the first and get its result.
@Component
public class Idempotency {
  private static final int LONGEST_KEY = 255;
  private static final Duration KEPT = Duration.ofHours(24);

  private final JdbcClient db;
  private final InstantSource clock;

  Idempotency(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /// What came of it.
  ///
  /// @param repeated whether an earlier request made it
  public record Result(long number, boolean repeated) {}

  /// Makes it once.
  ///
  /// @param body the request as it came, to tell whether the key was used for something else
  /// @throws ApiProblem if it was, or if the key is too long
  @Transactional
  public Result once(SignedIn caller, String key, String body, LongSupplier make) {
    if (key.isEmpty() || key.length() > LONGEST_KEY) {
      throw ApiProblem.of(
          HttpStatus.BAD_REQUEST,
          "IdempotentRequestError",
          "Idempotency-Key has 1 to 255 characters");
    }
    byte[] fingerprint = Tokens.sha256(body.getBytes(StandardCharsets.UTF_8));
    Optional<Long> earlier = claim(caller, key, fingerprint);
    if (earlier.isPresent()) {
      return new Result(earlier.get(), true);
    }
    long made = make.getAsLong();
    db.sql("update api_idempotency set ticket_id = ? where caller = ? and key = ?")
        .params(made, caller.agentId().value(), key)
        .update();
    return new Result(made, false);
  }

  private Optional<Long> claim(SignedIn caller, String key, byte[] fingerprint) {
    Timestamp now = Timestamp.from(clock.instant());
    db.sql("delete from api_idempotency where created_at < ?")
        .param(Timestamp.from(clock.instant().minus(KEPT)))
        .update();
    int fresh =
        db.sql("insert into api_idempotency values (?, ?, ?, 0, ?) on conflict do nothing")
            .params(caller.agentId().value(), key, fingerprint, now)
            .update();
    return fresh == 1 ? Optional.empty() : Optional.of(earlier(caller, key, fingerprint));
  }

  private long earlier(SignedIn caller, String key, byte[] fingerprint) {
    return db.sql("select fingerprint, ticket_id from api_idempotency where caller = ? and key = ?")
        .params(caller.agentId().value(), key)
        .query((rs, _) -> {
          if (!MessageDigest.isEqual(rs.getBytes(1), fingerprint)) {
            throw ApiProblem.of(
                HttpStatus.BAD_REQUEST,
                "IdempotentRequestError",
                "This Idempotency-Key was used for another request");
          }
          return rs.getLong(2);
        })
        .single();
  }
}
