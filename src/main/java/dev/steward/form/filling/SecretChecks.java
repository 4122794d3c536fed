package dev.steward.form.filling;

import dev.steward.form.Answers;
import dev.steward.form.Field;
import dev.steward.form.FieldKind;
import dev.steward.shield.Screening;
import dev.steward.shield.Shield;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Recovery phrases, private keys and the like: refused before anything is kept, with the advice to
/// take them for lost.
@Component
@Order(0)
class SecretChecks implements FieldCheck {
  private final Shield shield;

  SecretChecks(Shield shield) {
    this.shield = shield;
  }

  @Override
  public Optional<Problem> check(Field field, Answers answers) {
    return answers.of(field.key()).stream().anyMatch(answer -> screen(field, answer).hasSecrets())
        ? Optional.of(Problem.of(field.key(), "form.problem.secret"))
        : Optional.empty();
  }

  private Screening screen(Field field, String answer) {
    boolean ids = field.kind() == FieldKind.TRANSACTION || field.kind() == FieldKind.STEPS;
    return ids ? shield.screenTransactionId(answer) : shield.screen(answer);
  }
}
