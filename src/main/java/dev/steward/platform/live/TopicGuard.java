package dev.steward.platform.live;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// A port: who may follow which topics. Implemented where topics are named; the first guard that
/// admits decides.
@FunctionalInterface
public interface TopicGuard {

  /// Which of the asked topics whoever sent this request may follow; empty where none, or nobody is
  /// signed in.
  Optional<Pass> admit(HttpServletRequest request, Set<String> asked);

  /// Leave to follow topics.
  ///
  /// @param topics those that may be followed
  /// @param watches topics that stand for many others
  /// @param holds asked again with every ping (5 s) and whenever [Live#ACCESS] changes, so that who
  ///   was shut out stops hearing; cheap, thread-safe, and free of the request
  /// @param admits asked before each word about a topic; as cheap as it can be
  record Pass(
      Set<String> topics, List<Watch> watches, BooleanSupplier holds, Predicate<String> admits) {
    public Pass {
      topics = Set.copyOf(topics);
      watches = List.copyOf(watches);
    }

    /// Leave that is not asked for again topic by topic.
    public Pass(Set<String> topics, BooleanSupplier holds) {
      this(topics, List.of(), holds, _ -> true);
    }
  }
}
