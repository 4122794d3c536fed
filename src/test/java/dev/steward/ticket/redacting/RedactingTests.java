package dev.steward.ticket.redacting;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.inbox;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.someone;
import static dev.steward.ticket.World.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.steward.channel.ChannelName;
import dev.steward.channel.RawInput;
import dev.steward.channel.delivery.Deliveries;
import dev.steward.channel.intake.Intakes;
import dev.steward.platform.blob.BlobKey;
import dev.steward.platform.blob.BlobStore;
import dev.steward.platform.error.ErrorCode;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.html.Secret;
import dev.steward.staff.Role;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.attaching.Attachments;
import dev.steward.ticket.drafting.Drafts;
import dev.steward.ticket.merging.Merge;
import dev.steward.ticket.merging.Merging;
import dev.steward.ticket.merging.Unmerging;
import dev.steward.ticket.replying.Reply;
import dev.steward.ticket.replying.Replying;
import dev.steward.ticket.searching.TicketSearch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RedactingTests {
  private static final AtomicLong number = new AtomicLong();

  private final Redacting redacting = desk.the(Redacting.class);
  private final FileRedacting fileRedacting = desk.the(FileRedacting.class);
  private final Evidence evidence = desk.the(Evidence.class);
  private final SignedIn reviewer = as(Role.REVIEWER);

  @Test
  void leavesTheWordsNowhere() throws Exception {
    String secret = secret();
    String li = someone("li");
    Ticket ticket = mail(li, "My phrase " + secret, "It is " + secret + " ok?", "");
    Ticket second = mail(li, "Other", "again " + secret, "");
    long answer = reply(ticket, "You wrote " + secret + ", never do that.");
    String ours = externalId(answer);
    mail(li, "Re: My phrase", "Sorry.\r\n\r\nOn Monday Na wrote:\r\n> You wrote " + secret, ours);
    desk.the(Replying.class).note(na, ticket.id(), said("They sent " + secret));
    desk.the(Drafts.class)
        .save(
            ticket.id(), na.agentId(), Drafts.Kind.REPLY, "<div>about <b>" + secret + "</b></div>");
    desk.jdbc()
        .sql(
            """
            insert into scheduled_reply (ticket_id, agent_id, html, plain, uploads, added, last_seen, due_at, state, created_at)
            values (?, ?, ?, ?, '{}', '{}', 0, now() + interval '1 day', 'waiting', now())
            """)
        .params(ticket.id().value(), na.agentId().value(), "<div>" + secret + "</div>", secret)
        .update();
    String merged = ticketWithSecretMergedInto(ticket, li, secret);
    assertThat(tables(secret)).isNotEmpty();
    assertThat(blobs(secret)).isNotEmpty();
    assertThat(redacting.preview(na, ticket.id(), first(ticket), secret).messages()).isEqualTo(6);

    long redaction = redacting.redact(na, ticket.id(), first(ticket), secret, Reason.CREDENTIALS);

    assertThat(tables(secret)).isEmpty();
    assertThat(blobsNamedOutsideEvidence(secret)).isEmpty();
    assertThat(texts(ticket)).first().isEqualTo("It is " + Secret.MARK + " ok?");
    assertThat(texts(second)).containsExactly("again " + Secret.MARK);
    assertThat(desk.the(TicketSearch.class).find(na, secret, 10)).isEmpty();
    evidence.erase(reviewer, redaction);
    assertThat(blobs(secret)).isEmpty();
    desk.the(Unmerging.class).unmerge(na, new TicketId(Long.parseLong(merged)));
    assertThat(tables(secret)).isEmpty();
  }

  @Test
  void composesWhatHasNotLeftAnew() throws Exception {
    String secret = secret();
    Ticket ticket = mail(someone("li"), "Hi", "Hello there", "");
    long answer = reply(ticket, "The code is " + secret + " indeed");

    redacting.redact(na, ticket.id(), answer, secret, Reason.WRONG_RECIPIENT);

    Sent delivery = delivery(answer);
    assertThat(delivery.state()).isEqualTo("queued");
    assertThat(content(delivery.blob())).contains("The code is").doesNotContain(secret);
  }

  @Test
  void neverSendsAgainWhatHasLeft() throws Exception {
    String secret = secret();
    Ticket ticket = mail(someone("li"), "Hi", "Hello there", "");
    long answer = reply(ticket, "The code is " + secret);
    desk.jdbc()
        .sql("update delivery set state = 'failed', finished_at = now() where message = ?")
        .param(answer)
        .update();

    redacting.redact(na, ticket.id(), answer, secret, Reason.OTHER);

    Sent delivery = delivery(answer);
    assertThat(content(delivery.blob())).isEqualTo("This was redacted.\r\n");
    assertThat(desk.the(Deliveries.class).retry(delivery.id())).isFalse();
  }

  @Test
  void takesOneFileAndKeepsTheOther() throws Exception {
    String secret = secret();
    String kept = secret();
    Ticket ticket = mailWithFiles(someone("li"), secret, kept);
    List<Long> files =
        desk.jdbc()
            .sql("select id from attachment where ticket_id = ? order by id")
            .param(ticket.id().value())
            .query((rs, _) -> rs.getLong(1))
            .list();
    long bad = files.get(0);
    long good = files.get(1);

    long redaction = fileRedacting.redact(na, ticket.id(), bad, Reason.IDENTITY_DOCUMENT);

    var attachments = desk.the(Attachments.class);
    assertRefused(TicketError.NOT_FOUND, () -> attachments.open(na, bad));
    assertThat(attachments.find(na, bad)).isEmpty();
    try (InputStream in = attachments.open(na, good).source().open()) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains(kept);
    }
    assertThat(blobsNamedOutsideEvidence(secret)).isEmpty();
    assertThat(tables("passport-" + secret)).isEmpty();
    evidence.erase(reviewer, redaction);
    assertThat(blobs(secret)).isEmpty();
    assertThat(blobs(kept)).hasSize(1);
  }

  @Test
  void letsOnlyThoseDecideAboutEvidenceWhoMay() throws Exception {
    String secret = secret();
    Ticket ticket = mail(someone("li"), "Hi", "The code is " + secret, "");
    long redaction = redacting.redact(na, ticket.id(), first(ticket), secret, Reason.CREDENTIALS);

    assertRefused(TicketError.NOT_FOUND, () -> evidence.erase(na, redaction));
    assertRefused(TicketError.NOT_FOUND, () -> evidence.erase(as(Role.LEAD), redaction));
    assertThat(evidence.list(reviewer, true, Long.MAX_VALUE, 50))
        .extracting(Redaction::id)
        .contains(redaction);
    evidence.keep(reviewer, redaction);
    evidence.erase(reviewer, redaction);

    assertThat(blobs(secret)).hasSize(1);
    assertThat(blobsNamedOutsideEvidence(secret)).isEmpty();
  }

  @Test
  void refusesWhatCannotBeMeant() throws Exception {
    Ticket ticket = mail(someone("li"), "Hi", "Hello there you", "");
    Ticket foreign = mail(someone("ann"), "Hi", "Hello there you", "");
    long item = first(ticket);

    assertRefused(
        RedactionError.TOO_SHORT,
        () -> redacting.redact(na, ticket.id(), item, " . he", Reason.OTHER));
    assertRefused(
        RedactionError.NOT_THERE,
        () -> redacting.redact(na, ticket.id(), item, "something else", Reason.OTHER));
    assertRefused(
        TicketError.NOT_FOUND,
        () -> redacting.redact(na, ticket.id(), first(foreign), "Hello", Reason.OTHER));
    assertRefused(
        TicketError.NOT_FOUND,
        () -> redacting.preview(as(Role.EDITOR), ticket.id(), item, "Hello"));
    assertThat(texts(foreign)).containsExactly("Hello there you");
  }

  @Test
  void doesNotLetTheSameMailInAgain() throws Exception {
    String secret = secret();
    byte[] raw = bytes(someone("li"), "Hi", "The code is " + secret, "");
    Ticket ticket = accept("again-" + secret.hashCode(), raw);
    redacting.redact(na, ticket.id(), first(ticket), secret, Reason.CREDENTIALS);

    assertThat(desk.the(Intakes.class).accept(input("again-" + secret.hashCode(), raw)).repeated())
        .isTrue();
    assertThat(tables(secret)).isEmpty();
  }

  private String ticketWithSecretMergedInto(Ticket target, String li, String secret)
      throws IOException {
    Ticket third = mail(li, "Third", "and " + secret, "");
    desk.the(Merging.class)
        .merge(na, new Merge(target.id(), Set.of(third.id()), Set.of(), false, ""));
    return String.valueOf(third.id().value());
  }

  private static String secret() {
    return "Zebrafink" + number.incrementAndGet() + "Quokka";
  }

  private static Ticket mail(String from, String subject, String text, String inReplyTo) {
    return accept("redaction-" + number.incrementAndGet(), bytes(from, subject, text, inReplyTo));
  }

  private static byte[] bytes(String from, String subject, String text, String inReplyTo) {
    String mail =
        """
        From: Li <%s>\r
        To: support@desk.example\r
        Subject: %s\r
        Message-ID: <%s@mail.example>\r
        %sContent-Type: text/plain; charset=utf-8\r
        \r
        %s\r
        """
            .formatted(
                from,
                subject,
                "r" + number.incrementAndGet(),
                inReplyTo.isEmpty() ? "" : "In-Reply-To: <" + inReplyTo + ">\r\n",
                text);
    return mail.getBytes(StandardCharsets.UTF_8);
  }

  private static Ticket mailWithFiles(String from, String bad, String good) {
    String mail =
        """
        From: Li <%s>\r
        To: support@desk.example\r
        Subject: Files\r
        Message-ID: <%s@mail.example>\r
        MIME-Version: 1.0\r
        Content-Type: multipart/mixed; boundary=b\r
        \r
        --b\r
        Content-Type: text/plain\r
        \r
        See the files\r
        --b\r
        Content-Type: application/octet-stream\r
        Content-Disposition: attachment; filename="passport-%s.bin"\r
        Content-Transfer-Encoding: base64\r
        \r
        %s\r
        --b\r
        Content-Type: application/octet-stream\r
        Content-Disposition: attachment; filename="other.bin"\r
        Content-Transfer-Encoding: base64\r
        \r
        %s\r
        --b--\r
        """
            .formatted(
                from, "f" + number.incrementAndGet(), bad, base64("x " + bad), base64("x " + good));
    return accept("redaction-" + number.incrementAndGet(), mail.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Ticket accept(String key, byte[] raw) {
    long intake = desk.the(Intakes.class).accept(input(key, raw)).intake();
    long ticket =
        desk.jdbc()
            .sql("select ticket_id from ticket_message where intake_id = ?")
            .param(intake)
            .query(Long.class)
            .single();
    return desk.the(Tickets.class).find(new TicketId(ticket)).orElseThrow();
  }

  private static RawInput input(String key, byte[] raw) {
    return new RawInput(
        ChannelName.EMAIL,
        Optional.of(inbox),
        key,
        "smtp",
        raw,
        Map.of("from", "li@mail.example"),
        List.of("support@desk.example"),
        Instant.now());
  }

  private static long reply(Ticket ticket, String text) {
    return desk.the(Replying.class).reply(na, ticket.id(), said(text)).message();
  }

  private static Reply said(String text) {
    return new Reply("", text, List.of(), OptionalLong.empty(), Optional.empty());
  }

  private static long first(Ticket ticket) {
    return desk.jdbc()
        .sql("select min(id) from ticket_message where ticket_id = ?")
        .param(ticket.id().value())
        .query(Long.class)
        .single();
  }

  private static Sent delivery(long message) {
    return desk.jdbc()
        .sql("select id, state, blob from delivery where message = ?")
        .param(message)
        .query((rs, _) -> new Sent(rs.getLong(1), rs.getString(2), rs.getBytes(3)))
        .single();
  }

  private record Sent(long id, String state, byte[] blob) {}

  private static String externalId(long message) {
    return desk.jdbc()
        .sql("select external_id from delivery where message = ?")
        .param(message)
        .query(String.class)
        .single();
  }

  private static String content(byte[] key) throws IOException {
    try (InputStream in = desk.the(BlobStore.class).open(BlobKey.of(key))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /// Tables with a row in which the words stand, whatever the column.
  private static List<String> tables(String words) {
    return desk
        .jdbc()
        .sql(
            "select format('%I', table_name) from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'")
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

  private static List<String> blobs(String words) throws IOException {
    return holding(words, "select key from blob");
  }

  private static List<String> blobsNamedOutsideEvidence(String words) throws IOException {
    return holding(
        words,
        """
        select blob from intake union select blob from delivery union select blob from attachment
        union select blob from upload union select blob from email_outbox
        """);
  }

  private static List<String> holding(String words, String sql) throws IOException {
    List<byte[]> keys = desk.jdbc().sql(sql).query((rs, _) -> rs.getBytes(1)).list();
    var found = new java.util.ArrayList<String>();
    for (byte[] key : keys) {
      String content = content(key);
      String joined = content.replaceAll("=\r?\n|\\s", "").toLowerCase(Locale.ROOT);
      if (joined.contains(words.toLowerCase(Locale.ROOT))
          || inBase64(content.replaceAll("\\s", ""), words)) {
        found.add(BlobKey.of(key).sha256Hex());
      }
    }
    return found;
  }

  private static boolean inBase64(String content, String words) {
    for (int shift = 0; shift < 3; shift++) {
      String encoded = base64("x".repeat(shift) + words);
      if (content.contains(encoded.substring(4, encoded.length() - 4))) {
        return true;
      }
    }
    return false;
  }

  private static SignedIn as(Role role) {
    return new SignedIn(
        na.agentId(),
        na.name(),
        na.email(),
        role,
        na.locale(),
        na.zone(),
        role.permissions(),
        false);
  }

  private static void assertRefused(ErrorCode code, Runnable act) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(act::run)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
