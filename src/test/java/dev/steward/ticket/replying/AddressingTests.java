package dev.steward.ticket.replying;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.identity;
import static dev.steward.ticket.World.letterFrom;
import static dev.steward.ticket.World.max;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.participants;
import static dev.steward.ticket.World.someone;
import static dev.steward.ticket.World.texts;
import static dev.steward.ticket.World.ticketFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.steward.channel.InboundMessage.Proof;
import dev.steward.channel.delivery.Deliveries;
import dev.steward.channel.delivery.Delivery;
import dev.steward.platform.address.EmailAddress;
import dev.steward.platform.error.Refusal;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AddressingTests {
  private final Replying replying = desk.the(Replying.class);

  @Test
  void sendsToThoseChosenAndRemembersIt() {
    String li = someone("li");
    String ann = someone("ann");
    Ticket ticket = letterFrom(li).proved(Proof.AUTHENTICATED).copying(ann).arrives();

    assertThat(send(ticket, only(li), "a")).containsExactly(li);
    assertThat(send(ticket, Addressing.USUAL, "b")).containsExactly(li);
    assertThat(send(ticket, only(li, ann), "c")).containsExactlyInAnyOrder(li, ann);
    assertThat(participants(ticket)).contains(li, ann);
  }

  @Test
  void addsAnAddressThatTakesPartFromThenOn() {
    String li = someone("li");
    String bank = someone("bank");
    Ticket ticket = ticketFrom(li);

    List<String> sent =
        send(
            ticket,
            new Addressing(Optional.of(Set.of(identity(li).id())), List.of(new EmailAddress(bank))),
            "a");

    assertThat(sent).containsExactlyInAnyOrder(li, bank);
    assertThat(participants(ticket)).contains(bank);
    assertThat(send(ticket, Addressing.USUAL, "b")).contains(bank);
  }

  @Test
  void refusesAReplyToNobody() {
    Ticket ticket = ticketFrom(someone("li"));

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> send(ticket, new Addressing(Optional.of(Set.of()), List.of()), "a"))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(TicketError.NO_RECIPIENT));
    assertThat(texts(ticket)).hasSize(1);
  }

  @Test
  void oneSubmissionIsOneMessageHoweverOftenItComes() {
    Ticket ticket = ticketFrom(someone("li"));
    var failed = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        threads.execute(() -> {
          try {
            replying.reply(na, ticket.id(), reply(OptionalLong.empty()), Addressing.USUAL, "same");
          } catch (RuntimeException e) {
            failed.incrementAndGet();
          }
        });
      }
    }
    assertThat(failed).hasValue(0);
    assertThat(texts(ticket)).hasSize(2);
    replying.note(na, ticket.id(), reply(OptionalLong.empty()), "note");
    replying.note(na, ticket.id(), reply(OptionalLong.empty()), "note");
    assertThat(
            desk.jdbc()
                .sql("select count(*) from ticket_note where ticket_id = ?")
                .param(ticket.id().value())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void ofTwoWhoAnswerTheSameStateOneIsTold() {
    Ticket ticket = ticketFrom(someone("li"));
    OptionalLong seen = OptionalLong.of(last(ticket));
    replying.reply(na, ticket.id(), reply(seen), Addressing.USUAL, "na");

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> replying.reply(max, ticket.id(), reply(seen), Addressing.USUAL, "max"))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(TicketError.STALE_REPLY));
    replying.reply(na, ticket.id(), reply(seen), Addressing.USUAL, "more of na");
    replying.reply(max, ticket.id(), reply(OptionalLong.of(last(ticket))), Addressing.USUAL, "max");

    assertThat(texts(ticket)).hasSize(4);
  }

  private List<String> send(Ticket ticket, Addressing addressing, String key) {
    long message =
        replying.reply(na, ticket.id(), reply(OptionalLong.empty()), addressing, key).message();
    return desk
        .the(Deliveries.class)
        .ofMessages(List.of(message))
        .getOrDefault(message, List.of())
        .stream()
        .map(Delivery::recipient)
        .toList();
  }

  private static Addressing only(String... addresses) {
    return new Addressing(
        Optional.of(
            java.util.Arrays.stream(addresses)
                .map(address -> identity(address).id())
                .collect(java.util.stream.Collectors.toSet())),
        List.of());
  }

  private static long last(Ticket ticket) {
    return desk.jdbc()
        .sql("select max(id) from ticket_message where ticket_id = ?")
        .param(ticket.id().value())
        .query(Long.class)
        .single();
  }

  private static Reply reply(OptionalLong seen) {
    return new Reply("<p>Hi</p>", "", List.of(), seen, Optional.empty());
  }
}
