package dev.steward.ticket.searching;

import dev.steward.platform.web.PaletteSource;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Tickets by number, words or customer, as the search of the desk finds them.
@Component
@Order(50)
class TicketPalette implements PaletteSource {
  private static final int MOST = 6;
  private static final int SHORTEST = 2;

  private final TicketSearch search;

  TicketPalette(TicketSearch search) {
    this.search = search;
  }

  @Override
  public List<Item> items(HttpServletRequest request, String words) {
    boolean worth = words.length() >= SHORTEST || words.matches("\\d");
    return SignedIn.find(request).filter(_ -> worth).stream()
        .flatMap(viewer -> search.find(viewer, words, MOST).stream())
        .limit(MOST)
        .map(ticket ->
            new Item(
                "#" + ticket.id().value() + " " + ticket.subject(),
                "palette.ticket",
                "/desk/tickets/" + ticket.id().value(),
                "inbox"))
        .toList();
  }
}
