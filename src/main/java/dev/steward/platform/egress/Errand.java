package dev.steward.platform.egress;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.unit.DataSize;

/// A request to the outside.
///
/// @param address as it was written by whomever; checked when it is sent
/// @param content what to post; a plain reading (`GET`) where empty
/// @param headers further headers of the request, by name
/// @param accept media types wanted
/// @param own origins that may be private, as the operator listed them for this purpose
/// @param within time for all of it, from looking up the name to the last byte
/// @param most size of the answer's body
public record Errand(
    String address,
    Optional<Content> content,
    Map<String, String> headers,
    String accept,
    Origins own,
    Duration within,
    DataSize most) {

  private static final Duration WITHIN = Duration.ofSeconds(10);
  private static final DataSize MOST = DataSize.ofMegabytes(1);

  /// What is posted.
  ///
  /// @param type its media type
  public record Content(String type, byte[] bytes) {}

  /// Reads what lies at an address, within ten seconds and up to a megabyte.
  public static Errand get(String address) {
    return new Errand(address, Optional.empty(), Map.of(), "*/*", Origins.NONE, WITHIN, MOST);
  }

  /// Posts a form (`application/x-www-form-urlencoded`) within the same limits.
  public static Errand post(String address, String form) {
    byte[] bytes = form.getBytes(StandardCharsets.US_ASCII);
    return post(address, new Content("application/x-www-form-urlencoded", bytes), Map.of());
  }

  /// Posts anything within the same limits.
  public static Errand post(String address, Content content, Map<String, String> headers) {
    return new Errand(address, Optional.of(content), headers, "*/*", Origins.NONE, WITHIN, MOST);
  }

  /// The same, asking for these media types.
  public Errand accepting(String types) {
    return new Errand(address, content, headers, types, own, within, most);
  }

  /// The same, where these origins may be private.
  public Errand allowing(Origins listed) {
    return new Errand(address, content, headers, accept, listed, within, most);
  }

  /// The same with other limits.
  public Errand within(Duration time, DataSize size) {
    return new Errand(address, content, headers, accept, own, time, size);
  }
}
