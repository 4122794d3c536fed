package dev.steward.email.parse.mime;

import java.util.Arrays;

/// Base64 as it comes in mail: broken lines, missing or early padding, strange characters, a footer
/// in plain text behind it.
final class Base64Body {
  private static final byte[] VALUES = new byte[256];
  private static final byte BLANK = -1;
  private static final byte PAD = -2;
  private static final byte STRANGE = -3;

  static {
    Arrays.fill(VALUES, STRANGE);
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < alphabet.length(); i++) {
      VALUES[alphabet.charAt(i)] = (byte) i;
    }
    VALUES[' '] = VALUES['\t'] = VALUES['\r'] = VALUES['\n'] = VALUES[0] = BLANK;
    VALUES['='] = PAD;
  }

  private final byte[] in;
  private final int end;
  private final byte[] out;
  private int written;
  private int held;
  private int count;
  private int strange;
  private boolean padded;
  private int beforeLine;

  private Base64Body(Slice encoded) {
    this.in = encoded.bytes();
    this.end = encoded.offset() + encoded.length();
    this.out = new byte[encoded.length() / 4 * 3 + 3];
  }

  /// @param strange characters that have no place in base64
  record Result(Slice slice, int strange) {}

  static Result decode(Slice encoded) {
    var body = new Base64Body(encoded);
    body.run(encoded.offset());
    return new Result(new Slice(body.out, 0, body.written), body.strange);
  }

  private void run(int start) {
    int i = start;
    while (i < end) {
      if (count == 0 && !padded) {
        i = groups(i);
        if (i >= end) {
          break;
        }
      }
      int c = in[i++];
      byte value = VALUES[c & 0xff];
      if (value >= 0) {
        take(value);
      } else if (value == PAD) {
        finishGroup();
        padded = true;
        beforeLine = written;
      } else if (c == '\n') {
        beforeLine = written;
      } else if (padded && (value == STRANGE || count > 0) && c != '\r') {
        strange++;
        written = beforeLine;
        return;
      } else if (value == STRANGE) {
        strange++;
      }
    }
    finishGroup();
  }

  /// The fast way: whole groups of four without interruption.
  private int groups(int from) {
    int i = from;
    while (i + 4 <= end) {
      int a = VALUES[in[i] & 0xff];
      int b = VALUES[in[i + 1] & 0xff];
      int c = VALUES[in[i + 2] & 0xff];
      int d = VALUES[in[i + 3] & 0xff];
      if ((a | b | c | d) < 0) {
        return i;
      }
      int bits = a << 18 | b << 12 | c << 6 | d;
      out[written] = (byte) (bits >> 16);
      out[written + 1] = (byte) (bits >> 8);
      out[written + 2] = (byte) bits;
      written += 3;
      i += 4;
    }
    return i;
  }

  private void take(byte value) {
    held = held << 6 | value;
    count++;
    if (count == 4) {
      put(held >> 16);
      put(held >> 8);
      put(held);
      count = 0;
      held = 0;
    }
  }

  private void finishGroup() {
    if (count == 2) {
      put(held >> 4);
    } else if (count == 3) {
      put(held >> 10);
      put(held >> 2);
    }
    count = 0;
    held = 0;
  }

  private void put(int value) {
    out[written++] = (byte) value;
  }
}
