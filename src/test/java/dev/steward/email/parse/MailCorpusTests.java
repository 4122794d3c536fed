package dev.steward.email.parse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Real odd mails without an expectation beside them: never a crash, and what the mail has can be
/// read.
class MailCorpusTests {
  private static final List<String> NOT_MAILS = List.of(".json", ".xml", ".out", ".txt", ".bin");

  @ParameterizedTest
  @CsvSource({
    "mail/mikel, 1.0",
    "mail/webklex, 1.0",
    "mail/phpmmp, 1.0",
    "mail/parse-emails, 1.0",
    "mail/stalwart, 0.97",
    "mail/mime4j, 0.97",
    "bounces/eml, 1.0"
  })
  void readsWhatTheMailHas(String name, double floor) {
    var corpus = Corpus.named(name);
    var mails = corpus.files("").stream().filter(MailCorpusTests::isMail).toList();
    corpus.score(mails, floor, MailCorpusTests::unreadable);
  }

  @Test
  void opensEveryPartOfAMailGivenByAPath() {
    var corpus = Corpus.named("mail/webklex");
    corpus.score(
        corpus.files(".eml"), 1.0, file -> Soundness.violation(Corpus.bytes(file), read(file)));
  }

  private static boolean isMail(Path file) {
    return NOT_MAILS.stream().noneMatch(ending -> file.toString().endsWith(ending));
  }

  private static ParsedMail read(Path file) {
    return MailParser.read(Corpus.bytes(file));
  }

  private static Optional<String> unreadable(Path file) {
    byte[] raw = Corpus.bytes(file);
    var mail = MailParser.read(raw);
    var unsound = Soundness.violation(raw, mail);
    if (unsound.isPresent()) {
      return unsound;
    }
    if (mail.from().isEmpty() && field(raw, "From").contains("@")) {
      return Optional.of("no sender in " + field(raw, "From"));
    }
    if (mail.subject().isBlank() && !field(raw, "Subject").isBlank()) {
      return Optional.of("no subject");
    }
    if (mail.date().isEmpty()
        && !mail.flaws().contains(ParsedMail.Flaw.IMPLAUSIBLE_DATE)
        && field(raw, "Date").matches(".*\\d\\d:\\d\\d.*")) {
      return Optional.of("no date in " + field(raw, "Date"));
    }
    boolean anything =
        !mail.text().orElse("").isBlank()
            || mail.html().isPresent()
            || !mail.attachments().isEmpty();
    return anything || !hasBody(raw) ? Optional.empty() : Optional.of("nothing to read");
  }

  private static boolean hasBody(byte[] raw) {
    String text = new String(raw, StandardCharsets.ISO_8859_1).replace("\r", "");
    int blank = text.indexOf("\n\n");
    return blank >= 0 && !text.substring(blank).isBlank();
  }

  private static String field(byte[] raw, String name) {
    String text = "\n" + new String(raw, StandardCharsets.ISO_8859_1).replace("\r", "");
    int end = text.indexOf("\n\n");
    String header = (end < 0 ? text : text.substring(0, end)).replaceAll("\n[ \t]+", " ");
    for (String line : header.split("\n", -1)) {
      if (line.regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
        return line.substring(name.length() + 1).strip();
      }
    }
    return "";
  }
}
