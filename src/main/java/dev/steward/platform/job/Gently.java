package dev.steward.platform.job;

import java.util.concurrent.locks.LockSupport;

/// Work that gives way: while there is more to do it rests several times as long as it worked, so
/// that what people wait for comes first and the backlog is worked off later. Without a backlog it
/// costs nothing.
///
/// @param rests how many times as long
/// @param work one round
public record Gently(int rests, Work work) implements Work {
  @Override
  public boolean once() throws Exception {
    long began = System.nanoTime();
    boolean more = work.once();
    if (more) {
      LockSupport.parkNanos(rests * (System.nanoTime() - began));
    }
    return more;
  }
}
