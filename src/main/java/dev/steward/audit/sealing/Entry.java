package dev.steward.audit.sealing;

import dev.steward.audit.Actor;
import dev.steward.audit.Subject;
import dev.steward.audit.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One act as it was written down.
///
/// @param words salted hash of what the person said; the words themselves may have been forgotten
public record Entry(
    long id,
    Instant at,
    Actor actor,
    String act,
    Subject subject,
    Optional<Hash> words,
    Map<String, String> details) {

  /// What is hashed into the log; the same for ever.
  public byte[] canonical() {
    Map<String, Object> members = new HashMap<>();
    members.put("v", "1");
    members.put("id", Long.toString(id));
    members.put("at", at.toString());
    members.put("act", act);
    members.put("actor", named(actor));
    members.put("subject", Map.of("kind", subject.kind(), "id", subject.id()));
    members.put("details", details);
    words.ifPresent(hash -> members.put("words", hash.toString()));
    return CanonicalJson.of(members).getBytes(StandardCharsets.UTF_8);
  }

  /// The leaf that this entry is in the log.
  public Hash leaf() {
    return Hash.leaf(canonical());
  }

  private static Map<String, String> named(Actor actor) {
    Map<String, String> named = new HashMap<>();
    named.put("kind", actor.kind().name().toLowerCase(Locale.ROOT));
    actor.id().ifPresent(id -> named.put("id", Long.toString(id)));
    return named;
  }
}
