package dev.steward.operation.auditing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;

/// What is looked for in the audit log, as it stands in the address.
///
/// @param agent number of a person or program
/// @param kind of the subject
/// @param id of the subject
/// @param before number of the entry after which the page goes on
public record AuditSearch(
    String act, String agent, String kind, String id, String from, String until, long before) {

  /// The same question, from another entry on.
  String query(long from) {
    return Stream.of(
            Map.entry("act", act),
            Map.entry("agent", agent),
            Map.entry("kind", kind),
            Map.entry("id", id),
            Map.entry("from", this.from),
            Map.entry("until", until),
            Map.entry("before", Long.toString(from)))
        .filter(one -> !one.getValue().isEmpty())
        .map(one -> one.getKey() + "=" + UriUtils.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
