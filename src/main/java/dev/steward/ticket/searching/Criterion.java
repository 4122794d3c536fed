package dev.steward.ticket.searching;

import dev.steward.search.Demand;
import dev.steward.ticket.indexing.TicketIndex;
import java.time.Instant;
import java.util.Set;

/// A condition of a query whose names have been looked up: something that rows and index both
/// understand.
sealed interface Criterion {

  /// Turned round.
  boolean excluded();

  /// One of these codes or numbers; the empty word stands for none.
  record OneOf(Subject subject, Set<String> values, boolean excluded) implements Criterion {}

  /// From a moment on, and before another.
  record Within(Subject subject, Instant from, Instant before, boolean excluded)
      implements Criterion {}

  /// These words in the subject.
  record Titled(String words, boolean excluded) implements Criterion {}

  /// What it is about: its name in the index and in rows.
  enum Subject {
    STATUS(TicketIndex.STATUS, "t.status", false),
    PRIORITY(TicketIndex.PRIORITY, "t.priority", false),
    CHANNEL(TicketIndex.CHANNEL, "t.channel", false),
    LANGUAGE(TicketIndex.LANGUAGE, "t.language", false),
    TYPE(TicketIndex.TYPE, "t.request_type", false),
    EXTERNAL(TicketIndex.EXTERNAL, "t.external_id", false),
    TEAM(TicketIndex.TEAM, "t.team_id", true),
    ASSIGNEE(TicketIndex.ASSIGNEE, "t.assignee_id", true),
    CUSTOMER(TicketIndex.CUSTOMER, "t.customer_id", true),
    TAG(TicketIndex.TAG, "t.tags", false),
    HAS(TicketIndex.HAS, "", false),
    IS(TicketIndex.IS, "", false),
    CREATED(TicketIndex.CREATED, "t.created_at", false),
    UPDATED(TicketIndex.UPDATED, "t.updated_at", false);

    final String name;
    final String column;
    final boolean number;

    Subject(String name, String column, boolean number) {
      this.name = name;
      this.column = column;
      this.number = number;
    }
  }

  /// The same for the index.
  default Demand demand() {
    Demand demand =
        switch (this) {
          case OneOf(Subject subject, Set<String> values, boolean _) ->
              new Demand.OneOf(subject.name, values);
          case Within(Subject subject, Instant from, Instant before, boolean _) ->
              new Demand.Between(subject.name, from.getEpochSecond(), before.getEpochSecond() - 1);
          case Titled(String words, boolean _) -> new Demand.Titled(words);
        };
    return excluded() ? new Demand.Not(demand) : demand;
  }
}
