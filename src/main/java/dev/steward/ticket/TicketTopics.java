package dev.steward.ticket;

import dev.steward.staff.SignedIn;
import dev.steward.staff.TopicRule;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Nobody hears of a ticket they may not see: `ticket:12`, and any `ticket-…:12` of a slice.
@Component
class TicketTopics implements TopicRule {
  private static final Pattern TICKET = Pattern.compile("ticket(?:-[a-z-]+)?:(\\d{1,18})");

  private final Tickets tickets;

  TicketTopics(Tickets tickets) {
    this.tickets = tickets;
  }

  @Override
  public boolean knows(String topic) {
    return TICKET.matcher(topic).matches();
  }

  @Override
  public boolean admits(SignedIn listener, String topic) {
    Matcher number = TICKET.matcher(topic);
    return number.matches()
        && tickets
            .visibleTo(listener)
            .find(new TicketId(Long.parseLong(number.group(1))))
            .isPresent();
  }
}
