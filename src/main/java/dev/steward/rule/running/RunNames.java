package dev.steward.rule.running;

import dev.steward.ticket.viewing.RuleNames;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Names the rules that acted on a ticket.
@Component
class RunNames implements RuleNames {
  private final RunRepository runs;

  RunNames(RunRepository runs) {
    this.runs = runs;
  }

  @Override
  public Map<Long, String> of(Collection<Long> numbers) {
    return runs.names(numbers);
  }
}
