package dev.steward.platform.live;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// What changed at once, for all [Watch]es of this process. What several watches need to know of it
/// is found out once. Used by one thread.
public final class News {
  private final Set<String> topics;
  private final Map<Object, Object> known = new HashMap<>();

  /// News of these topics.
  public News(Set<String> topics) {
    this.topics = Set.copyOf(topics);
  }

  /// The topics that changed.
  public Set<String> topics() {
    return topics;
  }

  /// Something found out about this news, by the first who asks.
  ///
  /// @param key names it; a record of the one module that asks, or a word of it
  @SuppressWarnings("unchecked")
  public <T> T once(Object key, Supplier<T> findOut) {
    Object found = known.get(key);
    if (found == null) {
      found = findOut.get();
      known.put(key, found);
    }
    return (T) found;
  }
}
