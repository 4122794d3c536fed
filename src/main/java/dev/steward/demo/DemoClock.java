package dev.steward.demo;

import java.time.Instant;
import java.time.InstantSource;

/// The clock of a demo: right for everybody, except for what runs inside [#at].
final class DemoClock implements InstantSource {
  private static final ScopedValue<Instant> SET = ScopedValue.newInstance();

  @Override
  public Instant instant() {
    return SET.isBound() ? SET.get() : InstantSource.system().instant();
  }

  /// Runs it, on this thread, as if it were that time.
  void at(Instant time, Runnable act) {
    ScopedValue.where(SET, time).run(act);
  }
}
