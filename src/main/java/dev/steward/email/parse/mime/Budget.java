package dev.steward.email.parse.mime;

import java.util.EnumSet;
import java.util.Set;

/// What one reading may still spend, and the faults it met. One object per mail, shared by nested
/// readers; not for several threads.
public final class Budget {
  private final int depth;
  private final int headerBytes;
  private final EnumSet<Fault> faults = EnumSet.noneOf(Fault.class);
  private int parts;
  private long decoded;

  /// @param depth deepest nesting that is followed
  /// @param parts how many entities are read
  /// @param headerBytes longest header block that is kept
  /// @param decoded bytes that may be decoded in all
  public Budget(int depth, int parts, int headerBytes, long decoded) {
    this.depth = depth;
    this.parts = parts;
    this.headerBytes = headerBytes;
    this.decoded = decoded;
  }

  /// The faults so far.
  public Set<Fault> faults() {
    return EnumSet.copyOf(faults);
  }

  /// Notes a fault.
  public void note(Fault fault) {
    faults.add(fault);
  }

  /// Takes bytes to be decoded; false, and a fault, when there are not so many left.
  public boolean takeDecoded(long bytes) {
    decoded -= bytes;
    return within(decoded >= 0);
  }

  boolean takePart() {
    parts--;
    return within(parts >= 0);
  }

  boolean allowsDepth(int level) {
    return within(level <= depth);
  }

  int headerBytes() {
    return headerBytes;
  }

  private boolean within(boolean allowed) {
    if (!allowed) {
      note(Fault.LIMIT_REACHED);
    }
    return allowed;
  }
}
