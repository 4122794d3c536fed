package dev.steward.email.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.email.parse.ParsedMail.Flaw;
import dev.steward.email.parse.ParsedMail.Mailbox;
import dev.steward.email.parse.ParsedMail.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each behaviour of the parser as a mail and what is expected of it; see the README beside them.
class MailFixtureTests {
  private static final Path FOLDER = Path.of("src/test/resources/mail");

  static Stream<String> behaviours() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".expect"))
          .map(name -> name.substring(0, name.length() - ".expect".length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("behaviours")
  void reads(String behaviour) throws IOException {
    byte[] raw = Files.readAllBytes(FOLDER.resolve(behaviour + ".eml"));
    var expected = Expectations.of(Files.readString(FOLDER.resolve(behaviour + ".expect"), UTF_8));
    var mail = MailParser.read(raw);

    assertThat(Soundness.violation(raw, mail)).isEmpty();
    assertThat(mail.subject()).isEqualTo(String.join("", expected.all("subject")));
    assertThat(mail.from().stream().map(MailFixtureTests::shown).toList())
        .isEqualTo(expected.all("from"));
    if (expected.has("to")) {
      assertThat(mail.to().stream().map(MailFixtureTests::shown).toList())
          .isEqualTo(expected.all("to"));
    }
    assertThat(mail.flaws().stream().map(Flaw::name))
        .containsExactlyInAnyOrderElementsOf(expected.all("flaw"));
    bodies(mail, expected);
    parts(mail, expected);
  }

  private static void bodies(ParsedMail mail, Expectations expected) {
    if (expected.has("text")) {
      assertThat(mail.text()).contains(expected.all("text").getFirst().replace("\\n", "\n"));
    } else if (!expected.has("text-contains")) {
      assertThat(mail.text()).isEmpty();
    }
    expected
        .all("text-contains")
        .forEach(piece -> assertThat(mail.text().orElse("")).contains(piece));
    expected
        .all("html-contains")
        .forEach(piece -> assertThat(mail.html().orElse("")).contains(piece));
    assertThat(mail.html().isPresent()).isEqualTo(expected.has("html-contains"));
    expected.all("date").forEach(date -> assertThat(mail.date().orElseThrow()).hasToString(date));
  }

  private static void parts(ParsedMail mail, Expectations expected) {
    assertThat(files(mail, Role.ATTACHMENT)).isEqualTo(expected.all("attachment"));
    assertThat(files(mail, Role.INLINE)).isEqualTo(expected.all("inline"));
    assertThat(mail.parts().stream().map(p -> p.path() + " " + p.role() + " " + p.name()).toList())
        .containsAll(expected.all("part"));
  }

  private static List<String> files(ParsedMail mail, Role role) {
    return mail.parts().stream()
        .filter(part -> part.role() == role)
        .map(part -> part.name() + " " + (part.name().endsWith(".eml") ? "*" : "" + part.size()))
        .toList();
  }

  private static String shown(Mailbox box) {
    return box.name() + " <" + box.address() + ">";
  }

  /// `key: value` lines; a key may stand several times.
  private record Expectations(List<String> lines) {
    static Expectations of(String text) {
      return new Expectations(text.lines().toList());
    }

    List<String> all(String key) {
      return lines.stream()
          .filter(line -> line.startsWith(key + ":"))
          .map(line -> line.substring(Math.min(line.length(), key.length() + 2)))
          .toList();
    }

    boolean has(String key) {
      return !all(key).isEmpty();
    }
  }
}
