package dev.steward.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.steward.platform.BaseUrl;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// The part of a list that a request asks for: `page[size]` and `page[after]`, or the older `page`
/// and `per_page`.
///
/// Both walk by number. `here` is the public address of the list, without parameters.
///
/// The older form counts pages and therefore ends at ten thousand items, as it does elsewhere.
public record Paging(
    int size, boolean cursor, long after, int page, String here, Map<String, String> parameters) {
  private static final int LARGEST = 100;
  private static final int DEEPEST = 10_000;

  /// Reads the parameters of a request.
  ///
  /// @throws ApiProblem for what is no page
  public static Paging of(Map<String, String> parameters, String path, BaseUrl base) {
    boolean cursor = parameters.containsKey("page[size]") || parameters.containsKey("page[after]");
    int size = number(parameters, cursor ? "page[size]" : "per_page", LARGEST);
    int page = number(parameters, "page", 1);
    if (size < 1 || page < 1 || (long) page * size > DEEPEST) {
      throw ApiProblem.badPage();
    }
    return new Paging(
        Math.min(size, LARGEST),
        cursor,
        read(parameters.getOrDefault("page[after]", "")),
        page,
        base.value() + path,
        Map.copyOf(parameters));
  }

  /// How many items to pass by in the older form.
  public int offset() {
    return cursor ? 0 : (page - 1) * size;
  }

  /// The fields beside a list in the cursor form.
  ///
  /// @param items one more than the page where there are more
  public <T> Map<String, Object> cursorFields(List<T> items, ToLongFunction<T> number) {
    boolean more = items.size() > size;
    List<T> shown = items.subList(0, Math.min(size, items.size()));
    @Nullable String last = shown.isEmpty() ? null : code(number.applyAsLong(shown.getLast()));
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(
        "meta",
        new Meta(more, last, shown.isEmpty() ? null : code(number.applyAsLong(shown.getFirst()))));
    fields.put(
        "links", new Links(more && last != null ? address("page[after]", last) : null, null));
    return fields;
  }

  /// The fields beside a list in the older form.
  public Map<String, @Nullable Object> pageFields(boolean more, long count) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("next_page", more ? address("page", String.valueOf(page + 1)) : null);
    fields.put("previous_page", page > 1 ? address("page", String.valueOf(page - 1)) : null);
    fields.put("count", count);
    return fields;
  }

  private String address(String parameter, String value) {
    var address = UriComponentsBuilder.fromUriString(here);
    Map<String, String> changed = new LinkedHashMap<>(parameters);
    changed.put(parameter, value);
    changed.forEach(address::queryParam);
    return address.build().encode().toUriString();
  }

  private static int number(Map<String, String> parameters, String name, int otherwise) {
    try {
      return Integer.parseInt(parameters.getOrDefault(name, String.valueOf(otherwise)));
    } catch (NumberFormatException _) {
      throw ApiProblem.badPage();
    }
  }

  private static String code(long number) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(("o" + number).getBytes(StandardCharsets.US_ASCII));
  }

  private static long read(String code) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(code), StandardCharsets.US_ASCII);
      return text.isEmpty() ? 0 : Long.parseLong(text.substring(1));
    } catch (IllegalArgumentException _) {
      throw ApiProblem.badPage();
    }
  }

  /// Whether there is more, and where the page begins and ends.
  @JsonInclude
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Meta(boolean hasMore, @Nullable String afterCursor, @Nullable String beforeCursor) {}

  /// Where the next page is.
  @JsonInclude
  record Links(@Nullable String next, @Nullable String prev) {}
}
