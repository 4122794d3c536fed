package dev.steward.ticket.alarming;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.inbox;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.now;
import static dev.steward.ticket.World.someone;
import static dev.steward.ticket.World.texts;
import static dev.steward.ticket.World.ticketFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.steward.channel.ChannelName;
import dev.steward.channel.RawInput;
import dev.steward.channel.intake.Accepted;
import dev.steward.channel.intake.Intakes;
import dev.steward.coin.codec.Base58;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.html.Secret;
import dev.steward.ticket.Priority;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.attaching.Attachments;
import dev.steward.ticket.drafting.Drafts;
import dev.steward.ticket.replying.Reply;
import dev.steward.ticket.replying.Replying;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// A secret that comes in by mail lies in no table, and everybody who must know does.
class SecretAlarmTests {
  private static final AtomicLong number = new AtomicLong();

  private final Attachments attachments = desk.the(Attachments.class);

  @Test
  void takesASecretOutOfEveryPartOfAMail() {
    String key = key();
    Ticket ticket =
        arrives(
            someone("li"),
            """
            Subject: my key %1$s\r
            MIME-Version: 1.0\r
            Content-Type: multipart/mixed; boundary=b\r
            \r
            --b\r
            Content-Type: multipart/alternative; boundary=c\r
            \r
            --c\r
            Content-Type: text/plain\r
            \r
            Please help, key is %1$s thanks\r
            \r
            On Monday somebody wrote:\r
            > quoted %1$s\r
            --c\r
            Content-Type: text/html\r
            \r
            <p>Please help, key is <b>%1$s</b> thanks</p>\r
            --c--\r
            --b\r
            Content-Type: application/pdf; name="%1$s.pdf"\r
            Content-Disposition: attachment; filename="%1$s.pdf"\r
            \r
            harmless\r
            --b\r
            Content-Type: text/plain; name="wallet.txt"\r
            Content-Disposition: attachment; filename="wallet.txt"\r
            \r
            backup: %1$s\r
            --b--\r
            """
                .formatted(key));

    assertThat(tables(key)).isEmpty();
    assertThat(texts(ticket).getFirst()).contains("key is " + Secret.MARK + " thanks");
    assertThat(ticket.subject()).isEqualTo("my key " + Secret.MARK);
    assertThat(ticket.flags()).contains(SecretAlarm.FLAG);
    assertThat(ticket.priority()).isEqualTo(Priority.URGENT);
    var files =
        java.util.Objects.requireNonNull(attachments.of(List.of(first(ticket))).get(first(ticket)));
    assertThat(files).hasSize(1);
    assertThat(read(files.getFirst().id())).isEqualTo("harmless");
    assertThat(redactedFiles(ticket)).isEqualTo(1);
    assertThat(sealed(ticket)).isTrue();
  }

  @Test
  void tellsTheSenderOnceWhatToDoAndRepeatsNothing() {
    String li = someone("li");
    String key = key();
    Ticket first = arrives(li, "Subject: help\r\n\r\nprivate key " + key);
    arrives(li, "Subject: again\r\n\r\nprivate key " + key);

    assertThat(notices(first)).isEqualTo(1);
    assertThat(
            desk.jdbc()
                .sql(
                    "select count(*) from delivery d where d.recipient = ? and d.kind = 'notification'")
                .param(li)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void leavesAnOrdinaryMailAsItIs() {
    String hash = "4e3a3754410177e6937ef1f84bba68ea139e8d1a2258c5f85db9f1cd715a1bdd";
    Ticket ticket = arrives(someone("li"), "Subject: deposit\r\n\r\nTxID " + hash);
    assertThat(texts(ticket).getFirst()).isEqualTo("TxID " + hash);
    assertThat(ticket.flags()).doesNotContain(SecretAlarm.FLAG);
    assertThat(sealed(ticket)).isFalse();
  }

  @Test
  void refusesToSendAnAgentsSecretAndKeepsNoneInTheDraft() {
    String key = key();
    Ticket ticket = ticketFrom(someone("li"));
    var replying = desk.the(Replying.class);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> replying.reply(na, ticket.id(), said("use " + key)))
        .matches(r -> r.code() == TicketError.SECRET_IN_TEXT);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> replying.note(na, ticket.id(), said("they use " + key)))
        .matches(r -> r.code() == TicketError.SECRET_IN_TEXT);
    desk.the(Drafts.class)
        .keep(ticket.id(), na.agentId(), Drafts.Kind.REPLY, "<div>use " + key + "</div>");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() ->
            attachments.upload(
                na,
                "notes.txt",
                "text/plain",
                new ByteArrayInputStream(key.getBytes(StandardCharsets.UTF_8))))
        .matches(r -> r.code() == TicketError.SECRET_IN_FILE);
    assertThat(tables(key)).isEmpty();
  }

  @Test
  void isSettledByWhoeverSeesToIt() {
    Ticket ticket = arrives(someone("li"), "Subject: help\r\n\r\nprivate key " + key());
    desk.the(SecretAlarm.class).settle(na, ticket.id());
    desk.the(SecretAlarm.class).settle(na, ticket.id());
    assertThat(now(ticket).flags()).doesNotContain(SecretAlarm.FLAG);
    assertThat(
            desk.jdbc()
                .sql(
                    "select count(*) from ticket_event where ticket_id = ? and kind = 'flag-cleared'")
                .param(ticket.id().value())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  private static Reply said(String text) {
    return new Reply("", text, List.of(), OptionalLong.empty(), Optional.empty());
  }

  private static String key() {
    byte[] key = new byte[33];
    new SecureRandom().nextBytes(key);
    key[0] = (byte) 0x80;
    return Base58.BITCOIN.encodeChecked(key);
  }

  private static Ticket arrives(String from, String rest) {
    String head =
        "From: "
            + from
            + "\r\nTo: support@desk.example\r\nMessage-ID: <s"
            + number.incrementAndGet()
            + "@mail.example>\r\n";
    byte[] raw = (head + rest).getBytes(StandardCharsets.UTF_8);
    Accepted accepted =
        desk.the(Intakes.class)
            .accept(
                new RawInput(
                    ChannelName.EMAIL,
                    Optional.of(inbox),
                    "secret-" + number.incrementAndGet(),
                    "smtp",
                    raw,
                    Map.of("from", from),
                    List.of("support@desk.example"),
                    Instant.now()));
    long ticket =
        desk.jdbc()
            .sql("select ticket_id from ticket_message where intake_id = ?")
            .param(accepted.intake())
            .query(Long.class)
            .single();
    return desk.the(Tickets.class).find(new TicketId(ticket)).orElseThrow();
  }

  private static long first(Ticket ticket) {
    return desk.jdbc()
        .sql("select min(id) from ticket_message where ticket_id = ?")
        .param(ticket.id().value())
        .query(Long.class)
        .single();
  }

  private String read(long attachment) {
    try (var in = attachments.open(na, attachment).source().open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static boolean sealed(Ticket ticket) {
    return desk.jdbc()
        .sql(
            """
            select i.sealed_at is not null from intake i join ticket_message m on m.intake_id = i.id
            where m.ticket_id = ?
            """)
        .param(ticket.id().value())
        .query(Boolean.class)
        .single();
  }

  private static int redactedFiles(Ticket ticket) {
    return desk.jdbc()
        .sql("select count(*) from attachment where ticket_id = ? and redacted_at is not null")
        .param(ticket.id().value())
        .query(Integer.class)
        .single();
  }

  private static int notices(Ticket ticket) {
    return desk.jdbc()
        .sql("select count(*) from secret_notice where identity_id = ?")
        .param(ticket.identity().value())
        .query(Integer.class)
        .single();
  }

  private static List<String> tables(String words) {
    return desk
        .jdbc()
        .sql(
            """
            select format('%I', table_name) from information_schema.tables
            where table_schema = current_schema() and table_type = 'BASE TABLE'
            """)
        .query((rs, _) -> rs.getString(1))
        .list()
        .stream()
        .filter(table ->
            desk.jdbc()
                .sql("select exists (select from %s t where t::text ilike ?)".formatted(table))
                .param("%" + words + "%")
                .query(Boolean.class)
                .single())
        .toList();
  }
}
