package dev.steward.ticket.drafting;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.max;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.someone;
import static dev.steward.ticket.World.ticketFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.steward.platform.error.Refusal;
import dev.steward.ticket.Ticket;
import org.junit.jupiter.api.Test;

class SharedDraftsTests {
  private final Drafts drafts = desk.the(Drafts.class);
  private final SharedDrafts shared = desk.the(SharedDrafts.class);

  @Test
  void isSeenByOthersOnlyWhileItIsShared() {
    Ticket ticket = begun("<p>Dear Li</p>");
    assertThat(shared.others(max, ticket.id())).isEmpty();

    shared.share(na, ticket.id());
    assertThat(shared.others(max, ticket.id()))
        .singleElement()
        .satisfies(draft -> assertThat(draft.agentName()).isEqualTo("Na"));
    drafts.keep(ticket.id(), na.agentId(), Drafts.Kind.REPLY, "<p>Dear Li, more</p>");
    assertThat(shared.others(max, ticket.id()).getFirst().html()).contains("more");
    shared.keep(na, ticket.id());

    assertThat(shared.others(max, ticket.id())).isEmpty();
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> shared.takeOver(max, ticket.id(), na.agentId()));
  }

  @Test
  void goesOnBehindWhatOneHadWritten() {
    Ticket ticket = begun("<p>Dear Li</p>");
    drafts.keep(ticket.id(), max.agentId(), Drafts.Kind.REPLY, "<p>Mine</p>");
    shared.share(na, ticket.id());

    shared.takeOver(max, ticket.id(), na.agentId());

    assertThat(drafts.find(ticket.id(), na.agentId(), Drafts.Kind.REPLY)).isEmpty();
    assertThat(drafts.find(ticket.id(), max.agentId(), Drafts.Kind.REPLY))
        .contains("<p>Mine</p><p>Dear Li</p>");
    assertThat(drafts.of(ticket.id(), max.agentId()).get(Drafts.Kind.REPLY))
        .satisfies(draft -> assertThat(draft.restoredAt()).isPresent());
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> shared.takeOver(max, ticket.id(), na.agentId()));
  }

  @Test
  void refusesToShareNothing() {
    Ticket ticket = ticketFrom(someone("li"));

    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> shared.share(na, ticket.id()));
  }

  private Ticket begun(String html) {
    Ticket ticket = ticketFrom(someone("li"));
    drafts.keep(ticket.id(), na.agentId(), Drafts.Kind.REPLY, html);
    return ticket;
  }
}
