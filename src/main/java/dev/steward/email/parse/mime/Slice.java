package dev.steward.email.parse.mime;

import java.util.Arrays;

/// A run of bytes inside a larger array, not copied. The array belongs to whoever made it and must
/// not be changed.
public record Slice(byte[] bytes, int offset, int length) {

  /// All of the array.
  public static Slice of(byte[] bytes) {
    return new Slice(bytes, 0, bytes.length);
  }

  /// A copy of just these bytes.
  public byte[] copy() {
    return Arrays.copyOfRange(bytes, offset, offset + length);
  }
}
