package dev.steward.rule.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.steward.audit.Actor;
import dev.steward.channel.InboundMessage.Proof;
import dev.steward.notification.NotificationKind;
import dev.steward.notification.Notifications;
import dev.steward.platform.blob.BlobKey;
import dev.steward.platform.blob.BlobStore;
import dev.steward.rule.Rule;
import dev.steward.rule.RuleId;
import dev.steward.rule.Rules;
import dev.steward.rule.Trigger;
import dev.steward.staff.Role;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.World;
import dev.steward.ticket.acting.Act;
import dev.steward.ticket.acting.ActError;
import dev.steward.ticket.acting.ActKind;
import dev.steward.ticket.acting.Acts;
import dev.steward.ticket.condition.Conditions;
import dev.steward.ticket.replying.DeskAnswers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What rules say to customers, and what they do not.
class AnsweringRuleTests {
  private static final String SAID = "We have seen {{ticket.id}} and look into it.";
  private final Rules rules = World.desk.the(Rules.class);

  @Test
  void saysItOnceUntilTheCustomerWritesAgain() {
    Ticket ticket = proved("once");
    assertThat(answer(ticket)).isTrue();
    assertThat(answer(ticket)).as("again, before anybody wrote").isFalse();

    assertThat(World.texts(ticket))
        .contains("We have seen #" + ticket.id().value() + " and look into it.");
    assertThat(World.desk.the(TicketEvents.class).of(ticket.id()))
        .filteredOn(event -> event.kind() == TicketEvent.Kind.REPLIED)
        .singleElement()
        .satisfies(event -> assertThat(event.by().kind()).isEqualTo(Actor.Kind.RULE));
    assertThat(mails(ticket))
        .singleElement()
        .satisfies(mail ->
            assertThat(mail)
                .doesNotContain("Deposit missing", "Where is my deposit")
                .containsIgnoringCase("Auto-Submitted: auto-"));
    assertThat(waiting(ticket)).as("who waits for a person still waits").isTrue();
  }

  @Test
  void endsByItselfThoughTheOtherSideAnswersForEver() {
    Ticket ticket = proved("ping");
    long said =
        IntStream.range(0, 12)
            .filter(i -> {
              writesAgain(ticket);
              return answer(ticket);
            })
            .count();
    assertThat(said).isEqualTo(3);
  }

  @Test
  void robotsAndForgersGetNone() {
    assertThat(answer(World.letterFrom(World.someone("robot")).byRobot().arrives())).isFalse();
    assertThat(answer(World.letterFrom(World.someone("forger")).proved(Proof.FORGED).arrives()))
        .isFalse();
  }

  @Test
  void anAddressThatNobodyVouchedForGetsOneADay() {
    String address = World.someone("victim");
    List<Boolean> said =
        IntStream.range(0, 4).mapToObj(_ -> answer(World.letterFrom(address).arrives())).toList();
    assertThat(said).containsExactly(true, false, false, false);
  }

  @Test
  void isForRulesOnlyAndKnowsNoWordsOfStrangers() {
    Acts acts = World.desk.the(Acts.class);
    List<Act> answer = List.of(Act.of("answer", SAID));
    assertThat(acts.flaws(answer, ActKind.Use.RULE)).isEmpty();
    assertThat(acts.flaws(answer, ActKind.Use.MACRO)).isNotEmpty();
    assertThat(acts.flaws(answer, ActKind.Use.BULK)).isNotEmpty();
    for (String text : List.of("{{ticket.subject}}", "{{customer.name}}", "{{ ticket.id }}")) {
      assertThat(acts.flaws(List.of(Act.of("answer", text)), ActKind.Use.RULE))
          .asString()
          .contains(ActError.BAD_VARIABLE.name());
    }
  }

  @Test
  void whoeverKeepsARuleHearsWhenItIsStopped() {
    SignedIn boss = boss();
    RuleId id =
        rules.add(
            boss,
            new Rule(
                new RuleId(0),
                0,
                "Stopped " + boss.agentId().value(),
                Trigger.EVENT,
                List.of("tags-changed"),
                Conditions.NONE,
                List.of(Act.of("note", "x")),
                false,
                false,
                Optional.empty(),
                ""));
    Ticket ticket = World.ticketFrom(World.someone("circle"));
    Limits limits = World.desk.the(Limits.class);
    Rule rule = rules.find(id).orElseThrow();
    Limits.Verdict verdict =
        World.desk
            .transactions()
            .execute(_ -> limits.judge(rule, ticket.id(), List.of(91L, 92L, 93L, 94L, 95L)));
    assertThat(verdict).isEqualTo(Limits.Verdict.PAUSED);

    Notifications notifications = World.desk.the(Notifications.class);
    await()
        .untilAsserted(() ->
            assertThat(notifications.page(boss, Long.MAX_VALUE, false).said())
                .filteredOn(said -> said.notification().kind() == NotificationKind.RULE_PAUSED)
                .singleElement()
                .satisfies(said ->
                    assertThat(said.notification().path())
                        .isEqualTo("/desk/admin/rules/" + id.value())));
    rules.remove(boss, id);
  }

  private static SignedIn boss() {
    SignedIn agent = World.agent("Boss", World.someone("boss"));
    World.desk
        .jdbc()
        .sql("update agent set role = 'admin' where id = ?")
        .param(agent.agentId().value())
        .update();
    return new SignedIn(
        agent.agentId(),
        agent.name(),
        agent.email(),
        Role.ADMIN,
        agent.locale(),
        agent.zone(),
        Role.ADMIN.permissions(),
        false);
  }

  private static Ticket proved(String name) {
    return World.letterFrom(World.someone(name)).proved(Proof.AUTHENTICATED).arrives();
  }

  private static boolean answer(Ticket ticket) {
    return Boolean.TRUE.equals(
        World.desk
            .transactions()
            .execute(_ ->
                World.desk
                    .the(DeskAnswers.class)
                    .say(
                        World.desk.the(Tickets.class).lock(ticket.id(), OptionalInt.empty()),
                        SAID.replace("{{ticket.id}}", "#" + ticket.id().value()),
                        Actor.rule(7))));
  }

  private static void writesAgain(Ticket ticket) {
    World.desk
        .jdbc()
        .sql(
            """
            insert into ticket_message (id, ticket_id, author_kind, author_id, identity_id, channel, text, proof, created_at)
            select nextval('message_id'), id, 'customer', customer_id, identity_id, 'email', 'thanks', 'authenticated', now()
            from ticket where id = ?
            """)
        .param(ticket.id().value())
        .update();
  }

  private static boolean waiting(Ticket ticket) {
    return World.desk
        .jdbc()
        .sql("select waiting_since is not null from ticket where id = ?")
        .param(ticket.id().value())
        .query(Boolean.class)
        .single();
  }

  private static List<String> mails(Ticket ticket) {
    return World.desk
        .jdbc()
        .sql("select blob from delivery where conversation = ? and kind = 'notification'")
        .param(ticket.id().value())
        .query((row, _) -> mail(BlobKey.of(row.getBytes(1))))
        .list();
  }

  private static String mail(BlobKey blob) {
    try (InputStream bytes = World.desk.the(BlobStore.class).open(blob)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
