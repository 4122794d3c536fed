package dev.steward.email.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Replies other projects keep as tests. Skipped where the folder is absent.
class ReplyCorpusTests {
  private static final Logger LOG = LoggerFactory.getLogger(ReplyCorpusTests.class);
  private static final Path CORPUS = Path.of("../shared/corpora/replies");

  @Test
  void splitsPlainRepliesAsTheCorpusExpects() throws IOException {
    List<Path> mails = mails("emails", ".*\\.txt");
    long visible =
        mails.stream()
            .filter(m -> same(ReplyText.of(read(m)).visible(), expected("trimmed", m)))
            .count();
    long quoted =
        mails.stream()
            .filter(m -> same(ReplyText.of(read(m)).quoted(), expected("elided", m)))
            .count();
    LOG.info(
        "corpus replies/emails: visible {}/{}, quoted {}/{}",
        visible,
        mails.size(),
        quoted,
        mails.size());
    assertThat(visible).isEqualTo(mails.size());
    assertThat(quoted).isEqualTo(mails.size());
  }

  @Test
  void splitsHtmlRepliesAsTheCorpusExpects() throws IOException {
    List<Path> mails = mails("html", "email_\\d+\\.html");
    long right =
        mails.stream()
            .filter(m -> same(words(ReplyHtml.split(read(m)).visible()), words(stripped(m))))
            .count();
    LOG.info("corpus replies/html: {}/{}", right, mails.size());
    assertThat(right).isEqualTo(mails.size());
  }

  private static List<Path> mails(String folder, String pattern) throws IOException {
    Path path = CORPUS.resolve(folder);
    Assumptions.assumeTrue(Files.isDirectory(path), () -> "corpus absent: " + path);
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(f -> f.getFileName().toString().matches(pattern)).sorted().toList();
    }
  }

  private static String expected(String folder, Path mail) {
    Path file = CORPUS.resolve(folder).resolve(mail.getFileName());
    return Files.exists(file) ? read(file) : "";
  }

  private static String stripped(Path mail) {
    return read(Path.of(mail.toString().replace(".html", "_stripped.html")));
  }

  private static String words(String html) {
    return Jsoup.parse(html).text();
  }

  private static boolean same(String got, String wanted) {
    return got.replaceAll("\\s+", " ").strip().equals(wanted.replaceAll("\\s+", " ").strip());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
