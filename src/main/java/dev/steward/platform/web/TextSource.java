package dev.steward.platform.web;

import java.util.Locale;
import java.util.Optional;

/// Texts that people have written in the desk itself, such as names of request types they made.
@FunctionalInterface
public interface TextSource {
  /// The text of a key that no bundle has.
  Optional<String> find(Locale language, String key);
}
