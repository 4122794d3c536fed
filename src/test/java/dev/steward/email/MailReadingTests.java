package dev.steward.email;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.channel.ChannelName;
import dev.steward.channel.Channels;
import dev.steward.channel.InboundMessage;
import dev.steward.channel.InboundMessage.Proof;
import dev.steward.channel.RawInput;
import dev.steward.channel.Reading;
import dev.steward.channel.SignedIds;
import dev.steward.channel.ThreadHint;
import dev.steward.email.compose.LoopMark;
import dev.steward.email.parse.MailFingerprint;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a mail is taken for: cases T14 to T30 of the reliability list, as far as reading decides
/// them.
class MailReadingTests {
  private static final String HOP =
      "Received: from out.customer.example ([203.0.113.9]) by mx.desk.example with ESMTP; Sun, 22 Nov 2026 12:00:00 +0000\r\n";
  private static MailGround ground;
  private static SignedIds ids;

  @BeforeAll
  static void start() {
    ground = MailGround.start("steward.email.border.authserv-ids=mx.desk.example");
    ids = ground.bean(SignedIds.class);
  }

  @AfterAll
  static void stop() {
    ground.close();
  }

  @Test
  void readsWhoWroteWhatToWhom() {
    InboundMessage message =
        message(
            "From: \"Anna Li\" <anna@customer.example>\r\nTo: support@desk.example\r\nCc: Bob <bob@x.example>, support@desk.example\r\n"
                + "Subject: =?utf-8?B?5o+Q546w?=\r\nMessage-ID: <1@customer.example>\r\n\r\n您好，我无法提现。\r\n\r\nOn Sun, Nov 22, 2026 at 11:00 AM Desk <support@desk.example> wrote:\r\n> old\r\n");
    assertThat(message.sender().person())
        .isEqualTo(InboundMessage.Person.email("anna@customer.example", "Anna Li"));
    assertThat(message.others())
        .containsExactly(InboundMessage.Person.email("bob@x.example", "Bob"));
    assertThat(message.subject()).isEqualTo("提现");
    assertThat(message.text()).isEqualTo("您好，我无法提现。");
    assertThat(message.quotedText()).contains("> old");
    assertThat(message.language()).contains("zh-CN");
    assertThat(message.externalId()).isEqualTo("1@customer.example");
    assertThat(message.acknowledgeable()).isTrue();
    assertThat(message.sender().proof()).isEqualTo(Proof.UNVERIFIED);
  }

  @Test
  void believesTheBorderServerAndNobodyElse() {
    String pass =
        "Authentication-Results: mx.desk.example; dmarc=pass header.from=customer.example\r\n";
    String fail = pass.replace("pass", "fail");
    String rest =
        "From: anna@customer.example\r\nTo: support@desk.example\r\nSubject: s\r\n\r\nx\r\n";
    assertThat(message(pass + HOP + rest).sender().proof()).isEqualTo(Proof.AUTHENTICATED);
    assertThat(message(HOP + pass + rest).sender().proof()).isEqualTo(Proof.UNVERIFIED);
    assertThat(message(pass + rest).sender().proof()).isEqualTo(Proof.UNVERIFIED);
    assertThat(message(pass.replace("mx.desk", "mx.evil") + HOP + rest).sender().proof())
        .isEqualTo(Proof.UNVERIFIED);
    var elsewhere =
        (Reading.Message)
            read(pass + HOP + rest, "smtp", Map.of("peer", "198.51.100.1"), List.of());
    assertThat(elsewhere.message().sender().proof()).isEqualTo(Proof.UNVERIFIED);
    InboundMessage forged = message(fail + HOP + rest);
    assertThat(forged.sender().proof()).isEqualTo(Proof.FORGED);
    assertThat(forged.acknowledgeable()).isFalse();
    assertThat(forged.sender().explanation()).contains("dmarc=fail");
  }

  @Test
  void takesAReplyTagOnlyAsWeMadeIt() {
    String tag = ids.replyTag(17, 4);
    assertThat(hints(tag)).containsExactly(new ThreadHint.ReplyAddress(17, 4));
    List<String> wrong =
        new ArrayList<>(
            List.of(tag.toUpperCase(Locale.ROOT), tag + "a", ids.returnTag(17), "17", "id17"));
    for (int length = 0; length < tag.length(); length++) {
      wrong.add(tag.substring(0, length));
    }
    for (int at = 0; at < tag.length(); at++) {
      wrong.add(tag.substring(0, at) + (tag.charAt(at) == 'a' ? 'b' : 'a') + tag.substring(at + 1));
    }
    assertThat(wrong).allSatisfy(each -> assertThat(hints(each)).isEmpty());
  }

  @Test
  void putsIssuedIdsBeforeForeignOnesAndIgnoresNumbersInSubjects() {
    String ours = ids.messageId(99, "desk.example");
    InboundMessage message =
        message(
            "From: anna@customer.example\r\nTo: support@desk.example\r\nSubject: Re: [#1001] ticket 17\r\nIn-Reply-To: <own@customer.example>\r\nReferences: <first@customer.example> <"
                + ours
                + "> <last@customer.example>\r\n\r\nx\r\n");
    assertThat(message.hints())
        .containsExactly(
            new ThreadHint.IssuedId(99),
            new ThreadHint.ReceivedId("own@customer.example"),
            new ThreadHint.ReceivedId("last@customer.example"),
            new ThreadHint.ReceivedId("first@customer.example"));
  }

  @Test
  void guessesNoReplyTagInTenThousandTries() {
    for (int i = 0; i < 10_000; i++) {
      assertThat(
              ids.readReplyTag(
                  dev.steward.platform.token.Tokens.base32(
                          dev.steward.platform.token.Tokens.sha256(("" + i).getBytes(UTF_8)))
                      .substring(0, 47)))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Auto-Submitted: auto-replied",
        "Precedence: bulk",
        "Precedence: list",
        "X-Auto-Response-Suppress: All",
        "List-Id: <l.x.example>",
        "Content-Type: multipart/report; boundary=b"
      })
  void neverAnswersMachines(String field) {
    InboundMessage message =
        message(
            field
                + "\r\nFrom: anna@customer.example\r\nTo: support@desk.example\r\nSubject: s\r\n\r\nx\r\n");
    assertThat(message.acknowledgeable()).isFalse();
    assertThat(message.automatic()).isNotEmpty();
  }

  @Test
  void neverAnswersWithoutReturnPathOrInCirclesOrFromFiles() {
    String plain =
        "From: anna@customer.example\r\nTo: support@desk.example\r\nSubject: s\r\n\r\nx\r\n";
    assertThat(
            ((Reading.Message) read(plain, "smtp", Map.of("from", ""), List.of()))
                .message()
                .acknowledgeable())
        .isFalse();
    assertThat(
            ((Reading.Message) read(plain, "import", Map.of(), List.of()))
                .message()
                .acknowledgeable())
        .isFalse();
    assertThat(
            ((Reading.Message) read(plain, "imap", Map.of("old", "true"), List.of()))
                .message()
                .acknowledgeable())
        .isFalse();
    assertThat(read("Received: from a by b; now\r\n".repeat(51) + plain))
        .isInstanceOf(Reading.Unreadable.class);
  }

  @Test
  void knowsItsOwnMailComeBack() {
    String own =
        "From: support@desk.example\r\nTo: support@desk.example\r\nSubject: s\r\nMessage-ID: <"
            + ids.messageId(5, "desk.example")
            + ">\r\n\r\nx\r\n";
    assertThat(read(own)).isEqualTo(new Reading.Ignored("own-loop"));
    String marked =
        LoopMark.HEADER
            + ": "
            + ground.bean(LoopMark.class).value()
            + "\r\nFrom: a@b.example\r\nTo: support@desk.example\r\n\r\nx\r\n";
    assertThat(read(marked)).isEqualTo(new Reading.Ignored("own-loop"));
  }

  @Test
  void quarantinesWhatHasNoOneSender() {
    assertThat(read("Subject: s\r\n\r\nx\r\n"))
        .isEqualTo(new Reading.Unreadable("no-sender", "", "s"));
    assertThat(
            ((Reading.Unreadable)
                    read("From: a@b.example\r\nFrom: c@d.example\r\nSubject: s\r\n\r\nx\r\n"))
                .reason())
        .isEqualTo("several-senders");
    assertThat(
            ((Reading.Unreadable) read("From: a@b.example, c@d.example\r\nSubject: s\r\n\r\nx\r\n"))
                .reason())
        .isEqualTo("several-senders");
    InboundMessage named =
        message(
            "From: \"boss@desk.example\" <a@b.example>\r\nTo: support@desk.example\r\nReply-To: evil@other.example\r\n\r\nx\r\n");
    assertThat(named.sender().person().address()).isEqualTo("a@b.example");
    assertThat(named.flags()).contains("deceptive-name", "reply-to-elsewhere");
  }

  @Test
  void tiesAReportToADeliveryOnlyByOurReturnTag() {
    String dsn =
        "From: MAILER-DAEMON@mx.example\r\nTo: x@desk.example\r\nSubject: Undelivered\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\nfailed\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n"
            + "Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; anna@customer.example\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 user unknown\r\n\r\n"
            + "--b\r\nContent-Type: message/rfc822-headers\r\n\r\nMessage-ID: <"
            + ids.messageId(42, "desk.example")
            + ">\r\n--b--\r\n";
    var tied =
        (Reading.Report)
            read(
                dsn,
                "smtp",
                Map.of("from", ""),
                List.of("support+b." + ids.returnTag(42) + "@desk.example"));
    assertThat(tied.report().delivery()).contains(42L);
    assertThat(tied.report().recipients().getFirst().code()).isEqualTo("5.1.1");
    var untied =
        (Reading.Report) read(dsn, "smtp", Map.of("from", ""), List.of("support@desk.example"));
    assertThat(untied.report().delivery()).isEmpty();
    var forged =
        (Reading.Report)
            read(
                dsn,
                "smtp",
                Map.of("from", ""),
                List.of("support+b." + ids.replyTag(42, 1) + "@desk.example"));
    assertThat(forged.report().delivery()).isEmpty();
  }

  @Test
  void findsWhoWroteAForwardedMail() {
    InboundMessage message =
        message(
            "From: agent@desk.example\r\nTo: support@desk.example\r\nSubject: Fwd: lost\r\n\r\nplease see\r\n\r\n---------- Forwarded message ---------\r\nFrom: Carl <carl@customer.example>\r\nDate: x\r\nSubject: lost\r\n\r\nmy coins\r\n");
    assertThat(message.forwardedFrom())
        .contains(InboundMessage.Person.email("carl@customer.example", "Carl"));
  }

  @Test
  void opensTheFilesItNames() throws Exception {
    byte[] raw =
        ("From: a@b.example\r\nTo: support@desk.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nsee\r\n--b\r\n"
                + "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename*=UTF-8''%E5%87%AD%E8%AF%81.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nUERG\r\n--b--\r\n")
            .getBytes(UTF_8);
    InboundMessage.File file = message(new String(raw, UTF_8)).files().getFirst();
    assertThat(file.name()).isEqualTo("凭证.pdf");
    try (InputStream in =
        ground.bean(Channels.class).require(ChannelName.EMAIL).open(raw, file.part())) {
      assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo("PDF");
    }
  }

  private static List<ThreadHint> hints(String tag) {
    String plain = "From: a@b.example\r\nTo: support@desk.example\r\n\r\nx\r\n";
    return ((Reading.Message)
            read(
                plain,
                "smtp",
                Map.of("from", "a@b.example"),
                List.of("support+r." + tag + "@desk.example")))
        .message()
        .hints();
  }

  private static InboundMessage message(String mail) {
    return ((Reading.Message) read(mail)).message();
  }

  private static Reading read(String mail) {
    return read(
        mail, "smtp", Map.of("from", "anna@customer.example"), List.of("support@desk.example"));
  }

  private static Reading read(
      String mail, String via, Map<String, String> facts, List<String> recipients) {
    byte[] raw = mail.getBytes(UTF_8);
    return ground
        .bean(Channels.class)
        .require(ChannelName.EMAIL)
        .read(
            new RawInput(
                ChannelName.EMAIL,
                Optional.empty(),
                MailFingerprint.of(raw),
                via,
                raw,
                facts,
                recipients,
                Instant.EPOCH));
  }
}
