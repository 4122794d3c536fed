package dev.steward.form.filling;

import dev.steward.form.Answers;
import dev.steward.form.Field;
import dev.steward.form.FieldKind;
import dev.steward.shield.Shield;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Refuses an answer that holds a recovery phrase, a key or the like, before anything keeps it. A
/// field for a transaction id may hold what looks like a key.
@Component
@Order(0)
class SecretCheck implements FieldCheck {
  private final Shield shield;

  SecretCheck(Shield shield) {
    this.shield = shield;
  }

  @Override
  public Optional<Problem> check(Field field, Answers answers) {
    String text = String.join("\n", answers.of(field.key()));
    boolean holdsOne =
        field.kind() == FieldKind.TRANSACTION
            ? shield.screenTransactionId(text).hasSecrets()
            : shield.screen(text).hasSecrets();
    return holdsOne
        ? Optional.of(Problem.of(field.key(), "form.problem.secret"))
        : Optional.empty();
  }
}
