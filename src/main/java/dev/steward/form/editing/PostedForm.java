package dev.steward.form.editing;

import dev.steward.form.Field;
import dev.steward.form.FieldKind;
import dev.steward.form.FormDefinition;
import dev.steward.form.FormSection;
import dev.steward.form.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/// Reads a form as its editor posts it. Whatever cannot be is an [IllegalArgumentException] whose
/// message names it.
final class PostedForm {
  private final MultiValueMap<String, String> posted;

  PostedForm(MultiValueMap<String, String> posted) {
    this.posted = posted;
  }

  FormDefinition definition() {
    return new FormDefinition(
        phrase("title"), phrase("summary"), text("icon"), text("priority"), checks(), sections());
  }

  private List<Phrase> checks() {
    List<String> english = text("checks.en").lines().toList();
    List<String> chinese = text("checks.zh-CN").lines().toList();
    return IntStream.range(0, Math.max(english.size(), chinese.size()))
        .mapToObj(i ->
            Phrase.of(
                i < english.size() ? english.get(i) : "", i < chinese.size() ? chinese.get(i) : ""))
        .filter(check -> !check.isEmpty())
        .toList();
  }

  private List<FormSection> sections() {
    List<FormSection> sections = new ArrayList<>();
    for (int s = 0; posted.containsKey("s" + s + ".en"); s++) {
      List<Field> fields = fields(s);
      if (!fields.isEmpty()) {
        sections.add(new FormSection(phrase("s" + s), fields));
      }
    }
    return sections;
  }

  private List<Field> fields(int section) {
    return rows()
        .filter(row ->
            number(row + ".section") == section
                && !text(row + ".key").isEmpty()
                && !posted.containsKey(row + ".remove"))
        .sorted(Comparator.comparingInt(row -> number(row + ".order")))
        .map(this::field)
        .toList();
  }

  private Stream<String> rows() {
    return IntStream.iterate(0, i -> posted.containsKey("f" + i + ".key"), i -> i + 1)
        .mapToObj(i -> "f" + i);
  }

  private Field field(String row) {
    Phrase label = phrase(row + ".label");
    if (label.isEmpty()) {
      throw new IllegalArgumentException(text(row + ".key") + ": no label");
    }
    FieldKind kind = FieldKind.of(text(row + ".kind"));
    List<Field.Option> options = options(text(row + ".options"));
    if (kind == FieldKind.CHOICE && options.isEmpty()) {
      throw new IllegalArgumentException(text(row + ".key") + ": no options");
    }
    return new Field(
        text(row + ".key"),
        kind,
        label,
        phrase(row + ".help"),
        posted.containsKey(row + ".required"),
        options,
        condition(text(row + ".when")),
        Math.clamp(number(row + ".longest"), 0, 20_000));
  }

  private static List<Field.Option> options(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .map(line -> line.split("[|｜]", -1))
        .map(parts ->
            new Field.Option(
                parts[0].strip(),
                Phrase.of(
                    parts.length > 1 ? parts[1] : parts[0], parts.length > 2 ? parts[2] : "")))
        .toList();
  }

  private static Optional<Field.Condition> condition(String text) {
    int equals = text.indexOf('=');
    return equals < 0
        ? Optional.empty()
        : Optional.of(
            new Field.Condition(
                text.substring(0, equals).strip(),
                Arrays.stream(text.substring(equals + 1).split("[,，、]"))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList()));
  }

  private Phrase phrase(String name) {
    return Phrase.of(text(name + ".en"), text(name + ".zh-CN"));
  }

  private String text(String name) {
    String value = posted.getFirst(name);
    return value == null ? "" : value.strip();
  }

  private int number(String name) {
    String digits = text(name).replaceAll("[^0-9]", "");
    return digits.isEmpty() || digits.length() > 6 ? 0 : Integer.parseInt(digits);
  }
}
