package dev.steward.ticket.listing;

import dev.steward.platform.live.Watch;
import dev.steward.staff.SignedIn;
import dev.steward.staff.TopicRule;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What screens with lists follow: `list:open:12.7.3` is the view `open` of which the screen shows
/// these tickets, told as `list:open`; `counts` are the numbers beside the views.
@Component
class ListTopics implements TopicRule {
  static final String COUNTS = "counts";

  private static final Pattern LIST = Pattern.compile("list:([a-z0-9-]+)(?::([0-9.]*))?");
  private static final int MOST_ROWS = 100;

  private final Views views;
  private final Tickets tickets;
  private final ChangedTickets changed;

  ListTopics(Views views, Tickets tickets, ChangedTickets changed) {
    this.views = views;
    this.tickets = tickets;
    this.changed = changed;
  }

  /// What a screen that shows this view follows; the browser adds the tickets that it shows.
  static String of(String key) {
    return "list:" + key;
  }

  @Override
  public boolean knows(String topic) {
    return topic.equals(COUNTS) || LIST.matcher(topic).matches();
  }

  @Override
  public boolean admits(SignedIn listener, String topic) {
    return topic.equals(COUNTS) || views.find(listener, key(topic)).isPresent();
  }

  @Override
  public Optional<Watch> watch(SignedIn listener, String topic) {
    return Optional.of(
        topic.equals(COUNTS)
            ? new CountWatch(listener, changed)
            : new ListWatch(listener, key(topic), shown(listener, topic), changed));
  }

  private static String key(String topic) {
    Matcher list = LIST.matcher(topic);
    return list.matches() ? list.group(1) : "";
  }

  /// Of tickets that are not for the listener nobody tells them that something happened.
  private Set<TicketId> shown(SignedIn listener, String topic) {
    Matcher list = LIST.matcher(topic);
    List<TicketId> named =
        list.matches() && list.group(2) != null
            ? Arrays.stream(list.group(2).split("\\."))
                .filter(number -> !number.isEmpty() && number.length() <= 18)
                .limit(MOST_ROWS)
                .map(number -> new TicketId(Long.parseLong(number)))
                .toList()
            : List.of();
    Tickets.Visible visible = tickets.visibleTo(listener);
    Collection<TicketId> shown =
        visible.condition().isEverything() ? named : visible.find(named).keySet();
    return shown.stream().collect(Collectors.toUnmodifiableSet());
  }
}
