package dev.steward.rule.running;

import dev.steward.platform.health.Finding;
import dev.steward.platform.health.HealthCheck;
import dev.steward.rule.Rules;
import org.springframework.stereotype.Component;

/// Tells whoever watches the desk that a rule was paused.
@Component
class PausedRules implements HealthCheck {
  private final Rules rules;

  PausedRules(Rules rules) {
    this.rules = rules;
  }

  @Override
  public String name() {
    return "rules";
  }

  @Override
  public Finding check() {
    int paused = rules.paused();
    return paused == 0 ? Finding.ok("rules.fine") : Finding.warn("rules.paused", paused);
  }
}
