package dev.steward.email.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steward.channel.Composed;
import dev.steward.channel.InboundMessage.Person;
import dev.steward.channel.OutboundMessage.Kind;
import dev.steward.channel.ThreadHint;
import dev.steward.email.mailbox.Mailbox;
import dev.steward.platform.database.TestDatabase;
import dev.steward.platform.error.Refusal;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailComposerTests {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final long DELIVERY = 42;

  @TempDir static Path home;

  private final ComposingWorld world = new ComposingWorld(DATABASE, home);
  private Mailbox mailbox = world.mailbox("support@desk.example");

  @BeforeEach
  void resetSettings() {
    mailbox = Mailbox.plain(mailbox.inbox());
    world.save(mailbox);
  }

  @Test
  void writesAsTheAgentForTheDesk() throws Exception {
    MimeMessage mail = read(draft().author("李娜"));

    InternetAddress from = (InternetAddress) mail.getFrom()[0];
    assertThat(from.getAddress()).isEqualTo("support@desk.example");
    assertThat(from.getPersonal()).isEqualTo("李娜 (Example Exchange)");
    assertThat(mail.getRecipients(RecipientType.TO)).hasSize(1);
    assertThat(mail.getSubject()).isEqualTo("Re: My deposit");
    assertThat(mail.getSentDate()).isEqualTo(Date.from(ComposingWorld.NOW));
    assertThat(mail.getHeader("Auto-Submitted")).isNull();
    assertThat(mail.getHeader("X-Steward-Loop")).hasSize(1);
  }

  @Test
  void signsWhereAnswersReportsAndThreadsComeBack() throws Exception {
    Composed composed = compose(draft());
    MimeMessage mail = read(composed.raw());

    String replyTo = ((InternetAddress) mail.getReplyTo()[0]).getAddress();
    assertThat(replyTo).startsWith("support+r.").endsWith("@desk.example");
    assertThat(world.ids().readReplyTag(tag(replyTo, "r.")))
        .contains(new ThreadHint.ReplyAddress(Draft.CONVERSATION, Draft.IDENTITY));
    assertThat(world.ids().readReturnTag(tag(composed.envelopeFrom(), "b."))).hasValue(DELIVERY);
    assertThat(world.ids().readMessageId(mail.getMessageID())).hasValue(DELIVERY);
    assertThat(mail.getMessageID()).isEqualTo("<" + composed.externalId() + ">");
    assertThat(composed.envelopeTo()).containsExactly("wang@example.com");
  }

  @Test
  void saysTheSameInPlainTextAndHtml() throws Exception {
    MimeMultipart alternative = (MimeMultipart) read(draft().text("One\n\nTwo <b>")).getContent();

    assertThat(alternative.getContentType()).startsWith("multipart/alternative");
    assertThat(alternative.getBodyPart(0).getContent()).isEqualTo("One\r\n\r\nTwo <b>\r\n");
    assertThat((String) alternative.getBodyPart(1).getContent())
        .containsIgnoringNewLines("<p>One</p><p>Two &lt;b&gt;</p>")
        .contains("lang=\"en\"");
  }

  @Test
  void makesThePlainPartFromHtmlWhereThereIsNoText() throws Exception {
    assertThat(text(draft().text("").html("<p>Hello <b>there</b></p>"))).startsWith("Hello there");
  }

  @Test
  void loadsNothingFromElsewhere() throws Exception {
    String html =
        html(draft().html("<p>a<img src=\"https://evil.example/p.gif\" alt=\"pixel\">b</p>"));

    assertThat(html).doesNotContain("evil.example").contains("<p>apixelb</p>");
  }

  @Test
  void putsImagesTheTextShowsBesideItAndOtherFilesBelow() throws Exception {
    byte[] image = {1, 2, 3};
    byte[] notes = "one\ntwo\r\n".getBytes(StandardCharsets.UTF_8);
    MimeMessage mail =
        read(
            draft()
                .html("<p><img src=\"cid:pic@steward\"></p>")
                .files(
                    world.file("pic.png", "image/png", image, "pic@steward"),
                    world.file("notes.txt", "text/plain", notes, "other@steward")));

    MimeMultipart mixed = (MimeMultipart) mail.getContent();
    assertThat(mixed.getContentType()).startsWith("multipart/mixed");
    MimeMultipart alternative = (MimeMultipart) mixed.getBodyPart(0).getContent();
    MimeMultipart related = (MimeMultipart) alternative.getBodyPart(1).getContent();
    assertThat(related.getBodyPart(1).getHeader("Content-ID")).containsExactly("<pic@steward>");
    assertThat(related.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(image);
    assertThat(related.getBodyPart(1).getDisposition()).isEqualTo("inline");
    assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("notes.txt");
    assertThat(mixed.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(notes);
    assertThat(mixed.getBodyPart(1).getDisposition()).isEqualTo("attachment");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "充值截图 2026年11月.png",
        "a\r\nX-Evil: 1.txt",
        "../../etc/passwd",
        "quote\".txt",
        "很长的名字很长的名字很长的名字很长的名字很长的名字很长的名字很长的名字很长的名字很长.pdf"
      })
  void keepsFileNames(String name) throws Exception {
    Composed composed = compose(draft().files(world.file(name, "image/png", new byte[] {1}, "")));

    MimeMultipart mixed = (MimeMultipart) read(composed.raw()).getContent();
    String expected = name.replaceAll("\\s+", " ").replaceAll("[/\\\\]", "_");
    assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo(expected);
    assertWellFormed(composed.raw());
  }

  @Test
  void takesAnUnknownMediaTypeForBytes() throws Exception {
    MimeMessage mail =
        read(
            draft()
                .files(
                    world.file("a", "text/html\r\nX-Evil: 1", new byte[] {1}, ""),
                    world.file("b", "message/rfc822", new byte[] {1}, "")));

    MimeMultipart mixed = (MimeMultipart) mail.getContent();
    assertThat(mixed.getBodyPart(1).getContentType()).startsWith("application/octet-stream");
    assertThat(mixed.getBodyPart(2).getContentType()).startsWith("application/octet-stream");
  }

  @Test
  void refusesMoreFilesThanServersTake() {
    var file = world.file("big", "image/png", new byte[ComposedFiles.MOST_BYTES / 2 + 1], "");

    assertThatThrownBy(() -> compose(draft().files(file, file)))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.code()).isEqualTo(EmailError.TOO_LARGE));
  }

  @Test
  void signsPerMailboxAndLanguage() throws Exception {
    mailbox =
        new Mailbox(
            mailbox.inbox(),
            "Example Exchange",
            "{mailbox}",
            true,
            Optional.empty(),
            Map.of("en", "Example Exchange\nwww.exchange.example", "zh-CN", "示例交易所"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);
    world.save(mailbox);

    assertThat(text(draft()))
        .isEqualTo("It has arrived.\r\n\r\n-- \r\nExample Exchange\r\nwww.exchange.example\r\n");
    assertThat(html(draft())).contains("-- <br>Example Exchange<br>www.exchange.example");
    assertThat(text(draft().language("zh-CN"))).endsWith("-- \r\n示例交易所\r\n");
    assertThat(text(draft().kind(Kind.ACKNOWLEDGEMENT))).isEqualTo("It has arrived.\r\n");
    assertThat(((InternetAddress) read(draft()).getFrom()[0]).getPersonal())
        .isEqualTo("Example Exchange");
  }

  @Test
  void anAcknowledgementSaysThatItIsAutomaticAndWantsNoReports() throws Exception {
    Composed composed = compose(draft().kind(Kind.ACKNOWLEDGEMENT));
    MimeMessage mail = read(composed.raw());

    assertThat(composed.envelopeFrom()).isEmpty();
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-replied");
    assertThat(mail.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
    assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Example Exchange");
  }

  @Test
  void aNotificationSaysThatItIsAutomatic() throws Exception {
    Composed composed = compose(draft().kind(Kind.NOTIFICATION));

    assertThat(read(composed.raw()).getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(composed.envelopeFrom()).startsWith("support+b.");
  }

  @Test
  void namesTheFirstAndTheLatestMailsOfTheThread() throws Exception {
    List<String> ids = IntStream.range(0, 40).mapToObj(i -> "m" + i + "@a.example").toList();
    MimeMessage mail = read(draft().inReplyTo(ids));

    assertThat(mail.getHeader("In-Reply-To")).containsExactly("<m39@a.example>");
    String[] references = mail.getHeader("References")[0].split("\\s+");
    assertThat(references).hasSize(11).startsWith("<m0@a.example>").endsWith("<m39@a.example>");
  }

  @Test
  void leavesOutIdsThatCouldBreakAHeader() throws Exception {
    MimeMessage mail =
        read(
            draft()
                .inReplyTo(
                    List.of(
                        "good@a.example",
                        "evil@a.example>\r\nBcc: victim@a.example",
                        "x".repeat(2_000) + "@a.example")));

    assertThat(mail.getHeader("References")).containsExactly("<good@a.example>");
    assertThat(mail.getHeader("Bcc")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "victim@a.example\r\nBcc: other@a.example",
        "a@b.example, c@d.example",
        "a@b.example>",
        "<a@b.example",
        "a\0@b.example",
        "\"a b\"@c.example",
        "\"a,b\"@c.example",
        "a@b@c.example",
        "a..b@c.example",
        ".a@c.example",
        "a@c_d.example",
        "a@-c.example",
        "a@[127.0.0.1]",
        "a;b@c.example",
        "nobody",
        "@c.example",
        ""
      })
  void refusesRecipientsThatAreMoreThanAnAddress(String address) {
    assertThatThrownBy(() -> compose(draft().recipient(address, "")))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.code()).isEqualTo(EmailError.BAD_RECIPIENT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello\r\nBcc: victim@a.example\r\n\r\nbody",
        "nul\0byte",
        "a, b <c@d.example>; \"quoted\"",
        "",
        "提款为什么还没有到账？提款为什么还没有到账？提款为什么还没有到账？提款为什么还没有到账？",
        "\uD800 lone \uDC00",
        "\u202Egnp.exe",
        "=?UTF-8?B?5L2g5aW9?="
      })
  void noTextBecomesAHeader(String hostile) throws Exception {
    Composed composed =
        compose(
            draft()
                .subject(hostile)
                .author(hostile)
                .recipient("wang@example.com", hostile)
                .others(Person.email("copy@example.com", hostile), Person.email(hostile, "")));

    assertWellFormed(composed.raw());
    MimeMessage mail = read(composed.raw());
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getFrom()).hasSize(1);
    assertThat(mail.getRecipients(RecipientType.TO)).hasSize(1);
    assertThat(((InternetAddress) mail.getRecipients(RecipientType.TO)[0]).getAddress())
        .isEqualTo("wang@example.com");
    assertThat(mail.getRecipients(RecipientType.CC)).hasSize(1);
    assertThat(composed.envelopeTo()).containsExactly("wang@example.com");
  }

  @Test
  void keepsLinesShortWhateverTheTexts() throws Exception {
    String word = "x".repeat(5_000);
    String dots = ".\r\n.\n..\r.";
    for (String text : List.of(word, "字".repeat(5_000), "a b ".repeat(2_000), dots)) {
      assertWellFormed(compose(draft().subject(text).text(text).html("<p>" + word + "</p>")).raw());
    }
    assertThat(text(draft().text("字".repeat(5_000)))).isEqualTo("字".repeat(5_000) + "\r\n");
    assertThat(text(draft().text(word))).isEqualTo(word + "\r\n");
  }

  @Test
  void foldsALongSubjectAndKeepsIt() throws Exception {
    String subject = "提款没有到账 withdrawal pending ".repeat(10).strip();

    Composed composed = compose(draft().subject(subject));

    assertThat(read(composed.raw()).getSubject()).isEqualTo(subject);
    assertThat(new String(composed.raw(), StandardCharsets.ISO_8859_1).lines())
        .filteredOn(line -> line.contains("=?"))
        .allMatch(line -> line.length() <= 78);
  }

  @Test
  void usesUtf8HeadersOnlyForAddressesThatNeedIt() {
    byte[] ascii = compose(draft().recipient("wang@例子.中国", "王伟")).raw();
    assertThat(IntStream.range(0, ascii.length).allMatch(i -> ascii[i] >= 0)).isTrue();
    assertThat(new String(ascii, StandardCharsets.US_ASCII))
        .contains("<wang@xn--fsqu00a.xn--fiqs8s>");

    Composed utf8 = compose(draft().recipient("王伟@例子.中国", "王伟"));
    assertThat(utf8.envelopeTo()).containsExactly("王伟@xn--fsqu00a.xn--fiqs8s");
    assertThat(new String(utf8.raw(), StandardCharsets.UTF_8))
        .contains("<王伟@xn--fsqu00a.xn--fiqs8s>");
  }

  @Test
  void goesWithoutAReplyTagWhereTheAddressWouldBeTooLong() throws Exception {
    Mailbox wordy = world.mailbox("customer-service-center-for-europe-and-asia@desk.example");

    Composed composed = compose(new Draft(wordy));

    assertThat(read(composed.raw()).getHeader("Reply-To")).isNull();
    assertThat(composed.envelopeFrom().indexOf('@')).isLessThanOrEqualTo(64);
  }

  private Draft draft() {
    return new Draft(mailbox);
  }

  private Composed compose(Draft draft) {
    return world.composer().compose(draft.message(), DELIVERY);
  }

  private MimeMessage read(Draft draft) throws MessagingException {
    return read(compose(draft).raw());
  }

  private static MimeMessage read(byte[] raw) throws MessagingException {
    var properties = new Properties();
    properties.setProperty("mail.mime.allowutf8", "true");
    return new MimeMessage(Session.getInstance(properties), new ByteArrayInputStream(raw));
  }

  private String text(Draft draft) throws MessagingException, IOException {
    return (String) ((MimeMultipart) read(draft).getContent()).getBodyPart(0).getContent();
  }

  private String html(Draft draft) throws MessagingException, IOException {
    return (String) ((MimeMultipart) read(draft).getContent()).getBodyPart(1).getContent();
  }

  private static String tag(String address, String kind) {
    return address.substring(address.indexOf('+') + 1 + kind.length(), address.indexOf('@'));
  }

  private static void assertWellFormed(byte[] raw) {
    String text = new String(raw, StandardCharsets.ISO_8859_1);
    assertThat(text.replace("\r\n", ""))
        .doesNotContain("\r")
        .doesNotContain("\n")
        .doesNotContain("\0");
    assertThat(text.split("\r\n")).allMatch(line -> line.length() <= 998);
    assertThat(text).contains("\r\n\r\n").endsWith("\r\n");
    String headers = text.substring(0, text.indexOf("\r\n\r\n"));
    assertThat(headers.split("\r\n(?![ \t])"))
        .allMatch(line -> line.matches("(?s)[A-Za-z-]+: .*"))
        .extracting(line -> line.substring(0, line.indexOf(':')))
        .doesNotHaveDuplicates()
        .isSubsetOf(
            "Date",
            "From",
            "Reply-To",
            "To",
            "Cc",
            "Message-ID",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "Content-Language",
            "X-Steward-Loop");
  }
}
