package dev.steward.helpcenter.editing;

import dev.steward.helpcenter.finding.SearchLog;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@Requires(Permission.EDIT_KNOWLEDGE)
class GapsController {
  private static final Duration LOOKED_BACK = Duration.ofDays(30);

  private final SearchLog log;
  private final InstantSource clock;

  GapsController(SearchLog log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
  }

  @GetMapping("/desk/knowledge-gaps")
  Screen show() {
    Instant since = clock.instant().minus(LOOKED_BACK);
    List<SearchLog.Missed> unfound = log.missed(since, true);
    List<SearchLog.Missed> unopened =
        log.missed(since, false).stream().filter(missed -> missed.hits() > 0).toList();
    return Screen.of("helpcenter/editing/gaps", new GapsPage(unfound, unopened));
  }
}
