package dev.steward.fee.keeping;

import dev.steward.fee.engine.Edition;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Why editions changed, in the words of who made them; for the history that customers read.
@Component
public class Notes {
  private final EditionRepository repository;

  Notes(EditionRepository repository) {
    this.repository = repository;
  }

  /// The notes of these editions, by id; one query.
  public Map<Long, String> of(List<Edition> editions) {
    List<Long> ids = editions.stream().map(Edition::id).toList();
    return repository.published().stream()
        .filter(kept -> ids.contains(kept.id()))
        .collect(Collectors.toMap(Kept::id, Kept::note));
  }
}
