package dev.steward.api.helpcenter;

import dev.steward.api.Paging;
import dev.steward.helpcenter.content.Slugs;
import dev.steward.platform.token.Tokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Lists short enough to be cut in memory, in both forms of paging, and names for addresses.
final class HelpLists {
  private static final int TAIL = 6;
  private static final int ROOM = 60;
  private static final int BITS = 128;

  private HelpLists() {}

  static <T> Map<String, @Nullable Object> of(
      String name, List<T> all, Function<T, ?> resource, Paging paging) {
    int from = Math.min(all.size(), paging.cursor() ? (int) paging.after() : paging.offset());
    int to = Math.min(all.size(), from + paging.size());
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put(name, all.subList(from, to).stream().map(resource).toList());
    if (paging.cursor()) {
      List<Integer> places =
          java.util.stream.IntStream.rangeClosed(from + 1, Math.min(all.size(), to + 1))
              .boxed()
              .toList();
      answer.putAll(paging.cursorFields(places, Integer::longValue));
    } else {
      answer.putAll(paging.pageFields(to < all.size(), all.size()));
    }
    return answer;
  }

  /// A short name that is certainly free: of the title where it has Latin letters, with a random
  /// end.
  static String slug(String title, Tokens tokens) {
    String end = tokens.caseless(BITS).substring(0, TAIL);
    String plain = Slugs.of(title);
    String cut = plain.substring(0, Math.min(ROOM, plain.length())).replaceAll("-+$", "");
    return cut.isEmpty() ? "topic-" + end : cut + "-" + end;
  }
}
