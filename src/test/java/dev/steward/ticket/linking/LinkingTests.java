package dev.steward.ticket.linking;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.someone;
import static dev.steward.ticket.World.ticketFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.steward.platform.error.ErrorCode;
import dev.steward.platform.error.Refusal;
import dev.steward.staff.Role;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class LinkingTests {
  private final Linking linking = desk.the(Linking.class);

  @Test
  void isSeenFromBothSides() {
    Ticket a = ticketFrom(someone("li"));
    Ticket b = ticketFrom(someone("ann"));

    linking.link(na, a.id(), b.id(), LinkRole.PARENT);
    linking.link(na, b.id(), a.id(), LinkRole.CHILD);

    assertThat(linking.of(na, a.id())).extracting(Link::role).containsExactly(LinkRole.PARENT);
    assertThat(linking.of(na, b.id())).extracting(Link::role).containsExactly(LinkRole.CHILD);
    assertThat(kinds(a)).containsOnlyOnce(TicketEvent.Kind.LINKED);
    linking.unlink(na, b.id(), a.id(), LinkRole.CHILD);
    linking.unlink(na, b.id(), a.id(), LinkRole.CHILD);
    assertThat(linking.of(na, a.id())).isEmpty();
    assertThat(kinds(a)).containsOnlyOnce(TicketEvent.Kind.UNLINKED);
  }

  @Test
  void refusesCirclesAndSecondParents() {
    Ticket a = ticketFrom(someone("li"));
    Ticket b = ticketFrom(someone("li"));
    Ticket c = ticketFrom(someone("li"));
    linking.link(na, a.id(), b.id(), LinkRole.PARENT);
    linking.link(na, b.id(), c.id(), LinkRole.PARENT);

    assertRefused(LinkError.CIRCLE, () -> linking.link(na, c.id(), a.id(), LinkRole.PARENT));
    assertRefused(LinkError.HAS_PARENT, () -> linking.link(na, a.id(), c.id(), LinkRole.PARENT));
    assertRefused(LinkError.SAME_TICKET, () -> linking.link(na, a.id(), a.id(), LinkRole.RELATED));
  }

  @Test
  void keepsProblemsAndIncidentsApart() {
    Ticket problem = ticketFrom(someone("li"));
    Ticket other = ticketFrom(someone("li"));
    Ticket incident = ticketFrom(someone("li"));
    linking.link(na, problem.id(), incident.id(), LinkRole.INCIDENT);

    assertRefused(
        LinkError.HAS_PROBLEM,
        () -> linking.link(na, other.id(), incident.id(), LinkRole.INCIDENT));
    assertRefused(
        LinkError.NOT_BOTH, () -> linking.link(na, incident.id(), other.id(), LinkRole.INCIDENT));
    assertRefused(
        LinkError.NOT_BOTH, () -> linking.link(na, other.id(), problem.id(), LinkRole.INCIDENT));
  }

  @Test
  void isForThoseWhoMaySeeBoth() {
    Ticket a = ticketFrom(someone("li"));
    SignedIn editor =
        new SignedIn(
            na.agentId(),
            "E",
            "e@desk.example",
            Role.EDITOR,
            na.locale(),
            na.zone(),
            Role.EDITOR.permissions(),
            false);

    assertRefused(
        TicketError.NOT_FOUND,
        () -> linking.link(na, a.id(), new TicketId(1L << 40), LinkRole.RELATED));
    assertRefused(
        TicketError.NOT_FOUND,
        () -> linking.link(editor, a.id(), new TicketId(1L << 40), LinkRole.RELATED));
  }

  @Test
  void survivesEightAtOnceInBothDirections() throws Exception {
    Ticket a = ticketFrom(someone("li"));
    Ticket b = ticketFrom(someone("li"));
    List<Callable<Boolean>> acts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      acts.add(() -> wins(() -> linking.link(na, a.id(), b.id(), LinkRole.PARENT)));
      acts.add(() -> wins(() -> linking.link(na, b.id(), a.id(), LinkRole.PARENT)));
    }

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var act : threads.invokeAll(acts)) {
        act.get();
      }
    }

    assertThat(linking.of(na, a.id())).hasSize(1);
  }

  private static boolean wins(Runnable act) {
    try {
      act.run();
      return true;
    } catch (Refusal refusal) {
      return false;
    }
  }

  private static List<TicketEvent.Kind> kinds(Ticket ticket) {
    return desk.the(TicketEvents.class).of(ticket.id()).stream().map(TicketEvent::kind).toList();
  }

  private static void assertRefused(ErrorCode code, Runnable act) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(act::run)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
