package dev.steward.helpcenter.porting;

import dev.steward.platform.token.Tokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Recognises what came before.
final class Digests {
  private Digests() {}

  static byte[] of(Bundle.Words words) {
    return of(
        words.wording().title(),
        words.wording().summary(),
        words.wording().labels(),
        words.wording().body(),
        words.draft());
  }

  static byte[] of(Bundle.Part part) {
    List<String> texts =
        part.names().entrySet().stream()
            .map(name -> name + "=" + part.descriptions().getOrDefault(name.getKey(), ""))
            .sorted()
            .toList();
    return of(part.parent(), texts);
  }

  static byte[] of(Object... fields) {
    String all = Arrays.stream(fields).map(Object::toString).collect(Collectors.joining("\0"));
    return Tokens.sha256(all.getBytes(StandardCharsets.UTF_8));
  }

  static boolean same(byte[] one, byte[] other) {
    return MessageDigest.isEqual(one, other);
  }
}
