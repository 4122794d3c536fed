package dev.steward.platform.live;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

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
  /// @param holds asked again with every ping (5 s), so that a revoked session stops hearing;
  ///   cheap, thread-safe, and free of the request
  record Pass(Set<String> topics, BooleanSupplier holds) {
    public Pass {
      topics = Set.copyOf(topics);
    }
  }
}
