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
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.EDIT_KNOWLEDGE)
class GapsController {
  private static final List<Integer> DAYS = List.of(7, 30, 90);
  private static final int USUAL = 30;

  private final SearchLog log;
  private final InstantSource clock;

  GapsController(SearchLog log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
  }

  @GetMapping("/desk/knowledge-gaps")
  Screen show(@RequestParam(defaultValue = "") String days) {
    int back =
        DAYS.stream().filter(each -> String.valueOf(each).equals(days)).findFirst().orElse(USUAL);
    Instant since = clock.instant().minus(Duration.ofDays(back));
    List<SearchLog.Missed> unfound = log.missed(since, true);
    List<SearchLog.Missed> unopened =
        log.missed(since, false).stream().filter(missed -> missed.hits() > 0).toList();
    return Screen.of("helpcenter/editing/gaps", new GapsPage(unfound, unopened, DAYS, back));
  }
}
