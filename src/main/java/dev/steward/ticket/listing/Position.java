package dev.steward.ticket.listing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a page of a list ends: the next one begins behind it.
///
/// @param group the group's place in the order
/// @param value what the list is sorted by, as the database writes it
/// @param id the ticket's number
public record Position(String group, String value, long id) {
  private static final Pattern WRITTEN =
      Pattern.compile("([\\p{L}\\p{N}_-]{0,64})~([0-9A-Za-z:.+ -]{1,40})~(\\d{1,18})");

  /// As it stands in an address, not yet encoded for it.
  public String code() {
    return group + "~" + value + "~" + id;
  }

  /// The position of an address; empty for anything that is none.
  public static Optional<Position> find(String code) {
    Matcher written = WRITTEN.matcher(code);
    return written.matches()
        ? Optional.of(
            new Position(written.group(1), written.group(2), Long.parseLong(written.group(3))))
        : Optional.empty();
  }
}
