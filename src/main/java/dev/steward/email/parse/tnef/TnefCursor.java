package dev.steward.email.parse.tnef;

import dev.steward.email.parse.mime.Slice;

/// Reads little-endian numbers and runs of bytes; past the end everything is zero and empty.
final class TnefCursor {
  private final byte[] bytes;
  private final int end;
  private int at;

  TnefCursor(Slice slice) {
    this.bytes = slice.bytes();
    this.at = slice.offset();
    this.end = slice.offset() + slice.length();
  }

  boolean has(int count) {
    return count >= 0 && end - at >= count;
  }

  void skip(int count) {
    at = has(count) ? at + count : end;
  }

  int int16() {
    int value = has(2) ? (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8 : 0;
    skip(2);
    return value;
  }

  int int32() {
    return int16() | int16() << 16;
  }

  /// The next bytes, or what is left of them.
  Slice slice(int length) {
    int start = at;
    int size = has(length) ? length : end - at;
    at += size;
    return new Slice(bytes, start, size);
  }
}
