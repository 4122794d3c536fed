package dev.steward.macro.approving;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.max;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.now;
import static dev.steward.ticket.World.someone;
import static dev.steward.ticket.World.ticketFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steward.macro.Macro;
import dev.steward.macro.MacroError;
import dev.steward.macro.MacroId;
import dev.steward.macro.Macros;
import dev.steward.macro.applying.Applying;
import dev.steward.platform.error.ErrorCode;
import dev.steward.platform.error.Refusal;
import dev.steward.staff.Role;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.acting.Act;
import dev.steward.ticket.drafting.Drafts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ApprovalTests {
  private static final AtomicInteger number = new AtomicInteger();
  private static final SignedIn lead = as(max);

  private final Approvals approvals = desk.the(Approvals.class);
  private final Applying applying = desk.the(Applying.class);

  @Test
  void isNotUsedWithoutASecondPerson() {
    MacroId macro = grave();
    Ticket ticket = ticketFrom(someone("li"));

    refused(
        MacroError.NEEDS_SECOND_PERSON,
        () -> applying.apply(na, ticket.id(), macro, OptionalInt.empty()));
    assertThat(now(ticket).tags()).isEmpty();
  }

  @Test
  void isDoneWhenAnotherApproves() {
    MacroId macro = grave();
    Ticket ticket = ticketFrom(someone("li"));
    long request = asked(na, ticket, macro);

    assertThat(approvals.approve(lead, request)).isTrue();

    assertThat(now(ticket).tags()).containsExactly("refund");
    assertThat(desk.the(Drafts.class).find(ticket.id(), na.agentId(), Drafts.Kind.REPLY))
        .hasValueSatisfying(draft -> assertThat(draft).contains("refunded"));
    refused(MacroError.NOT_WAITING, () -> approvals.approve(lead, request));
    assertThat(audited(request)).containsExactly("macro_request.asked", "macro_request.approved");
  }

  @Test
  void nobodyDecidesAboutTheirOwn() {
    Ticket ticket = ticketFrom(someone("li"));
    long request = asked(lead, ticket, grave());

    refused(MacroError.OWN_REQUEST, () -> approvals.approve(lead, request));
    refused(MacroError.OWN_REQUEST, () -> approvals.decline(lead, request, "no"));
  }

  @Test
  void isAskedAnewWhenTheTicketChangedMeanwhile() {
    MacroId macro = grave();
    Ticket ticket = ticketFrom(someone("li"));
    long request = asked(na, ticket, macro);
    desk.the(dev.steward.ticket.editing.Editing.class)
        .tag(na, ticket.id(), List.of("other"), OptionalInt.empty());

    assertThat(approvals.approve(lead, request)).isFalse();

    assertThat(now(ticket).tags()).containsExactly("other");
    assertThat(asked(na, ticket, macro)).isNotEqualTo(request);
  }

  @Test
  void isAskedAnewWhenTheMacroChangedMeanwhile() {
    MacroId id = grave();
    Ticket ticket = ticketFrom(someone("li"));
    long request = asked(na, ticket, id);
    Macro macro = desk.the(Macros.class).find(lead, id).orElseThrow();
    desk.the(Macros.class).change(lead, macro);

    assertThat(approvals.approve(lead, request)).isFalse();
    assertThat(now(ticket).tags()).isEmpty();
  }

  @Test
  void declinesWithAReason() {
    Ticket ticket = ticketFrom(someone("li"));
    long request = asked(na, ticket, grave());

    refused(MacroError.REASON_MISSING, () -> approvals.decline(lead, request, " "));
    approvals.decline(lead, request, "No proof of payment");

    refused(MacroError.NOT_WAITING, () -> approvals.approve(lead, request));
    assertThat(now(ticket).tags()).isEmpty();
  }

  @Test
  void expires() {
    MacroId macro = grave();
    Ticket ticket = ticketFrom(someone("li"));
    long request = asked(na, ticket, macro);
    desk.jdbc()
        .sql("update macro_request set expires_at = now() - interval '1 second' where id = ?")
        .param(request)
        .update();

    refused(MacroError.NOT_WAITING, () -> approvals.approve(lead, request));
    assertThat(asked(na, ticket, macro)).isNotEqualTo(request);
  }

  @Test
  void isAskedOnceAndTakenBackByWhoeverAsked() {
    MacroId macro = grave();
    Ticket ticket = ticketFrom(someone("li"));
    long request = asked(na, ticket, macro);

    refused(MacroError.ASKED_ALREADY, () -> approvals.ask(lead, ticket.id(), macro, "me too"));
    refused(MacroError.NOT_WAITING, () -> approvals.withdraw(lead, request));
    approvals.withdraw(na, request);
    refused(MacroError.NOT_WAITING, () -> approvals.approve(lead, request));
  }

  @Test
  void ofEightAtOnceOneApproves() throws Exception {
    Ticket ticket = ticketFrom(someone("li"));
    long request = asked(na, ticket, grave());
    Callable<Boolean> approve =
        () -> {
          try {
            return approvals.approve(lead, request);
          } catch (Refusal e) {
            return false;
          }
        };
    var all = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 8; i++) {
      all.add(approve);
    }

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long yes = 0;
      for (var each : threads.invokeAll(all)) {
        yes += each.get() ? 1 : 0;
      }
      assertThat(yes).isOne();
    }
    assertThat(now(ticket).version()).isEqualTo(ticket.version() + 1);
  }

  private long asked(SignedIn by, Ticket ticket, MacroId macro) {
    approvals.ask(by, ticket.id(), macro, "The customer proved it");
    return desk.jdbc()
        .sql("select max(id) from macro_request where ticket_id = ?")
        .param(ticket.id().value())
        .query(Long.class)
        .single();
  }

  private static List<String> audited(long request) {
    return desk.jdbc()
        .sql(
            "select act from audit_entry where subject_kind = 'macro_request' and subject_id = ? order by id")
        .param(String.valueOf(request))
        .query((rs, _) -> rs.getString(1))
        .list();
  }

  private static MacroId grave() {
    return desk.the(Macros.class)
        .add(
            lead,
            new Macro(
                new MacroId(0),
                0,
                "Refund " + number.incrementAndGet(),
                "",
                Optional.empty(),
                Optional.empty(),
                Map.of("en", "You were refunded."),
                List.of(Act.of("tags-add", "refund")),
                true,
                "",
                true));
  }

  private static SignedIn as(SignedIn agent) {
    return new SignedIn(
        agent.agentId(),
        agent.name(),
        agent.email(),
        Role.LEAD,
        agent.locale(),
        agent.zone(),
        Role.LEAD.permissions(),
        false);
  }

  private static void refused(ErrorCode code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
