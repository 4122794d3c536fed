package dev.steward.ticket.viewing;

import dev.steward.audit.Actor;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What other slices and modules put on the ticket page.
@Component
class Contributions {
  private final ObjectProvider<TicketCard> cards;
  private final ObjectProvider<TicketMenu> menus;
  private final ObjectProvider<RuleNames> rules;

  Contributions(
      ObjectProvider<TicketCard> cards,
      ObjectProvider<TicketMenu> menus,
      ObjectProvider<RuleNames> rules) {
    this.cards = cards;
    this.menus = menus;
    this.rules = rules;
  }

  Contributed to(Ticket ticket, SignedIn viewer) {
    List<TicketMenu> all = menus.orderedStream().toList();
    return new Contributed(
        cards.orderedStream().flatMap(card -> card.of(ticket, viewer).stream()).toList(),
        groups(all, menu -> menu.ofTicket(ticket, viewer)),
        said -> groups(all, menu -> menu.ofMessage(ticket, said, viewer)),
        note -> groups(all, menu -> menu.ofNote(ticket, note, viewer)));
  }

  /// Names the rules behind these events.
  Function<Actor, String> rulesOf(List<TicketEvent> events) {
    Set<Long> runs =
        events.stream()
            .map(TicketEvent::by)
            .filter(by -> by.kind() == Actor.Kind.RULE)
            .map(by -> by.id().orElse(0))
            .collect(Collectors.toSet());
    RuleNames names = rules.getIfAvailable();
    Map<Long, String> known = runs.isEmpty() || names == null ? Map.of() : names.of(runs);
    return by -> known.getOrDefault(by.id().orElse(0), "");
  }

  private static List<List<MenuEntry>> groups(
      List<TicketMenu> menus, Function<TicketMenu, List<MenuEntry>> entries) {
    return menus.stream().map(entries).filter(group -> !group.isEmpty()).toList();
  }
}
