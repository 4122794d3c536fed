package dev.steward.ticket.listing;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A view as somebody looks at it: perhaps in another order, perhaps searched. It stands in
/// addresses, and in a cookie that remembers which list an agent works through.
///
/// @param key of the view
/// @param sort an order other than the view's own: `waiting`, `-updated`; empty for its own
/// @param search words looked for within the view
public record ListState(String key, String sort, String search) {
  /// The cookie.
  public static final String COOKIE = "view";

  private static final int LONGEST = 200;

  /// The view as it is.
  public static ListState of(View view) {
    return new ListState(view.key(), "", "");
  }

  /// Out of a cookie.
  public static Optional<ListState> find(String cookie) {
    String[] parts = cookie.split("\\.", -1);
    if (cookie.length() > 4 * LONGEST || parts.length != 3 || !parts[0].matches("[a-z0-9-]+")) {
      return Optional.empty();
    }
    return Optional.of(new ListState(parts[0], parts[1], decoded(parts[2])));
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace('!', '%'), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return "";
    }
  }

  /// For a cookie.
  public String cookie() {
    String words = search.length() > LONGEST ? "" : search;
    return key + "." + sort + "." + encoded(words).replace('%', '!').replace(".", "!2E");
  }

  /// The layout of the view in this order.
  public Layout layout(View view) {
    boolean down = sort.startsWith("-");
    return Sort.find(down ? sort.substring(1) : sort)
        .map(by -> view.layout().sorted(by, down))
        .orElse(view.layout())
        .fit(Scope.of(view.conditions()));
  }

  /// The address of the list.
  public String path() {
    return path("", "");
  }

  /// The address of the page behind or before a position.
  String path(String way, String position) {
    return path("", way, position);
  }

  /// The address of the list alone, for beside a ticket.
  public String beside() {
    return path("/beside", "", "");
  }

  String path(String part, String way, String position) {
    var query = new StringBuilder();
    add(query, "sort", sort);
    add(query, "q", search);
    add(query, way, position);
    return "/desk/views/" + key + part + query;
  }

  private static void add(StringBuilder query, String name, String value) {
    if (!value.isEmpty()) {
      query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(encoded(value));
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// The same list in another order.
  ListState sorted(String by) {
    return new ListState(key, by, search);
  }
}
