package dev.steward.form.filling;

import dev.steward.form.Answers;
import dev.steward.form.Field;
import dev.steward.form.FieldKind;
import dev.steward.form.FormDefinition;
import dev.steward.form.uploading.FormFile;
import dev.steward.platform.address.EmailAddress;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/// Reads what was posted and checks it. What is not asked under the other answers is left out.
@Component
class Filling {
  static final String PREFIX = "f-";
  private static final int MOST_STEPS = 40;
  private static final int LONGEST_NAME = 100;

  private final List<FieldCheck> checks;

  Filling(List<FieldCheck> checks) {
    this.checks = checks;
  }

  /// The answers as they were typed, cleaned of invisible characters.
  Answers read(FormDefinition form, MultiValueMap<String, String> posted) {
    Map<String, List<String>> answers = new LinkedHashMap<>();
    form.fields()
        .filter(field -> !field.kind().isFile())
        .forEach(field -> {
          List<String> answer = answer(field, posted);
          if (!answer.isEmpty() && !answer.getFirst().isEmpty()
              || answer.size() > 1 && field.kind() == FieldKind.AMOUNT) {
            answers.put(field.key(), answer);
          }
        });
    return new Answers(answers);
  }

  private static List<String> answer(Field field, MultiValueMap<String, String> posted) {
    String name = PREFIX + field.key();
    String text = clean(posted.getFirst(name));
    return switch (field.kind()) {
      case AMOUNT -> {
        String asset = clean(posted.getFirst(name + "-asset"));
        String number = halfWidth(text).replace(",", "").replace(" ", "");
        yield number.isEmpty() && asset.isEmpty() ? List.of() : List.of(number, asset);
      }
      case MOMENT -> {
        String zone = clean(posted.getFirst(name + "-zone"));
        yield text.isEmpty() ? List.of() : List.of(text, zone.isEmpty() ? "UTC" : zone);
      }
      case STEPS ->
          text.lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .limit(MOST_STEPS)
              .toList();
      case LONG_TEXT -> one(text);
      case UID, ORDER, TRANSACTION, ADDRESS, EMAIL -> one(halfWidth(oneLine(text)));
      default -> one(oneLine(text));
    };
  }

  private static List<String> one(String text) {
    return text.isEmpty() ? List.of() : List.of(text);
  }

  /// Without control, direction and invisible characters; lines stay.
  private static String clean(@org.jspecify.annotations.Nullable String text) {
    return text == null
        ? ""
        : text.replace("\r\n", "\n")
            .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}&&[^\n\t\u200d]]", "")
            .strip();
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /// Full-width letters and digits, as an IME may leave them, in their usual width.
  private static String halfWidth(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /// Only what is asked.
  Answers asked(FormDefinition form, Answers all) {
    Map<String, List<String>> asked = new LinkedHashMap<>();
    form.fields()
        .filter(field -> !all.of(field.key()).isEmpty() && form.asks(field, all))
        .forEach(field -> asked.put(field.key(), all.of(field.key())));
    return new Answers(asked);
  }

  /// What is wrong, in the order of the form.
  List<Problem> check(FormDefinition form, Answers answers, List<FormFile> files) {
    return form.fields()
        .filter(field -> form.asks(field, answers))
        .flatMap(field -> check(field, answers, files).stream())
        .toList();
  }

  private Optional<Problem> check(Field field, Answers answers, List<FormFile> files) {
    if (field.kind().isFile()) {
      boolean there = files.stream().anyMatch(file -> file.field().equals(field.key()));
      return field.required() && !there
          ? Optional.of(Problem.of(field.key(), "form.problem.file-missing"))
          : Optional.empty();
    }
    List<String> answer = answers.of(field.key());
    if (answer.isEmpty()) {
      return field.required()
          ? Optional.of(
              Problem.of(
                  field.key(),
                  field.kind() == FieldKind.CHOICE
                      ? "form.problem.choose"
                      : "form.problem.missing"))
          : Optional.empty();
    }
    if (answer.stream().mapToInt(String::length).sum() > field.limit()) {
      return Optional.of(
          Problem.of(field.key(), "form.problem.too-long", String.valueOf(field.limit())));
    }
    return checks.stream().flatMap(check -> check.check(field, answers).stream()).findFirst();
  }

  /// What is wrong with who they are.
  List<Problem> checkSender(String email, String name) {
    List<Problem> problems = new ArrayList<>();
    if (email.isEmpty()) {
      problems.add(Problem.of("email", "form.problem.email-missing"));
    } else if (EmailAddress.find(email).isEmpty()) {
      problems.add(Problem.of("email", "form.problem.email"));
    }
    if (name.length() > LONGEST_NAME) {
      problems.add(Problem.of("name", "form.problem.too-long", String.valueOf(LONGEST_NAME)));
    }
    return problems;
  }

  /// A single line as it was typed.
  static String line(MultiValueMap<String, String> posted, String name) {
    return oneLine(clean(posted.getFirst(name)));
  }

  /// All of these, as one list.
  static List<Problem> both(List<Problem> first, List<Problem> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
