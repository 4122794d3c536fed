package dev.steward.ticket.person;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.identity;
import static dev.steward.ticket.World.inbox;
import static dev.steward.ticket.World.letterFrom;
import static dev.steward.ticket.World.max;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.now;
import static dev.steward.ticket.World.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.steward.channel.ChannelName;
import dev.steward.channel.InboundMessage.Proof;
import dev.steward.channel.RawInput;
import dev.steward.channel.intake.Accepted;
import dev.steward.channel.intake.IntakeArchive;
import dev.steward.channel.intake.Intakes;
import dev.steward.customer.Blocks;
import dev.steward.customer.CustomerError;
import dev.steward.customer.CustomerId;
import dev.steward.customer.CustomerMerge;
import dev.steward.customer.CustomerMerging;
import dev.steward.customer.Customers;
import dev.steward.customer.Masked;
import dev.steward.platform.error.ErrorCode;
import dev.steward.platform.error.Refusal;
import dev.steward.staff.Permission;
import dev.steward.staff.Role;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.spam.Spam;
import dev.steward.ticket.viewing.TicketPage;
import dev.steward.ticket.viewing.TicketPages;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CustomerPageTests {
  private static final AtomicLong number = new AtomicLong();

  private final Persons persons = desk.the(Persons.class);
  private final CustomerMerging merging = desk.the(CustomerMerging.class);

  @Test
  void keepsABlockedSendersMailInQuarantineWithAllItsBytes() {
    String spammer = someone("spam");
    Ticket before = letterFrom(spammer).arrives();
    var blocks = desk.the(Blocks.class);
    blocks.block(before.identity(), "nuisance", na.actor());

    Accepted held = mail(spammer, "buy now");

    assertThat(held.outcome()).isEqualTo(Accepted.Outcome.QUARANTINE);
    var archive = desk.the(IntakeArchive.class);
    assertThat(archive.find(held.intake()).orElseThrow().reason()).contains("blocked-sender");
    assertThat(archive.release(held.intake(), na.agentId().value())).isTrue();
    assertThat(tickets(spammer)).hasSize(2);
    blocks.unblock(before.identity(), na.actor());
    assertThat(mail(spammer, "again").outcome()).isEqualTo(Accepted.Outcome.MESSAGE);
  }

  @Test
  void marksSpamWithItsLikesAndTakesItBack() {
    String spammer = someone("spam");
    Ticket one = letterFrom(spammer).arrives();
    Ticket two = letterFrom(spammer).arrives();
    Ticket other = letterFrom(someone("li")).arrives();
    var spam = desk.the(Spam.class);

    assertThat(spam.mark(na, one.id(), true)).isEqualTo(2);

    assertThat(now(two).status()).isEqualTo(Status.CLOSED);
    assertThat(now(two).flags()).contains("spam");
    assertThat(now(other).status()).isEqualTo(Status.NEW);
    assertThat(desk.the(Blocks.class).of(one.customer())).hasSize(1);
    spam.clear(na, two.id());
    spam.clear(na, two.id());
    assertThat(now(one).status()).isEqualTo(Status.NEW);
    assertThat(now(one).flags()).doesNotContain("spam");
  }

  @Test
  void joinsOneProvedMailboxAtOnceAndPartsItCompletely() {
    String li = someone("li");
    String tagged = li.replace("@", "+bank@");
    Ticket one = letterFrom(li).proved(Proof.AUTHENTICATED).arrives();
    Ticket two = letterFrom(tagged).proved(Proof.AUTHENTICATED).arrives();

    assertThat(merging.propose(two.customer(), one.customer(), "", na.actor())).isTrue();
    Ticket since = letterFrom(tagged).arrives();

    assertThat(now(two).customer()).isEqualTo(one.customer());
    assertThat(since.customer()).isEqualTo(one.customer());
    assertThat(persons.survivor(two.customer())).contains(one.customer());
    assertThat(desk.the(Customers.class).beginningWith(tagged, 10))
        .extracting(c -> c.id())
        .containsExactly(one.customer());
    long merge = merging.of(one.customer()).getFirst().id();
    merging.undo(merge, max.actor());
    assertThat(now(two).customer()).isEqualTo(two.customer());
    assertThat(now(since).customer()).isEqualTo(two.customer());
    assertThat(now(one).customer()).isEqualTo(one.customer());
    assertThat(identity(tagged).customer()).isEqualTo(two.customer());
    assertRefused(CustomerError.NOT_JOINED, () -> merging.undo(merge, max.actor()));
  }

  @Test
  void needsASecondPersonWhereNothingIsProved() {
    Ticket one = letterFrom(someone("li")).arrives();
    Ticket two = letterFrom(someone("li")).arrives();

    assertRefused(
        CustomerError.EMPTY,
        () -> merging.propose(two.customer(), one.customer(), " ", na.actor()));
    assertThat(merging.propose(two.customer(), one.customer(), "Same voice", na.actor())).isFalse();
    assertRefused(
        CustomerError.JOINED_ALREADY,
        () -> merging.propose(two.customer(), one.customer(), "Again", max.actor()));
    CustomerMerge proposed = merging.of(one.customer()).getFirst();
    assertRefused(CustomerError.SECOND_PERSON, () -> merging.approve(proposed.id(), na.actor()));
    assertThat(now(two).customer()).isEqualTo(two.customer());
    merging.approve(proposed.id(), max.actor());
    assertThat(now(two).customer()).isEqualTo(one.customer());
    assertRefused(CustomerError.NOT_PROPOSED, () -> merging.approve(proposed.id(), max.actor()));
    assertRefused(
        CustomerError.SAME, () -> merging.propose(one.customer(), one.customer(), "x", na.actor()));
  }

  @Test
  void doesNotTakeAnUnprovedTagForTheSameMailbox() {
    String li = someone("li");
    Ticket one = letterFrom(li).proved(Proof.AUTHENTICATED).arrives();
    Ticket two = letterFrom(li.replace("@", "+x@")).arrives();

    assertThat(merging.isOneMailbox(one.customer(), two.customer())).isFalse();
  }

  @Test
  void masksWhoTheyAreForWhoeverMayNotSeeIt() {
    String li = someone("li");
    Ticket ticket = letterFrom(li).arrives();
    Set<Permission> few = EnumSet.copyOf(Role.AGENT.permissions());
    few.remove(Permission.VIEW_CUSTOMERS);
    SignedIn masked = with(few);

    CustomerPage page = persons.page(masked, ticket.customer(), Long.MAX_VALUE, Optional.empty());

    assertThat(page.identities())
        .singleElement()
        .satisfies(known -> {
          assertThat(known.value()).startsWith("l•••@m•••").doesNotContain(li);
          assertThat(known.proof()).isEmpty();
        });
    assertThat(page.title()).doesNotContain("Somebody");
    assertThat(page.may().edit()).isFalse();
    assertThat(persons.search(masked, li, 0).found()).isEmpty();
    assertThat(persons.search(na, li, 0).found()).hasSize(1);
    assertRefused(CustomerError.NOT_FOUND, () -> persons.require(masked, new CustomerId(1L << 40)));
    assertRefused(
        CustomerError.NOT_FOUND,
        () -> persons.require(with(EnumSet.of(Permission.OWN_PROFILE)), ticket.customer()));
    assertThat(Masked.value("77001234")).isEqualTo("•••34");
    assertThat(Masked.name("王芳")).isEqualTo("王•••");
  }

  @Test
  void masksThemOnTheTicketPageAsWell() {
    String li = someone("li");
    Ticket ticket = letterFrom(li).arrives();
    Set<Permission> few = EnumSet.copyOf(Role.AGENT.permissions());
    few.remove(Permission.VIEW_CUSTOMERS);

    TicketPage page = desk.the(TicketPages.class).page(with(few), ticket.id());

    assertThat(page.customer().name()).isEqualTo("S•••");
    assertThat(page.toString()).doesNotContain(li).doesNotContain("Somebody");
    assertThat(desk.the(TicketPages.class).page(na, ticket.id()).toString()).contains(li);
  }

  @Test
  void pagesThroughAllTicketsByKey() {
    String li = someone("li");
    for (int i = 0; i < Persons.PAGE + 5; i++) {
      letterFrom(li).arrives();
    }
    CustomerId customer = identity(li).customer();

    CustomerPage first = persons.page(na, customer, Long.MAX_VALUE, Optional.empty());
    long last = first.tickets().getLast().ticket().id().value();
    CustomerPage second = persons.page(na, customer, last, Optional.empty());

    assertThat(first.tickets()).hasSize(Persons.PAGE);
    assertThat(first.older()).isPresent();
    assertThat(second.tickets()).hasSize(5);
    assertThat(second.older()).isEmpty();
  }

  private static Accepted mail(String from, String subject) {
    String raw =
        "From: Li <%s>\r\nTo: support@desk.example\r\nSubject: %s\r\nMessage-ID: <b%d@x.example>\r\n\r\nHello\r\n"
            .formatted(from, subject, number.incrementAndGet());
    return desk.the(Intakes.class)
        .accept(
            new RawInput(
                ChannelName.EMAIL,
                Optional.of(inbox),
                "block-" + number.incrementAndGet(),
                "smtp",
                raw.getBytes(StandardCharsets.UTF_8),
                Map.of("from", from),
                List.of("support@desk.example"),
                Instant.now()));
  }

  private static List<Long> tickets(String address) {
    return desk.jdbc()
        .sql("select id from ticket where identity_id = ?")
        .param(identity(address).id().value())
        .query((rs, _) -> rs.getLong(1))
        .list();
  }

  private static SignedIn with(Set<Permission> permissions) {
    return new SignedIn(
        na.agentId(), "X", na.email(), Role.AGENT, na.locale(), na.zone(), permissions, false);
  }

  private static void assertRefused(ErrorCode code, Runnable act) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(act::run)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
