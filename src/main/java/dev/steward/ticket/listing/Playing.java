package dev.steward.ticket.listing;

import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.condition.Words;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Working through a view ticket by ticket: the next one is always the first of the view as it is
/// now that was not seen in this run, so that what others solve falls out and what comes in falls
/// in. A run ends when there is none left, or when its view is gone.
@Component
public class Playing {
  /// The cookie of a browser in which somebody plays a view through.
  public static final String COOKIE = "play";

  private static final int MOST_SEEN = 500;

  private final Views views;
  private final Lists lists;
  private final JdbcClient db;
  private final InstantSource clock;

  Playing(Views views, Lists lists, JdbcClient db, InstantSource clock) {
    this.views = views;
    this.lists = lists;
    this.db = db;
    this.clock = clock;
  }

  /// Begins a run; the first ticket, if there is one.
  @Transactional
  public Optional<Ticket> start(SignedIn by, View view) {
    db.sql(
            """
            insert into view_play (agent_id, view_id, seen, started_at) values (?, ?, '{}', ?)
            on conflict (agent_id) do update set view_id = excluded.view_id, seen = '{}', started_at = excluded.started_at
            """)
        .params(by.agentId().value(), view.id().value(), Timestamp.from(clock.instant()))
        .update();
    Optional<Ticket> first = lists.next(by, view, List.of());
    first.ifPresent(ticket -> stand(by, ticket.id()));
    return first;
  }

  /// Where this agent stands, at this ticket.
  public Optional<Play> find(SignedIn by, TicketId current, Words words) {
    return run(by).map(run -> play(run, current, words));
  }

  private static Play play(Run run, TicketId current, Words words) {
    int place = run.seen().indexOf(current);
    int before = place < 0 ? run.seen().size() : place;
    return new Play(
        run.view().title(words),
        before,
        before > 0 ? Optional.of(run.seen().get(before - 1)) : Optional.empty(),
        run.stays());
  }

  /// Passes on from a ticket; the next one, if there is one.
  @Transactional
  public Step next(SignedIn by, TicketId from) {
    Optional<Run> run = run(by);
    if (run.isEmpty()) {
      return new Step(Optional.empty(), 0, "/desk");
    }
    List<TicketId> seen = new ArrayList<>(run.get().seen());
    int place = seen.indexOf(from);
    if (place >= 0 && place + 1 < seen.size()) {
      stand(by, seen.get(place + 1));
      return new Step(Optional.of(seen.get(place + 1)), seen.size(), run.get().view().path());
    }
    if (place < 0) {
      seen.add(from);
    }
    keep(by, seen);
    Optional<TicketId> next = lists.next(by, run.get().view(), seen).map(Ticket::id);
    next.ifPresent(ticket -> stand(by, ticket));
    return new Step(next, seen.size(), run.get().view().path());
  }

  /// Where to go after a reply: on to the next ticket for those who stand here in a run and do not
  /// want to stay, back to the ticket for everybody else.
  ///
  /// @param plays value of the cookie [#COOKIE]
  @Transactional
  public String onward(SignedIn by, TicketId from, String plays) {
    return run(by)
        .filter(run -> !plays.isEmpty() && run.leads(from))
        .map(_ -> next(by, from))
        .map(step -> {
          if (step.ticket().isEmpty()) {
            stop(by);
          }
          return step.onward();
        })
        .orElse("/desk/tickets/" + from.value());
  }

  /// Whether a sent reply leaves this person where they are.
  @Transactional
  public void stay(SignedIn by, boolean stays) {
    db.sql("update view_play set stays = ? where agent_id = ?")
        .params(stays, by.agentId().value())
        .update();
  }

  private void stand(SignedIn by, TicketId at) {
    db.sql("update view_play set at_ticket = ? where agent_id = ?")
        .params(at.value(), by.agentId().value())
        .update();
  }

  /// Ends the run.
  @Transactional
  public void stop(SignedIn by) {
    db.sql("delete from view_play where agent_id = ?").param(by.agentId().value()).update();
  }

  private void keep(SignedIn by, List<TicketId> seen) {
    List<TicketId> last = seen.subList(Math.max(0, seen.size() - MOST_SEEN), seen.size());
    db.sql("update view_play set seen = ? where agent_id = ?")
        .params(last.stream().map(TicketId::value).toArray(Long[]::new), by.agentId().value())
        .update();
  }

  private Optional<Run> run(SignedIn by) {
    return db.sql("select view_id, seen, at_ticket, stays from view_play where agent_id = ?")
        .param(by.agentId().value())
        .query((rs, _) ->
            new Stored(
                new ViewId(rs.getLong(1)),
                Arrays.stream((Long[]) Objects.requireNonNull(rs.getArray(2)).getArray())
                    .map(TicketId::new)
                    .toList(),
                Optional.ofNullable(rs.getObject(3, Long.class)).map(TicketId::new),
                rs.getBoolean(4)))
        .optional()
        .flatMap(stored ->
            views.of(by).stream()
                .filter(view -> view.id().equals(stored.view()))
                .findFirst()
                .map(view -> new Run(view, stored.seen(), stored.at(), stored.stays())));
  }

  private record Stored(ViewId view, List<TicketId> seen, Optional<TicketId> at, boolean stays) {}

  private record Run(View view, List<TicketId> seen, Optional<TicketId> at, boolean stays) {
    boolean leads(TicketId from) {
      return !stays && (at.filter(from::equals).isPresent() || seen.contains(from));
    }
  }

  /// Where somebody stands.
  ///
  /// @param view its title
  /// @param before how many were seen before this one
  /// @param back the one before
  /// @param stays whether a sent reply leaves them there
  public record Play(String view, int before, Optional<TicketId> back, boolean stays) {}

  /// What comes next.
  ///
  /// @param ticket empty at the end
  /// @param seen how many were seen
  /// @param path of the view
  public record Step(Optional<TicketId> ticket, int seen, String path) {
    /// Where to go on: the next ticket, or the view at the end.
    public String onward() {
      return ticket.map(next -> "/desk/tickets/" + next.value()).orElse(path);
    }
  }
}
