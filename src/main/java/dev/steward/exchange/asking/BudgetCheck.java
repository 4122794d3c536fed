package dev.steward.exchange.asking;

import dev.steward.platform.health.Finding;
import dev.steward.platform.health.HealthCheck;
import org.springframework.stereotype.Component;

/// Tells whoever watches the desk that somebody looked up more accounts than anybody needs to.
@Component
class BudgetCheck implements HealthCheck {
  private final Lookups lookups;

  BudgetCheck(Lookups lookups) {
    this.lookups = lookups;
  }

  @Override
  public String name() {
    return "exchange-budget";
  }

  @Override
  public Finding check() {
    int people = lookups.alerts();
    return people == 0
        ? Finding.ok("exchange.budget.kept")
        : Finding.warn("exchange.budget.exceeded", people);
  }
}
