package dev.steward.form.submitting;

import dev.steward.form.Answers;
import dev.steward.form.FormVersion;
import dev.steward.form.uploading.FormFile;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// A filled form on its way in.
///
/// @param email where the answer goes; the same as that of somebody who has signed in where
///   `proved`
/// @param proved whether the sender has shown that the address is theirs
public record Submission(
    UUID instance,
    FormVersion form,
    Locale language,
    String email,
    String name,
    boolean proved,
    Answers answers,
    List<FormFile> files,
    byte[] address,
    byte[] network) {
  public Submission {
    files = List.copyOf(files);
  }
}
