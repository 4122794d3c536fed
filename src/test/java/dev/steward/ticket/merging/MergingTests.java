package dev.steward.ticket.merging;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.identity;
import static dev.steward.ticket.World.letterFrom;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.now;
import static dev.steward.ticket.World.participants;
import static dev.steward.ticket.World.someone;
import static dev.steward.ticket.World.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.steward.channel.InboundMessage.Proof;
import dev.steward.channel.ThreadHint;
import dev.steward.customer.IdentityId;
import dev.steward.platform.error.ErrorCode;
import dev.steward.platform.error.Refusal;
import dev.steward.staff.Role;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.replying.Reply;
import dev.steward.ticket.replying.Replying;
import dev.steward.ticket.solving.Solving;
import dev.steward.ticket.splitting.Splitting;
import dev.steward.ticket.viewing.Conversations;
import dev.steward.ticket.viewing.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MergingTests {
  private final Merging merging = desk.the(Merging.class);
  private final Unmerging unmerging = desk.the(Unmerging.class);
  private final SignedIn lead = as(Role.LEAD);

  @Test
  void movesEverythingAndClosesTheSource() {
    String li = someone("li");
    Ticket old = letterFrom(li).saying("first").arrives();
    Ticket target = letterFrom(li).saying("second").arrives();

    merging.merge(na, of(target, old));

    assertThat(texts(target)).containsExactly("first", "second");
    assertThat(texts(old)).isEmpty();
    assertThat(now(old).status()).isEqualTo(Status.CLOSED);
    assertThat(now(target).preview()).isEqualTo("second");
    assertThat(now(target).waitingSince()).isEqualTo(now(old).waitingSince());
    assertThat(kinds(old)).contains(TicketEvent.Kind.MERGED);
    assertThat(kinds(old)).doesNotContain(TicketEvent.Kind.STATUS_CHANGED);
  }

  @Test
  void opensASolvedTargetWhenTheSourceStillAsks() {
    String li = someone("li");
    Ticket target = letterFrom(li).arrives();
    Ticket old = letterFrom(li).arrives();
    desk.the(Solving.class).move(na, target.id(), Status.SOLVED, OptionalInt.empty());

    merging.merge(na, of(target, old));

    assertThat(now(target).status()).isEqualTo(Status.OPEN);
  }

  @Test
  void bringsAReplyToTheOldAddressToTheTarget() {
    String li = someone("li");
    Ticket old = letterFrom(li).arrives();
    Ticket target = letterFrom(li).arrives();
    merging.merge(na, of(target, old));

    Ticket joined =
        letterFrom(li).saying("to the old one").showing(replyAddress(old, li)).arrives();

    assertThat(joined.id()).isEqualTo(target.id());
  }

  @Test
  void followsMergesOfMerges() {
    String li = someone("li");
    Ticket a = letterFrom(li).saying("a").arrives();
    Ticket b = letterFrom(li).saying("b").arrives();
    Ticket c = letterFrom(li).saying("c").arrives();
    merging.merge(na, of(b, a));
    merging.merge(na, of(c, b));

    Ticket joined = letterFrom(li).saying("late").showing(replyAddress(a, li)).arrives();
    assertThat(joined.id()).isEqualTo(c.id());
    unmerging.unmerge(na, a.id());
    unmerging.unmerge(na, b.id());

    assertThat(texts(a)).containsExactly("a", "late");
    assertThat(texts(b)).containsExactly("b");
    assertThat(texts(c)).containsExactly("c");
    assertThat(now(a).status()).isEqualTo(Status.NEW);
  }

  @Test
  void keepsWhatWasSaidInTheTargetThereWhenParted() {
    String li = someone("li");
    Ticket old = letterFrom(li).saying("old").arrives();
    Ticket target = letterFrom(li).saying("target").arrives();
    merging.merge(na, of(target, old));
    reply(target, "our answer");
    letterFrom(li).saying("thanks").showing(replyAddress(target, li)).arrives();

    unmerging.unmerge(na, old.id());

    assertThat(texts(target)).containsExactly("target", "our answer", "thanks");
    assertThat(texts(old)).containsExactly("old");
    assertThat(now(old).status()).isEqualTo(Status.NEW);
    assertThat(now(old).preview()).isEqualTo("old");
    assertThat(unmerging.history(na, old.id())).hasSize(1);
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> unmerging.unmerge(na, old.id()));
  }

  @Test
  void givesAMergedAgainTicketBackOnlyOnce() {
    String li = someone("li");
    Ticket a = letterFrom(li).saying("a").arrives();
    Ticket b = letterFrom(li).saying("b").arrives();
    Ticket c = letterFrom(li).saying("c").arrives();
    merging.merge(na, of(b, a));
    merging.merge(na, of(c, b));
    unmerging.unmerge(na, a.id());
    merging.merge(na, of(c, a));

    unmerging.unmerge(na, b.id());

    assertThat(texts(b)).containsExactly("b");
    assertThat(texts(c)).containsExactly("a", "c");
  }

  @Test
  void needsPermissionAndAConfirmationForAnotherCustomer() {
    Ticket target = letterFrom(someone("li")).arrives();
    Ticket other = letterFrom(someone("ann")).arrives();

    assertRefused(MergeError.OTHER_CUSTOMER, () -> merging.merge(na, of(target, other)));
    assertRefused(MergeError.NOT_CONFIRMED, () -> merging.merge(lead, of(target, other)));
    merging.merge(lead, confirmed(target, other));

    assertThat(texts(target)).hasSize(2);
    assertRefused(MergeError.OTHER_CUSTOMER, () -> unmerging.unmerge(na, other.id()));
  }

  @Test
  void showsNobodyWhatTheyCouldNotSeeBefore() {
    String li = someone("li");
    String ann = someone("ann");
    String bob = someone("bob");
    Ticket other =
        letterFrom(ann).proved(Proof.AUTHENTICATED).copying(bob).saying("ann's secret").arrives();
    Ticket target = letterFrom(li).saying("li's words").arrives();

    merging.merge(lead, confirmed(target, other));
    letterFrom(ann).saying("ann's second secret").showing(replyAddress(other, ann)).arrives();

    assertThat(participants(target)).containsExactly(li);
    assertThat(desk.the(Conversations.class).said(now(target)))
        .extracting(Entry.Said::text)
        .containsExactly("li's words");
    assertThat(desk.the(Conversations.class).descriptions(List.of(target.id())).values())
        .containsExactly("li's words");
    assertThat(texts(target)).containsExactly("ann's secret", "li's words", "ann's second secret");
  }

  @Test
  void letsThoseTakePartWhomAnAgentChoseAndTakesThemOutAgain() {
    String li = someone("li");
    String ann = someone("ann");
    Ticket other = letterFrom(ann).arrives();
    Ticket target = letterFrom(li).arrives();

    merging.merge(
        lead, new Merge(target.id(), Set.of(other.id()), Set.of(identity(ann).id()), true, ""));
    assertThat(participants(target)).containsExactly(li, ann);
    unmerging.unmerge(lead, other.id());

    assertThat(participants(target)).containsExactly(li);
    assertThat(participants(other)).containsExactly(ann);
    assertRefused(
        MergeError.NO_SUCH_PARTICIPANT,
        () ->
            merging.merge(
                lead,
                new Merge(
                    target.id(), Set.of(other.id()), Set.of(new IdentityId(1 << 30)), true, "")));
  }

  @Test
  void tellsTheCustomerOnceAtMostAndOnlyWhenAsked() {
    String li = someone("li");
    Ticket one = letterFrom(li).arrives();
    Ticket two = letterFrom(li).arrives();
    Ticket target = letterFrom(li).arrives();
    Optional<?> waiting = now(one).waitingSince();

    merging.merge(
        na,
        new Merge(
            target.id(), Set.of(one.id(), two.id()), Set.of(), false, "We joined your requests."));

    assertThat(deliveries(target)).isEqualTo(1);
    assertThat(deliveries(one) + deliveries(two)).isZero();
    assertThat(now(target).waitingSince()).isEqualTo(waiting);
    assertThat(now(target).status()).isEqualTo(Status.NEW);
  }

  @Test
  void refusesWhatMakesNoSense() {
    String li = someone("li");
    Ticket a = letterFrom(li).arrives();
    Ticket b = letterFrom(li).arrives();
    Ticket c = letterFrom(li).arrives();

    assertRefused(MergeError.SAME_TICKET, () -> merging.merge(na, of(a, a)));
    assertRefused(MergeError.NO_TARGET, () -> merging.merge(na, of(a)));
    assertRefused(MergeError.NOT_MERGED, () -> unmerging.unmerge(na, a.id()));
    merging.merge(na, of(b, a));
    assertRefused(MergeError.MERGED_ALREADY, () -> merging.merge(na, of(c, a)));
    assertRefused(MergeError.MERGED_ALREADY, () -> merging.merge(na, of(a, c)));
    desk.the(Solving.class).move(na, c.id(), Status.CLOSED, OptionalInt.empty());
    assertRefused(TicketError.CLOSED, () -> merging.merge(na, of(b, c)));
    assertRefused(
        TicketError.NOT_FOUND,
        () ->
            merging.merge(
                na, new Merge(b.id(), Set.of(new TicketId(1L << 40)), Set.of(), false, "")));
    assertRefused(TicketError.NOT_FOUND, () -> merging.merge(as(Role.EDITOR), of(b, c)));
    assertRefused(
        TicketError.NOT_FOUND, () -> merging.preview(as(Role.EDITOR), b.id(), List.of(c.id())));
  }

  @Test
  void survivesEightAtOnceInAllDirections() throws Exception {
    String li = someone("li");
    List<Ticket> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      all.add(letterFrom(li).saying("m" + i).arrives());
    }
    List<Callable<Boolean>> attempts = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Ticket target = all.get(i);
      Ticket one = all.get((i + 1) % 8);
      Ticket two = all.get((i + 5) % 8);
      attempts.add(() -> wins(() -> merging.merge(na, of(target, one, two))));
    }

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
        attempt.get();
      }
    }

    long messages = all.stream().mapToLong(t -> texts(t).size()).sum();
    assertThat(messages).isEqualTo(8);
    assertThat(all)
        .allSatisfy(
            t -> assertThat(texts(t).isEmpty()).isEqualTo(now(t).status() == Status.CLOSED));
  }

  @Test
  void leavesWhatWasSplitOffWhereItIs() {
    String li = someone("li");
    Ticket old = letterFrom(li).saying("old").arrives();
    letterFrom(li).saying("more").showing(replyAddress(old, li)).arrives();
    Ticket target = letterFrom(li).saying("target").arrives();
    merging.merge(na, of(target, old));
    long more =
        desk.jdbc()
            .sql("select id from ticket_message where ticket_id = ? and text = 'more'")
            .param(target.id().value())
            .query(Long.class)
            .single();
    TicketId made = desk.the(Splitting.class).split(na, target.id(), Set.of(more), "New matter");

    unmerging.unmerge(na, old.id());

    assertThat(texts(old)).containsExactly("old");
    assertThat(texts(target)).containsExactly("target");
    assertThat(
            desk.jdbc()
                .sql("select text from ticket_message where ticket_id = ?")
                .param(made.value())
                .query(String.class)
                .list())
        .containsExactly("more");
  }

  private static void reply(Ticket ticket, String text) {
    desk.the(Replying.class)
        .reply(
            na,
            ticket.id(),
            new Reply("", text, List.of(), OptionalLong.empty(), Optional.empty()));
  }

  private static Merge of(Ticket target, Ticket... sources) {
    return new Merge(target.id(), ids(sources), Set.of(), false, "");
  }

  private static Merge confirmed(Ticket target, Ticket... sources) {
    return new Merge(target.id(), ids(sources), Set.of(), true, "");
  }

  private static Set<TicketId> ids(Ticket... tickets) {
    return Arrays.stream(tickets).map(Ticket::id).collect(Collectors.toSet());
  }

  private static int deliveries(Ticket ticket) {
    return desk.jdbc()
        .sql("select count(*) from delivery where conversation = ? and kind = 'reply'")
        .param(ticket.id().value())
        .query(Integer.class)
        .single();
  }

  private static List<TicketEvent.Kind> kinds(Ticket ticket) {
    return desk.the(TicketEvents.class).of(ticket.id()).stream().map(TicketEvent::kind).toList();
  }

  private static ThreadHint replyAddress(Ticket ticket, String address) {
    return new ThreadHint.ReplyAddress(ticket.id().value(), identity(address).id().value());
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

  private static boolean wins(Runnable act) {
    try {
      act.run();
      return true;
    } catch (Refusal refusal) {
      return false;
    }
  }
}
