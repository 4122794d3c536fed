package dev.steward.platform.live;

import org.springframework.stereotype.Component;

/// Tells open screens, after commit, that what a topic stands for looks different now.
@Component
public class Live {
  /// Call inside a transaction; nothing is told if it rolls back.
  public void changed(String topic) {
    assert !topic.isEmpty();
  }
}
