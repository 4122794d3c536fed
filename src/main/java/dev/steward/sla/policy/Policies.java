package dev.steward.sla.policy;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/// The books of policies. Reads only; [PolicyEditing] changes them. Safe for any number of threads.
@Component
public class Policies {
  private final PolicyRepository repository;
  private final AtomicReference<Known> known = new AtomicReference<>(new Known(-1, List.of()));

  Policies(PolicyRepository repository) {
    this.repository = repository;
  }

  /// All books there ever were, oldest first, as of now; one small query while nothing has changed.
  public List<PolicyBook> books() {
    long version = repository.version();
    Known last = known.get();
    if (last.version == version) {
      return last.books;
    }
    var fresh = new Known(version, repository.books());
    known.set(fresh);
    return fresh.books;
  }

  /// The book in force.
  public PolicyBook current() {
    List<PolicyBook> books = books();
    return books.isEmpty() ? PolicyBook.EMPTY : books.getLast();
  }

  private record Known(long version, List<PolicyBook> books) {}
}
