package dev.steward.macro;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.max;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.now;
import static dev.steward.ticket.World.someone;
import static dev.steward.ticket.World.ticketFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steward.audit.Actor;
import dev.steward.macro.applying.Applying;
import dev.steward.platform.error.ErrorCode;
import dev.steward.platform.error.Refusal;
import dev.steward.staff.AgentId;
import dev.steward.staff.Role;
import dev.steward.staff.SignedIn;
import dev.steward.staff.TeamId;
import dev.steward.staff.people.Teams;
import dev.steward.ticket.Priority;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.acting.Act;
import dev.steward.ticket.acting.ActForm;
import dev.steward.ticket.acting.ActKind;
import dev.steward.ticket.acting.Acts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class MacroTests {
  private static final AtomicInteger number = new AtomicInteger();
  private static final SignedIn lead =
      new SignedIn(
          max.agentId(),
          max.name(),
          max.email(),
          Role.LEAD,
          max.locale(),
          max.zone(),
          Role.LEAD.permissions(),
          false);

  private final Macros macros = desk.the(Macros.class);
  private final Applying applying = desk.the(Applying.class);

  @Test
  void putsTheTextOfTheTicketsLanguageAndItsVariables() {
    MacroId id =
        macros.add(
            lead,
            macro("reply", Map.of("en", "Hello #{{ticket.id}}", "zh-CN", "您好 #{{ticket.id}}")));
    Ticket ticket = ticketFrom(someone("li"));
    speak(ticket, "zh");

    assertThat(applying.plan(na, ticket.id(), id).text().orElseThrow().text())
        .isEqualTo("您好 #" + ticket.id().value());
    speak(ticket, "fr");
    assertThat(applying.plan(na, ticket.id(), id).text().orElseThrow().text())
        .isEqualTo("Hello #" + ticket.id().value());
  }

  @Test
  void changesNothingBeforeItIsUsed() {
    MacroId id = macros.add(lead, macro("look", Act.of("priority", "urgent")));
    Ticket ticket = ticketFrom(someone("li"));

    applying.plan(na, ticket.id(), id);

    assertThat(now(ticket)).isEqualTo(ticket);
  }

  @Test
  void makesItsChangesAndTakesThemBack() {
    MacroId id =
        macros.add(
            lead,
            macro(
                "all",
                Act.of("priority", "urgent"),
                Act.of("tags-add", "deposit"),
                Act.of("status", "open"),
                Act.of("status", "pending")));
    Ticket ticket = ticketFrom(someone("li"));
    desk.transactions().executeWithoutResult(_ -> applyOpen(ticket));
    Ticket before = now(ticket);

    Applying.Used used = applying.apply(na, ticket.id(), id, OptionalInt.of(before.version()));
    assertThat(now(ticket).status()).isEqualTo(Status.PENDING);
    assertThat(now(ticket).priority()).isEqualTo(Priority.URGENT);
    applying.undo(na, ticket.id(), used.undo().orElseThrow());

    Ticket after = now(ticket);
    assertThat(after.priority()).isEqualTo(before.priority());
    assertThat(after.tags()).isEqualTo(before.tags());
    assertThat(after.status()).isEqualTo(before.status());
    refused(MacroError.NOT_FOUND, () -> applying.undo(na, ticket.id(), used.undo().orElseThrow()));
  }

  @Test
  void takesNothingBackOnceTheTicketWasChanged() {
    MacroId id = macros.add(lead, macro("tag", Act.of("tags-add", "x")));
    Ticket ticket = ticketFrom(someone("li"));
    Applying.Used used = applying.apply(na, ticket.id(), id, OptionalInt.empty());
    speak(ticket, "zh");

    refused(TicketError.CHANGED, () -> applying.undo(na, ticket.id(), used.undo().orElseThrow()));
    refused(MacroError.NOT_FOUND, () -> applying.undo(max, ticket.id(), used.undo().orElseThrow()));
  }

  @Test
  void refusesWhatTheAgentSawBeforeSomebodyChangedIt() {
    MacroId id = macros.add(lead, macro("stale", Act.of("tags-add", "x")));
    Ticket ticket = ticketFrom(someone("li"));
    speak(ticket, "zh");

    refused(
        TicketError.CHANGED,
        () -> applying.apply(na, ticket.id(), id, OptionalInt.of(ticket.version())));
    assertThat(now(ticket).tags()).isEmpty();
  }

  @Test
  void isSeenByThoseItIsForOnly() {
    TeamId team = desk.the(Teams.class).add("Team " + number.incrementAndGet(), Actor.OPERATOR);
    Macro own = macro("own", Act.of("tags-add", "x"));
    MacroId mine = macros.add(na, with(own, Optional.empty(), Optional.of(na.agentId())));
    MacroId teams = macros.add(lead, with(own, Optional.of(team), Optional.empty()));

    assertThat(macros.find(na, mine)).isPresent();
    assertThat(macros.find(lead, mine)).isEmpty();
    assertThat(macros.find(na, teams)).isEmpty();
    desk.the(Teams.class).fill(team, List.of(na.agentId()), Actor.OPERATOR);
    assertThat(macros.find(na, teams)).isPresent();
    refused(MacroError.NOT_FOUND, () -> macros.remove(na, teams));
    refused(MacroError.NOT_FOUND, () -> macros.add(na, macro("shared", Act.of("tags-add", "x"))));
  }

  @Test
  void countsWhatWasUsedAndNotUndone() {
    MacroId id = macros.add(lead, macro("count", Act.of("tags-add", "x")));
    Ticket one = ticketFrom(someone("li"));
    Ticket other = ticketFrom(someone("li"));
    applying.apply(na, one.id(), id, OptionalInt.empty());
    Applying.Used used = applying.apply(na, other.id(), id, OptionalInt.empty());
    applying.undo(na, other.id(), used.undo().orElseThrow());

    assertThat(applying.counts(Macros.LATELY)).containsEntry(id, 1L);
  }

  @Test
  void saysWhatIsWrongWithIt() {
    refused(MacroError.NAME_MISSING, () -> macros.add(lead, named(" ", Act.of("tags-add", "x"))));
    refused(MacroError.EMPTY, () -> macros.add(lead, macro("empty")));
    refused(
        MacroError.ACTS_FLAWED, () -> macros.add(lead, macro("flawed", Act.of("team", "99999"))));
    macros.add(lead, named("Twice", Act.of("tags-add", "x")));
    refused(MacroError.NAME_TAKEN, () -> macros.add(lead, named("TWICE", Act.of("tags-add", "x"))));
  }

  @Test
  void keepsNoMarkupThatActs() {
    MacroId id =
        macros.add(
            lead, macro("evil", Map.of("en", "<p onclick=x>Hi<script>alert(1)</script></p>")));

    assertThat(macros.find(lead, id).orElseThrow().wordings().get("en"))
        .contains("Hi")
        .doesNotContain("onclick")
        .doesNotContain("script");
  }

  @Test
  void lendsItsChangesToBulkActsButNotWhenGrave() {
    MacroId plain = macros.add(lead, macro("bulk", Act.of("priority", "high")));
    MacroId grave = macros.add(lead, macro("grave", Act.of("tags-add", "money:refund")));
    Acts acts = desk.the(Acts.class);
    var sent = new LinkedMultiValueMap<String, String>();
    sent.set("act-step", "add");
    sent.set("act-new", "macro:" + plain.value());

    assertThat(ActForm.of(sent, acts).acts()).containsExactly(Act.of("priority", "high"));
    assertThat(acts.editor(List.of(), ActKind.Use.BULK, Map.of(), na.locale()).addable())
        .extracting(ActKind.Choice::value)
        .contains("macro:" + plain.value());
    assertThat(acts.editor(List.of(), ActKind.Use.RULE, Map.of(), na.locale()).addable())
        .extracting(ActKind.Choice::value)
        .doesNotContain("macro:" + plain.value());
    sent.set("act-new", "macro:" + grave.value());
    assertThat(acts.flaws(ActForm.of(sent, acts).acts(), ActKind.Use.BULK)).isNotEmpty();
  }

  @Test
  void auditsWhatWasBeforeAndAfter() {
    MacroId id = macros.add(lead, macro("audited", Act.of("priority", "low")));
    Macro kept = macros.find(lead, id).orElseThrow();
    macros.change(lead, with(kept, List.of(Act.of("priority", "high"))));

    assertThat(
            desk.jdbc()
                .sql(
                    "select details ->> 'before' || ' > ' || (details ->> 'after') from audit_entry where act = 'macro.changed' and subject_id = ?")
                .param(String.valueOf(id.value()))
                .query(String.class)
                .single())
        .containsSubsequence("low", " > ", "high");
  }

  private static void applyOpen(Ticket ticket) {
    desk.the(dev.steward.ticket.solving.Solving.class)
        .move(
            desk.the(dev.steward.ticket.Tickets.class).lock(ticket.id(), OptionalInt.empty()),
            Status.OPEN,
            na.actor());
  }

  private static void speak(Ticket ticket, String language) {
    desk.transactions()
        .executeWithoutResult(_ ->
            desk.the(dev.steward.ticket.editing.Editing.class)
                .speak(
                    desk.the(dev.steward.ticket.Tickets.class)
                        .lock(ticket.id(), OptionalInt.empty()),
                    Optional.of(language),
                    na.actor()));
  }

  private static void refused(ErrorCode code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private static Macro macro(String name, Act... acts) {
    return named(name + " " + number.incrementAndGet(), acts);
  }

  private static Macro macro(String name, Map<String, String> wordings) {
    Macro macro = macro(name);
    return new Macro(
        macro.id(),
        0,
        macro.name(),
        "",
        macro.team(),
        macro.owner(),
        wordings,
        List.of(),
        false,
        "",
        true);
  }

  private static Macro named(String name, Act... acts) {
    return new Macro(
        new MacroId(0),
        0,
        name,
        "",
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        List.of(acts),
        false,
        "",
        true);
  }

  private static Macro with(Macro macro, Optional<TeamId> team, Optional<AgentId> owner) {
    return new Macro(
        macro.id(),
        macro.version(),
        macro.name() + " " + number.incrementAndGet(),
        "",
        team,
        owner,
        macro.wordings(),
        macro.acts(),
        false,
        "",
        true);
  }

  private static Macro with(Macro macro, List<Act> acts) {
    return new Macro(
        macro.id(),
        macro.version(),
        macro.name(),
        "",
        macro.team(),
        macro.owner(),
        macro.wordings(),
        acts,
        macro.grave(),
        "",
        true);
  }
}
