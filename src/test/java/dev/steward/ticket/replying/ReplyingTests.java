package dev.steward.ticket.replying;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.identity;
import static dev.steward.ticket.World.letterFrom;
import static dev.steward.ticket.World.max;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.now;
import static dev.steward.ticket.World.someone;
import static dev.steward.ticket.World.texts;
import static dev.steward.ticket.World.ticketFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.steward.channel.InboundMessage.Proof;
import dev.steward.channel.ThreadHint;
import dev.steward.channel.delivery.Deliveries;
import dev.steward.channel.delivery.Delivery;
import dev.steward.channel.delivery.DeliveryState;
import dev.steward.platform.error.Refusal;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.attaching.Attachments;
import dev.steward.ticket.attaching.UploadToken;
import dev.steward.ticket.drafting.Drafts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ReplyingTests {
  private final Replying replying = desk.the(Replying.class);

  @Test
  void queuesOneDeliveryForEveryoneWhoTakesPart() {
    String ann = someone("ann");
    Ticket ticket = letterFrom(someone("li")).proved(Proof.AUTHENTICATED).copying(ann).arrives();

    Replying.Sent sent = replying.reply(na, ticket.id(), html("<p>We are looking into it.</p>"));

    assertThat(deliveries(sent.message()))
        .extracting(Delivery::state)
        .containsExactly(DeliveryState.QUEUED, DeliveryState.QUEUED);
    assertThat(deliveries(sent.message())).extracting(Delivery::recipient).contains(ann);
  }

  @Test
  void takesUpTheTicketAndEndsTheWait() {
    Ticket ticket = ticketFrom(someone("li"));

    replying.reply(na, ticket.id(), html("<p>Hello</p>"));

    assertThat(now(ticket).assignee()).contains(na.agentId());
    assertThat(now(ticket).status()).isEqualTo(Status.OPEN);
    assertThat(now(ticket).waitingSince()).isEmpty();
    assertThat(now(ticket).preview()).isEqualTo("Hello");
  }

  @Test
  void solvesInTheSameAct() {
    Ticket ticket = ticketFrom(someone("li"));

    replying.reply(
        na,
        ticket.id(),
        new Reply("<p>Done</p>", "", List.of(), OptionalLong.empty(), Optional.of(Status.SOLVED)));

    assertThat(now(ticket).status()).isEqualTo(Status.SOLVED);
  }

  @Test
  void refusesAReplyToAConversationThatWentOn() {
    String li = someone("li");
    Ticket ticket = ticketFrom(li);
    long seen = lastMessage(ticket);
    letterFrom(li)
        .saying("It has arrived, thank you")
        .showing(new ThreadHint.ReplyAddress(ticket.id().value(), identity(li).id().value()))
        .arrives();

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() ->
            replying.reply(
                na,
                ticket.id(),
                new Reply("<p>x</p>", "", List.of(), OptionalLong.of(seen), Optional.empty())))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(TicketError.STALE_REPLY));
    assertThat(texts(ticket)).hasSize(2);
  }

  @Test
  void callsAReplyBackIntoTheDraft() {
    Ticket ticket = ticketFrom(someone("li"));
    Replying.Sent sent = replying.reply(na, ticket.id(), html("<p>Too early</p>"));

    replying.withdraw(na, ticket.id(), sent.message());

    assertThat(deliveries(sent.message()))
        .extracting(Delivery::state)
        .containsOnly(DeliveryState.CANCELLED);
    assertThat(desk.the(Drafts.class).find(ticket.id(), na.agentId(), Drafts.Kind.REPLY))
        .hasValueSatisfying(draft -> assertThat(draft).contains("Too early"));
    assertThat(now(ticket).preview()).isEqualTo("Where is my deposit?");
    assertThat(now(ticket).waitingSince()).isPresent();
  }

  @Test
  void callsNothingBackTwiceNorForSomebodyElse() {
    Ticket ticket = ticketFrom(someone("li"));
    Replying.Sent sent = replying.reply(na, ticket.id(), html("<p>Hi</p>"));

    assertTooLate(() -> replying.withdraw(max, ticket.id(), sent.message()));
    replying.withdraw(na, ticket.id(), sent.message());
    assertTooLate(() -> replying.withdraw(na, ticket.id(), sent.message()));
  }

  @Test
  void neverDeliversANote() {
    Ticket ticket = ticketFrom(someone("li"));

    long note = replying.note(na, ticket.id(), html("<p>Looks like a scam</p>"));

    assertThat(deliveries(note)).isEmpty();
    assertThat(texts(ticket)).containsExactly("Where is my deposit?");
  }

  @Test
  void refusesNothingAtAll() {
    Ticket ticket = ticketFrom(someone("li"));

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> replying.reply(na, ticket.id(), html("<p> </p>")))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(TicketError.EMPTY_MESSAGE));
  }

  @Test
  void storesNoScript() {
    Ticket ticket = ticketFrom(someone("li"));

    Replying.Sent sent =
        replying.reply(
            na, ticket.id(), html("<p>Hi<script>alert(1)</script><img src=x onerror=y></p>"));

    assertThat(
            desk.jdbc()
                .sql("select html from ticket_message where id = ?")
                .param(sent.message())
                .query(String.class)
                .single())
        .contains("Hi")
        .doesNotContain("script", "onerror");
  }

  @Test
  void usesAnUploadOnceAndOnlyForWhoHandedItIn() throws Exception {
    Ticket ticket = ticketFrom(someone("li"));
    UploadToken token =
        desk.the(Attachments.class)
            .upload(
                na,
                "../../etc/fee\u202Etable.txt",
                "text/plain",
                new ByteArrayInputStream("fees".getBytes(StandardCharsets.UTF_8)));
    var reply =
        new Reply("<p>See file</p>", "", List.of(token), OptionalLong.empty(), Optional.empty());

    assertNoUpload(() -> replying.reply(max, ticket.id(), reply));
    Replying.Sent sent = replying.reply(na, ticket.id(), reply);
    assertNoUpload(() -> replying.reply(na, ticket.id(), reply));

    assertThat(desk.the(Attachments.class).of(List.of(sent.message())).get(sent.message()))
        .singleElement()
        .satisfies(file -> assertThat(file.name()).isEqualTo("feetable.txt"));
  }

  private static Reply html(String html) {
    return new Reply(html, "", List.of(), OptionalLong.empty(), Optional.empty());
  }

  private static List<Delivery> deliveries(long message) {
    return desk.the(Deliveries.class).ofMessages(List.of(message)).getOrDefault(message, List.of());
  }

  private static long lastMessage(Ticket ticket) {
    return desk.jdbc()
        .sql("select max(id) from ticket_message where ticket_id = ?")
        .param(ticket.id().value())
        .query(Long.class)
        .single();
  }

  private static void assertTooLate(Runnable act) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(act::run)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(TicketError.TOO_LATE_TO_UNDO));
  }

  private static void assertNoUpload(Runnable act) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(act::run)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(TicketError.NO_SUCH_UPLOAD));
  }
}
