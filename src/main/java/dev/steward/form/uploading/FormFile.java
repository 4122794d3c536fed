package dev.steward.form.uploading;

import dev.steward.platform.blob.BlobKey;
import java.util.Locale;
import java.util.UUID;

/// A file that was handed in with a form.
///
/// @param field key of the question it answers
/// @param name safe to show
/// @param size of what agents see
/// @param shown what agents see
/// @param state whether it may be opened
public record FormFile(
    UUID id, String field, String name, String mediaType, long size, BlobKey shown, State state) {

  /// What the virus scanner said.
  public enum State {
    CLEAN,
    /// It has not said anything yet.
    HELD,
    INFECTED;

    /// The word in the database and in texts.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
