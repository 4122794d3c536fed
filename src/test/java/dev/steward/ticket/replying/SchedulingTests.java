package dev.steward.ticket.replying;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.identity;
import static dev.steward.ticket.World.letterFrom;
import static dev.steward.ticket.World.max;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.someone;
import static dev.steward.ticket.World.texts;
import static dev.steward.ticket.World.ticketFrom;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.steward.channel.ThreadHint;
import dev.steward.platform.error.Refusal;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.attaching.Attachments;
import dev.steward.ticket.attaching.UploadToken;
import dev.steward.ticket.drafting.Drafts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SchedulingTests {
  private final Scheduling scheduling = desk.the(Scheduling.class);

  @Test
  void leavesAtItsTimeOnce() {
    Ticket ticket = ticketFrom(someone("li"));
    long id = schedule(ticket);
    assertThat(texts(ticket)).hasSize(1);
    assertThat(scheduling.open(ticket.id())).hasSize(1);

    makeDue(id);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        threads.execute(this::send);
      }
    }

    assertThat(texts(ticket)).containsExactly("Where is my deposit?", "Later");
    assertThat(scheduling.open(ticket.id())).isEmpty();
  }

  @Test
  void isHeldWhenTheCustomerWroteMeanwhile() {
    String li = someone("li");
    Ticket ticket = ticketFrom(li);
    long id = schedule(ticket);
    letterFrom(li)
        .saying("It has arrived")
        .showing(new ThreadHint.ReplyAddress(ticket.id().value(), identity(li).id().value()))
        .arrives();

    makeDue(id);
    send();

    assertThat(texts(ticket)).containsExactly("Where is my deposit?", "It has arrived");
    assertThat(scheduling.open(ticket.id()))
        .singleElement()
        .satisfies(held -> assertThat(held.reason()).contains("error.ticket.stale-reply"));
    assertThat(draft(ticket)).contains("<p>Later</p>");
    assertThat(kinds(ticket)).contains("send-held");
    scheduling.cancel(na, ticket.id(), id);
    assertThat(scheduling.open(ticket.id())).isEmpty();
    assertThat(draft(ticket)).contains("<p>Later</p>");
  }

  @Test
  void comesBackIntoTheDraftOfItsAuthorAlone() {
    Ticket ticket = ticketFrom(someone("li"));
    long id = schedule(ticket);

    assertRefused(TicketError.TOO_LATE_TO_UNDO, () -> scheduling.cancel(max, ticket.id(), id));
    scheduling.cancel(na, ticket.id(), id);
    assertRefused(TicketError.TOO_LATE_TO_UNDO, () -> scheduling.cancel(na, ticket.id(), id));

    assertThat(draft(ticket)).contains("<p>Later</p>");
    makeDue(id);
    send();
    assertThat(texts(ticket)).hasSize(1);
  }

  @Test
  void whatIsCalledBackKeepsItsFiles() throws IOException {
    Ticket ticket = ticketFrom(someone("li"));
    Attachments attachments = desk.the(Attachments.class);
    UploadToken file =
        attachments.upload(
            na, "proof.txt", "text/plain", new ByteArrayInputStream("hash".getBytes(UTF_8)));
    long id =
        scheduling.schedule(
            na,
            ticket.id(),
            new Reply("<p>Later</p>", "", List.of(file), OptionalLong.empty(), Optional.empty()),
            Addressing.USUAL,
            Instant.now().plusSeconds(3600));

    scheduling.cancel(na, ticket.id(), id);

    assertThat(files(ticket, na)).extracting(Drafts.File::name).containsExactly("proof.txt");
    assertThat(files(ticket, max)).isEmpty();
    var token = new UploadToken(files(ticket, na).getFirst().token());
    desk.the(Replying.class)
        .reply(
            na,
            ticket.id(),
            new Reply("<p>Now</p>", "", List.of(token), OptionalLong.empty(), Optional.empty()));
    assertThat(files(ticket, na)).isEmpty();
    assertThat(
            desk.jdbc()
                .sql("select name from attachment where ticket_id = ?")
                .param(ticket.id().value())
                .query(String.class)
                .list())
        .containsExactly("proof.txt");
  }

  private static List<Drafts.File> files(Ticket ticket, SignedIn agent) {
    return Optional.ofNullable(
            desk.the(Drafts.class).of(ticket.id(), agent.agentId()).get(Drafts.Kind.REPLY))
        .map(Drafts.Draft::files)
        .orElse(List.of());
  }

  @Test
  void refusesThePastAndWhatCouldNotBeSent() {
    Ticket ticket = ticketFrom(someone("li"));

    assertRefused(
        TicketError.BAD_TIME,
        () ->
            scheduling.schedule(
                na,
                ticket.id(),
                reply("<p>x</p>"),
                Addressing.USUAL,
                Instant.now().minusSeconds(1)));
    assertRefused(TicketError.EMPTY_MESSAGE, () -> schedule(ticket, "<p> </p>"));
    assertRefused(TicketError.UNFILLED, () -> schedule(ticket, "<p>{{nobody.knows}}</p>"));
  }

  @Test
  void countsMorningsByTheCalendar() {
    LocalDateTime sunday = LocalDateTime.of(2026, 11, 22, 16, 0);

    assertThat(SendTime.TOMORROW.after(sunday)).isEqualTo("2026-11-23T09:00");
    assertThat(SendTime.MONDAY.after(sunday)).isEqualTo("2026-11-23T09:00");
    assertThat(SendTime.MONDAY.after(sunday.plusDays(1))).isEqualTo("2026-11-30T09:00");
    assertThat(SendTime.HOUR.after(sunday)).isEqualTo("2026-11-22T17:00");
  }

  private long schedule(Ticket ticket) {
    return schedule(ticket, "<p>Later</p>");
  }

  private long schedule(Ticket ticket, String html) {
    return scheduling.schedule(
        na, ticket.id(), reply(html), Addressing.USUAL, Instant.now().plusSeconds(3600));
  }

  private void send() {
    ScheduledSending.once(scheduling, desk.the(Replying.class), desk.transactions());
  }

  private static Reply reply(String html) {
    return new Reply(html, "", List.of(), OptionalLong.empty(), Optional.of(Status.PENDING));
  }

  private static void makeDue(long id) {
    desk.jdbc()
        .sql("update scheduled_reply set due_at = now() - interval '1 second' where id = ?")
        .param(id)
        .update();
  }

  private static String draft(Ticket ticket) {
    return desk.the(Drafts.class).find(ticket.id(), na.agentId(), Drafts.Kind.REPLY).orElse("");
  }

  private static List<String> kinds(Ticket ticket) {
    return desk.jdbc()
        .sql("select kind from ticket_event where ticket_id = ?")
        .param(ticket.id().value())
        .query((rs, _) -> rs.getString(1))
        .list();
  }

  private static void assertRefused(TicketError error, Runnable act) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(act::run)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(error));
  }
}
