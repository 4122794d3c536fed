package dev.steward.email;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.steward.email.receive.MailReceiver;
import dev.steward.platform.blob.BlobKey;
import dev.steward.platform.blob.BlobStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every mail of the outside corpora through the real receiver into the real database, by the rules
/// in the corpora's README.
class CorpusRoadTests {
  private static final Path CORPORA = Path.of("../shared/corpora");
  private static final Pattern NO_MAIL =
      Pattern.compile(
          ".*(\\.json|\\.xml|\\.out|\\.bin|\\.md|_decoded.*\\.txt|LICENSE.*|COPYING.*)");
  private static final Pattern UNREADABLE =
      Pattern.compile(
          "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");
  private static final Pattern ENCODED_WORD =
      Pattern.compile("=\\?[\\w-]+\\?[bBqQ]\\?[^?\\s]*\\?=");
  private static final Pattern BAD_FILE_NAME = Pattern.compile("[/\\\\\\p{Cntrl}]");
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private static MailGround ground;
  private static int plain;

  @BeforeAll
  static void start() {
    assumeTrue(Files.isDirectory(CORPORA), "needs the corpora in " + CORPORA);
    ground = MailGround.start("steward.email.receive.max-connections-per-peer=50");
  }

  @AfterAll
  static void stop() {
    if (ground != null) {
      ground.close();
    }
  }

  @Test
  void everyMailComesToAnEndThatPeopleSee() throws IOException {
    List<Path> files;
    try (Stream<Path> all =
        Stream.of("mail", "bounces/eml").map(CORPORA::resolve).flatMap(CorpusRoadTests::walk)) {
      files =
          all.filter(f -> !NO_MAIL.matcher(f.getFileName().toString()).matches()).sorted().toList();
    }
    Map<String, List<String>> faults = new TreeMap<>();
    Map<String, Integer> counts = new TreeMap<>();
    for (Path file : files) {
      Path relative = CORPORA.relativize(file);
      String folder = relative.subpath(0, 2).toString();
      counts.merge(folder, 1, Integer::sum);
      faults
          .computeIfAbsent(folder, _ -> new ArrayList<>())
          .addAll(road(relative.toString(), Files.readAllBytes(file)));
    }
    report(counts, faults);
  }

  @Test
  void everyReplyBecomesAMessageWithWhatThePersonWrote() throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, List<String>> faults = new TreeMap<>();
    for (Path file :
        walk(CORPORA.resolve("replies/emails"))
            .filter(f -> f.toString().endsWith(".txt"))
            .sorted()
            .toList()) {
      String id = file.getFileName().toString();
      byte[] mail =
          mail(id, "Content-Type: text/plain; charset=utf-8\r\n", Files.readAllBytes(file));
      counts.merge("replies/emails", 1, Integer::sum);
      faults.computeIfAbsent("replies/emails", _ -> new ArrayList<>()).addAll(road(id, mail));
    }
    report(counts, faults);
  }

  @Test
  void everyEncodingIsReadInBodySubjectAndFileName() throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, List<String>> faults = new TreeMap<>();
    for (Path file :
        walk(CORPORA.resolve("encodings"))
            .filter(f -> !f.toString().contains("-utf8"))
            .sorted()
            .toList()) {
      String name = file.getFileName().toString().replace(".txt", "");
      String label =
          name.startsWith("euc_jisx") || name.startsWith("shift_jisx")
              ? name
              : name.replace('_', '-');
      byte[] bytes = Files.readAllBytes(file);
      String wanted = squeeze(Files.readString(file.resolveSibling(name + "-utf8.txt"), UTF_8));
      byte[] mail =
          mail(
              "enc-" + name,
              "Content-Type: text/plain; charset=\""
                  + label
                  + "\"\r\nContent-Transfer-Encoding: base64\r\n",
              Base64.getMimeEncoder().encode(bytes));
      List<String> found = new ArrayList<>(road(name, mail));
      String text =
          ground
              .texts(
                  "select m.text || coalesce(m.quoted_text, '') from ticket_message m join intake i on i.id = m.intake_id"
                      + " where m.external_id = 'enc-"
                      + name
                      + "@corpus.example'")
              .getFirst();
      if (!squeeze(text).equals(wanted)) {
        found.add(name + ": body differs");
      }
      counts.merge("encodings", 1, Integer::sum);
      faults.computeIfAbsent("encodings", _ -> new ArrayList<>()).addAll(found);
    }
    report(counts, faults);
  }

  private static String squeeze(String text) {
    return text.replaceAll("[\\s\\x00-\\x1f>|]+", "");
  }

  /// Sends a mail, sends it again, sends a plain one after it, and says what was wrong.
  private List<String> road(String name, byte[] mail) throws IOException {
    List<String> faults = new ArrayList<>();
    long before = ground.count("intake");
    long started = System.nanoTime();
    try (var client = new SmtpClient(ground.bean(MailReceiver.class).smtpPort().orElseThrow())) {
      client.answer();
      client.say("EHLO corpus");
      String first = client.mail(mail, "", "support@desk.example");
      if (!first.startsWith("250")) {
        faults.add(name + ": answered " + first);
        return faults;
      }
      if (System.nanoTime() - started > LONGEST.toNanos()) {
        faults.add(name + ": took too long");
      }
      long after = ground.count("intake");
      // a corpus may hold a mail twice, with other transport fields: then it is known
      if (after - before > 1) {
        faults.add(name + ": " + (after - before) + " items");
      }
      long id = Long.parseLong(first.substring(first.lastIndexOf(' ') + 1));
      if (after > before) {
        faults.addAll(check(name, id, mail));
      }
      if (!client.mail(mail, "", "support@desk.example").equals(first)
          || ground.count("intake") != after) {
        faults.add(name + ": taken twice");
      }
      byte[] next = mail("plain" + plain++, "", "next".getBytes(UTF_8));
      client.mail(next, "a@b.example", "support@desk.example");
      if (ground.count("intake") != after + 1) {
        faults.add(name + ": the next one is missing");
      }
    }
    return faults;
  }

  private static List<String> check(String name, long intake, byte[] mail) throws IOException {
    List<String> faults = new ArrayList<>();
    byte[] key =
        ground
            .jdbc()
            .sql("select blob from intake where id = ?")
            .param(intake)
            .query((rs, _) -> rs.getBytes(1))
            .single();
    byte[] sent = SmtpClient.endsLine(mail) ? mail : append(mail, "\r\n");
    try (InputStream stored = ground.bean(BlobStore.class).open(BlobKey.of(key))) {
      if (!Arrays.equals(stored.readAllBytes(), sent)) {
        faults.add(name + ": bytes changed");
      }
    }
    String outcome = ground.texts("select outcome from intake where id = " + intake).getFirst();
    long messages =
        Long.parseLong(
            ground
                .texts("select count(*) from ticket_message where intake_id = " + intake)
                .getFirst());
    if (messages != (outcome.equals("message") ? 1 : 0)) {
      faults.add(name + ": " + messages + " messages for " + outcome);
    }
    List<String> reasons =
        ground.texts(
            "select reason from intake where reason = 'processing-failed' and id = " + intake);
    if (!reasons.isEmpty()) {
      faults.add(name + ": our own code failed");
    }
    for (String text :
        ground.texts(
            "select t.subject from ticket t join ticket_message m on m.ticket_id = t.id where m.intake_id = "
                + intake)) {
      if (UNREADABLE.matcher(text).find() || ENCODED_WORD.matcher(text).find()) {
        faults.add(name + ": subject " + text);
      }
    }
    for (String text :
        ground.texts(
            "select a.name from attachment a join ticket_message m on m.id = a.message_id where m.intake_id = "
                + intake)) {
      if (UNREADABLE.matcher(text).find()
          || ENCODED_WORD.matcher(text).find()
          || BAD_FILE_NAME.matcher(text).find()) {
        faults.add(name + ": file name " + text);
      }
    }
    return faults;
  }

  private static void report(Map<String, Integer> counts, Map<String, List<String>> faults) {
    counts.forEach((folder, count) -> {
      long bad =
          faults.getOrDefault(folder, List.of()).stream()
              .map(f -> f.replaceFirst(":.*", ""))
              .distinct()
              .count();
      System.out.println(String.format(Locale.ROOT, "%-20s %d of %d", folder, count - bad, count));
    });
    assertThat(faults.values().stream().flatMap(List::stream).toList()).isEmpty();
  }

  private static Stream<Path> walk(Path folder) {
    try {
      return Files.walk(folder).filter(Files::isRegularFile);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static byte[] mail(String id, String headers, byte[] body) {
    String head =
        "From: Anna <anna@customer.example>\r\nTo: support@desk.example\r\nSubject: Corpus\r\nMessage-ID: <"
            + id
            + "@corpus.example>\r\nMIME-Version: 1.0\r\n"
            + headers
            + "\r\n";
    var mail = new ByteArrayOutputStream();
    mail.writeBytes(head.getBytes(ISO_8859_1));
    mail.writeBytes(body);
    mail.writeBytes("\r\n".getBytes(ISO_8859_1));
    return mail.toByteArray();
  }

  private static byte[] append(byte[] bytes, String end) {
    var all = new ByteArrayOutputStream();
    all.writeBytes(bytes);
    all.writeBytes(end.getBytes(ISO_8859_1));
    return all.toByteArray();
  }
}
