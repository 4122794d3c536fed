package dev.steward.email.parse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Decoded parts as mime4j gives them, each against ours at the same place of the tree.
class Mime4jCorpusTests {
  private static final Pattern PART = Pattern.compile("(.*)_decoded_1((?:_\\d+)*)\\.(txt|bin)");

  @Test
  void decodesPartsAsMime4jDoes() {
    var corpus = Corpus.named("mail/mime4j");
    var parts =
        corpus.files("").stream()
            .filter(file -> PART.matcher(file.toString()).matches())
            .filter(file -> Files.exists(message(file)))
            .toList();
    corpus.score(parts, 0.91, Mime4jCorpusTests::difference);
  }

  private static Path message(Path part) {
    Matcher matcher = PART.matcher(part.toString());
    return matcher.matches() ? Path.of(matcher.group(1) + ".msg") : part;
  }

  private static Optional<String> difference(Path part) {
    byte[] raw = Corpus.bytes(message(part));
    byte[] expected = Corpus.bytes(part);
    var mail = MailParser.read(raw);
    // Their path counts the nested message as a level, ours does not: any part may match.
    boolean found =
        mail.parts().stream()
                .map(p -> MailParser.open(raw, p.path()).orElseThrow())
                .anyMatch(ours -> same(ours, expected))
            || contains(mail.text().orElse(""), expected);
    return found
        ? Optional.empty()
        : Optional.of(
            "no such part among "
                + mail.parts().stream().map(p -> p.path() + ":" + p.size()).toList());
  }

  private static boolean same(byte[] ours, byte[] expected) {
    return Arrays.equals(ours, expected) || plain(ours).equals(plain(expected));
  }

  private static boolean contains(String text, byte[] expected) {
    return text.replaceAll("\\s", "").equals(plain(expected));
  }

  private static String plain(byte[] bytes) {
    return new String(bytes, ISO_8859_1).replaceAll("\\s", "");
  }
}
