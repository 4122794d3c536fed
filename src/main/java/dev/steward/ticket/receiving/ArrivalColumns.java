package dev.steward.ticket.receiving;

import dev.steward.channel.InboundMessage;
import dev.steward.platform.html.SafeHtml;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is written of arrivals, a column at a time, for statements that take many rows at once.
/// `unnest` makes rows of them again; times and arrays travel as texts and are cast there.
final class ArrivalColumns {
  /// The columns of [#messages] as `unnest` takes and names them.
  static final String MESSAGE_TYPES =
      """
      ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[],
      ?::text[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[]
      """;

  static final String MESSAGE_NAMES =
      """
      customer_id, identity_id, channel, text, html, quoted_text, quoted_html, intake_id, external_id, proof,
      explanation, trust, message_flags, addressed, sent_at, received_at
      """;

  private ArrivalColumns() {}

  static List<Object> messages(List<Arrival> arrivals) {
    List<Object> columns = new ArrayList<>();
    columns.add(numbers(arrivals, a -> a.sender().customer().value()));
    columns.add(numbers(arrivals, a -> a.sender().id().value()));
    columns.add(texts(arrivals, a -> a.message().channel().code()));
    columns.add(texts(arrivals, a -> a.message().text()));
    columns.add(texts(arrivals, a -> a.message().html().map(SafeHtml::value).orElse(null)));
    columns.add(texts(arrivals, a -> quotedText(a.message())));
    columns.add(texts(arrivals, a -> a.message().quotedHtml().map(SafeHtml::value).orElse(null)));
    columns.add(numbers(arrivals, a -> a.received().intake()));
    columns.add(texts(arrivals, a -> a.message().externalId()));
    columns.add(texts(arrivals, Arrival::proof));
    columns.add(texts(arrivals, a -> a.message().sender().explanation()));
    columns.add(arrivals.stream().map(Arrival::trust).toArray(Integer[]::new));
    columns.add(texts(arrivals, Arrival::messageFlags));
    columns.add(texts(arrivals, Arrival::addressed));
    columns.add(texts(arrivals, a -> a.message().sentAt().map(Instant::toString).orElse(null)));
    columns.add(texts(arrivals, a -> a.received().receivedAt().toString()));
    return columns;
  }

  static <T> String[] texts(List<T> all, Function<T, @Nullable String> value) {
    return all.stream().map(value).toArray(String[]::new);
  }

  static <T> Long[] numbers(List<T> all, Function<T, @Nullable Long> value) {
    return all.stream().map(value).toArray(Long[]::new);
  }

  private static @Nullable String quotedText(InboundMessage message) {
    return message.quotedText().isEmpty() ? null : message.quotedText();
  }
}
