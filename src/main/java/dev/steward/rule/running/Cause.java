package dev.steward.rule.running;

import dev.steward.rule.Trigger;
import java.util.List;

/// Why a rule looks at a ticket.
///
/// @param seq of the event; for rules on time, of the last thing somebody did to the ticket
/// @param chain the rules whose acts led here, first to last
record Cause(Trigger trigger, long seq, List<Long> chain) {
  Cause {
    chain = List.copyOf(chain);
  }
}
