package dev.steward.email.receive;

import java.util.Arrays;

/// A mail as it grows, within its own limit and the limit of all. Past a limit it takes no more,
/// lets go of what it had and remembers why.
final class MailBytes implements AutoCloseable {
  private static final int FIRST = 8192;

  /// Why a mail is not whole.
  enum Trouble {
    NONE,
    TOO_LARGE,
    NO_ROOM
  }

  private final HeldBytes held;
  private final long limit;
  private byte[] bytes = new byte[0];
  private int length;
  private Trouble trouble = Trouble.NONE;

  MailBytes(HeldBytes held, long limit) {
    this.held = held;
    this.limit = limit;
  }

  void add(byte[] from, int at, int count) {
    if (trouble == Trouble.NONE && hasRoomFor(count)) {
      System.arraycopy(from, at, bytes, length, count);
      length += count;
    }
  }

  void add(byte one) {
    if (trouble == Trouble.NONE && hasRoomFor(1)) {
      bytes[length++] = one;
    }
  }

  Trouble trouble() {
    return trouble;
  }

  byte[] whole() {
    return Arrays.copyOf(bytes, length);
  }

  @Override
  public void close() {
    held.giveBack(bytes.length);
    bytes = new byte[0];
    length = 0;
  }

  private boolean hasRoomFor(int more) {
    long needed = (long) length + more;
    if (needed > limit) {
      giveUp(Trouble.TOO_LARGE);
    } else if (needed > bytes.length) {
      int size = (int) Math.min(Math.max(FIRST, Math.max(needed, bytes.length * 2L)), limit);
      if (held.take(size - bytes.length)) {
        bytes = Arrays.copyOf(bytes, size);
      } else {
        giveUp(Trouble.NO_ROOM);
      }
    }
    return trouble == Trouble.NONE;
  }

  private void giveUp(Trouble why) {
    close();
    trouble = why;
  }
}
