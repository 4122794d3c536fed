package dev.steward.exchange.signing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Signs requests by RFC 9421 and checks such signatures. Covered are method, path, query, and
/// where there is a body its digest: whatever decides about what is asked. The host is left out,
/// since a proxy of the exchange may change it.
public final class Signature {
  private static final String LABEL = "steward";
  private static final Duration AGE = Duration.ofMinutes(5);
  private static final Pattern INPUT =
      Pattern.compile(
          LABEL
              + "=(\\((?:\"[@a-z-]+\" ?)+\\);created=(\\d{1,12});nonce=\"([\\w-]{8,64})\""
              + ";keyid=\"([\\w.-]{1,64})\";alg=\"([\\w-]+)\")");

  private Signature() {}

  /// A request, as far as it is signed.
  ///
  /// @param path as sent
  /// @param query as sent, with its question mark; `?` where there is none
  public record Request(String method, String path, String query, Optional<byte[]> body) {}

  /// The header fields that sign a request.
  public static Map<String, String> sign(
      Request request, SigningKey key, String keyId, Instant created, String nonce) {
    Map<String, String> components = components(request);
    String params =
        params(components)
            + ";created="
            + created.getEpochSecond()
            + ";nonce=\""
            + nonce
            + "\";keyid=\""
            + keyId
            + "\";alg=\""
            + key.algorithm()
            + "\"";
    byte[] signature = key.sign(base(components, params));
    var fields = new LinkedHashMap<String, String>();
    request.body().ifPresent(body -> fields.put("Content-Digest", digest(body)));
    fields.put("Signature-Input", LABEL + "=" + params);
    fields.put("Signature", LABEL + "=:" + Base64.getEncoder().encodeToString(signature) + ":");
    return fields;
  }

  /// The nonce of a request that is signed well; empty for any other. Who accepts it must refuse
  /// the same nonce a second time.
  public static Optional<String> verify(
      Request request, Map<String, String> fields, SigningKey key, String keyId, Instant now) {
    Matcher input = INPUT.matcher(fields.getOrDefault("signature-input", ""));
    String written = fields.getOrDefault("signature", "");
    if (!input.matches() || !written.matches(LABEL + "=:[A-Za-z0-9+/=]+:")) {
      return Optional.empty();
    }
    Map<String, String> components = components(request);
    Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(input.group(2))), now);
    boolean meant =
        input.group(1).startsWith(params(components))
            && input.group(4).equals(keyId)
            && input.group(5).equals(key.algorithm())
            && age.abs().compareTo(AGE) <= 0;
    boolean whole =
        request
            .body()
            .map(body -> digest(body).equals(fields.getOrDefault("content-digest", "")))
            .orElse(true);
    byte[] signature =
        Base64.getDecoder().decode(written.substring(LABEL.length() + 2, written.length() - 1));
    return meant && whole && key.verifies(base(components, input.group(1)), signature)
        ? Optional.of(input.group(3))
        : Optional.empty();
  }

  /// The signature base of RFC 9421, section 2.5.
  static String base(Map<String, String> components, String params) {
    var out = new StringBuilder();
    components.forEach(
        (name, value) -> out.append('"').append(name).append("\": ").append(value).append('\n'));
    return out.append("\"@signature-params\": ").append(params).toString();
  }

  private static Map<String, String> components(Request request) {
    var components = new LinkedHashMap<String, String>();
    components.put("@method", request.method().toUpperCase(Locale.ROOT));
    components.put("@path", request.path());
    components.put("@query", request.query());
    request.body().ifPresent(body -> components.put("content-digest", digest(body)));
    return components;
  }

  private static String params(Map<String, String> components) {
    return "(\"" + String.join("\" \"", components.keySet()) + "\")";
  }

  private static String digest(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
