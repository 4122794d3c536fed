package dev.steward.ticket.bulk;

import dev.steward.platform.error.Refusal;
import dev.steward.platform.live.Live;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.acting.Act;
import dev.steward.ticket.acting.ActKind;
import dev.steward.ticket.acting.Acts;
import dev.steward.ticket.acting.Doer;
import dev.steward.ticket.acting.Done;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Does things to many tickets, and takes them back.
@Component
public class Bulks {
  /// Tickets at once.
  public static final int MOST = 5_000;

  /// Up to here the request waits until all is done.
  static final int SOON = 100;

  private static final int TOLD_EVERY = 25;

  private final BulkRepository bulks;
  private final Tickets tickets;
  private final Acts acts;
  private final TransactionTemplate transaction;
  private final Live live;
  private final InstantSource clock;
  private final Set<Long> underWay = ConcurrentHashMap.newKeySet();

  Bulks(
      BulkRepository bulks,
      Tickets tickets,
      Acts acts,
      TransactionTemplate transaction,
      Live live,
      InstantSource clock) {
    this.bulks = bulks;
    this.tickets = tickets;
    this.acts = acts;
    this.transaction = transaction;
    this.live = live;
    this.clock = clock;
  }

  /// Does the acts to each of the tickets that this person may see; returns when all is done, or at
  /// once when there are many.
  ///
  /// @param back the list to come back to
  /// @throws Refusal a [BulkError]
  public Bulk start(SignedIn by, List<TicketId> ids, List<Act> wanted, String back) {
    if (wanted.isEmpty() || !acts.flaws(wanted, ActKind.Use.BULK).isEmpty()) {
      throw new Refusal(BulkError.NO_ACT);
    }
    if (ids.size() > MOST) {
      throw new Refusal(BulkError.TOO_MANY, MOST);
    }
    var seen = tickets.visibleTo(by).find(ids);
    List<TicketId> mine = ids.stream().distinct().filter(seen::containsKey).toList();
    if (mine.isEmpty()) {
      throw new Refusal(BulkError.NOTHING_SELECTED);
    }
    return run(
        by, bulks.add(by.agentId(), acts.write(wanted), back, mine, clock.instant()), mine.size());
  }

  /// Goes on with what was left when the process ended.
  public Bulk resume(SignedIn by, long id) {
    Bulk bulk = require(by, id);
    if (!bulk.isUnderWay()) {
      throw new Refusal(BulkError.NOT_NOW);
    }
    return run(by, id, bulk.tally().waiting() + bulk.tally().done());
  }

  /// Restores what was before, in the tickets that nobody has changed since.
  public Bulk undo(SignedIn by, long id) {
    Bulk bulk = require(by, id);
    if (!bulks.move(id, "done", "undoing", clock.instant())) {
      throw new Refusal(BulkError.NOT_NOW);
    }
    return run(by, id, bulk.tally().done());
  }

  /// The bulk of this person.
  public Bulk require(SignedIn by, long id) {
    return bulks
        .find(id)
        .filter(bulk -> bulk.agent().equals(by.agentId()))
        .orElseThrow(() -> new Refusal(BulkError.NOT_FOUND));
  }

  /// Whether somebody in this process works on it now.
  boolean isUnderWay(long id) {
    return underWay.contains(id);
  }

  private Bulk run(SignedIn by, long id, int items) {
    if (items <= SOON) {
      finish(by, id);
    } else {
      Thread.startVirtualThread(() -> finish(by, id));
    }
    return require(by, id);
  }

  private void finish(SignedIn by, long id) {
    if (!underWay.add(id)) {
      return;
    }
    try {
      Bulk bulk = require(by, id);
      boolean back = bulk.state().equals("undoing");
      for (int count = 1; step(by, bulk, back); count++) {
        if (count % TOLD_EVERY == 0) {
          live.changed("bulk:" + id);
        }
      }
      bulks.move(id, bulk.state(), back ? "undone" : "done", clock.instant());
      live.changed("bulk:" + id);
    } finally {
      underWay.remove(id);
    }
  }

  /// One ticket, in a transaction of its own. What it refuses is written beside it, and the others
  /// go on.
  private boolean step(SignedIn by, Bulk bulk, boolean back) {
    Optional<TicketId> next = bulks.next(bulk.id(), back ? "done" : "waiting");
    next.ifPresent(ticket -> {
      try {
        transaction.executeWithoutResult(_ -> once(by, bulk, ticket, back));
      } catch (Refusal refused) {
        bulks.finish(bulk.id(), ticket, back ? "kept" : "refused", refused.code().code());
      } catch (TransientDataAccessException _) {
        String code = TicketError.CHANGED.code();
        bulks.finish(bulk.id(), ticket, back ? "kept" : "refused", code);
      }
    });
    return next.isPresent();
  }

  private void once(SignedIn by, Bulk bulk, TicketId ticket, boolean back) {
    bulks
        .take(bulk.id(), ticket, back ? "done" : "waiting")
        .ifPresent(item -> {
          tickets.visibleTo(by).require(ticket);
          Ticket locked = tickets.lock(ticket, OptionalInt.empty());
          if (back) {
            restore(by, bulk, item, locked);
          } else {
            act(by, bulk, locked);
          }
        });
  }

  private void act(SignedIn by, Bulk bulk, Ticket locked) {
    Done done = acts.apply(locked, bulk.acts(), Doer.of(by));
    if (!done.isChange()) {
      bulks.finish(bulk.id(), locked.id(), "same", "");
    } else {
      int version = tickets.lock(locked.id(), OptionalInt.empty()).version();
      bulks.did(
          bulk.id(), locked.id(), version, acts.write(done.isUndoable() ? done.undo() : List.of()));
    }
  }

  private void restore(SignedIn by, Bulk bulk, BulkRepository.Item item, Ticket locked) {
    if (item.undo().isEmpty()) {
      bulks.finish(bulk.id(), locked.id(), "kept", BulkError.FOR_GOOD.code());
    } else if (locked.version() != item.version()) {
      bulks.finish(bulk.id(), locked.id(), "kept", TicketError.CHANGED.code());
    } else {
      acts.apply(locked, item.undo(), Doer.of(by));
      bulks.finish(bulk.id(), locked.id(), "undone", "");
    }
  }
}
