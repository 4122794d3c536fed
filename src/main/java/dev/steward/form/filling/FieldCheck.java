package dev.steward.form.filling;

import dev.steward.form.Answers;
import dev.steward.form.Field;
import java.util.Optional;

/// A port: looks at one answer that is not empty. A bean for each kind of knowledge, such as what
/// addresses look like.
@FunctionalInterface
interface FieldCheck {
  /// What is wrong with it; empty for nothing.
  Optional<Problem> check(Field field, Answers answers);
}
