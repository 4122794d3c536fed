package dev.steward.form.keeping;

import dev.steward.form.FormVersion;
import java.util.Optional;

/// A request type with its form.
///
/// @param published what customers are asked; empty before the first time
/// @param draft what is being written
/// @param retired whether customers no longer find it
public record RequestType(
    String code,
    int position,
    Optional<FormVersion> published,
    Optional<FormVersion> draft,
    boolean retired) {

  /// Whether customers can fill it in.
  public boolean isOpen() {
    return published.isPresent() && !retired;
  }
}
