package dev.steward.form.filling;

import dev.steward.form.Answers;
import dev.steward.form.Field;
import dev.steward.platform.address.EmailAddress;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// What can be said about an answer from its kind alone.
@Component
class UsualChecks implements FieldCheck {
  private static final Pattern UID = Pattern.compile("[0-9A-Za-z_-]{3,32}");
  private static final Pattern ORDERS =
      Pattern.compile("[0-9A-Za-z_-]{4,64}([,，、;\\s]+[0-9A-Za-z_-]{4,64}){0,19}");
  private static final Pattern TRANSACTION = Pattern.compile("[0-9A-Za-z+/=_-]{16,120}");
  private static final Pattern ADDRESS = Pattern.compile("[0-9A-Za-z:._@-]{10,150}");
  private static final Pattern ASSET = Pattern.compile("[\\p{L}\\p{N}.$-]{1,20}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}([.][0-9]{1,18})?");

  private final InstantSource clock;

  UsualChecks(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Optional<Problem> check(Field field, Answers answers) {
    String first = answers.first(field.key());
    return switch (field.kind()) {
      case UID -> matching(field, UID, first, "form.problem.uid");
      case ORDER -> matching(field, ORDERS, first, "form.problem.order");
      case TRANSACTION -> matching(field, TRANSACTION, first, "form.problem.transaction");
      case ADDRESS -> matching(field, ADDRESS, first, "form.problem.address");
      case EMAIL ->
          EmailAddress.find(first).isPresent()
              ? Optional.empty()
              : Optional.of(Problem.of(field.key(), "form.problem.email"));
      case AMOUNT -> amount(field, answers.of(field.key()));
      case MOMENT -> moment(field, answers.of(field.key()));
      case CHOICE ->
          field.options().stream().anyMatch(option -> option.value().equals(first))
              ? Optional.empty()
              : Optional.of(Problem.of(field.key(), "form.problem.choice"));
      case TEXT, LONG_TEXT, NETWORK, STEPS, FILE, SCREENSHOT -> Optional.empty();
    };
  }

  private static Optional<Problem> matching(
      Field field, Pattern pattern, String answer, String key) {
    return pattern.matcher(answer).matches()
        ? Optional.empty()
        : Optional.of(Problem.of(field.key(), key));
  }

  private static Optional<Problem> amount(Field field, List<String> answer) {
    if (!NUMBER.matcher(answer.getFirst()).matches()
        || new BigDecimal(answer.getFirst()).signum() == 0) {
      return Optional.of(Problem.of(field.key(), "form.problem.amount"));
    }
    return answer.size() > 1 && ASSET.matcher(answer.get(1)).matches()
        ? Optional.empty()
        : Optional.of(Problem.of(field.key(), "form.problem.asset"));
  }

  private Optional<Problem> moment(Field field, List<String> answer) {
    try {
      ZoneId zone = ZoneId.of(answer.size() > 1 ? answer.get(1) : "UTC");
      var at = LocalDateTime.parse(answer.getFirst()).atZone(zone).toInstant();
      boolean future = at.isAfter(clock.instant().plus(Duration.ofDays(1)));
      return future
          ? Optional.of(Problem.of(field.key(), "form.problem.future"))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.of(Problem.of(field.key(), "form.problem.moment"));
    }
  }
}
