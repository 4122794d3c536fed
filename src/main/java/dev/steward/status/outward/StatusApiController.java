package dev.steward.status.outward;

import dev.steward.platform.web.Languages;
import dev.steward.platform.web.OpenRoute;
import dev.steward.status.Incident;
import dev.steward.status.content.Board;
import dev.steward.status.content.Boards;
import dev.steward.status.content.History;
import dev.steward.status.content.Incidents;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

@Controller
@OpenRoute("what works is for everybody")
@RequestMapping("/status/api/v2")
class StatusApiController {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int MOST = 50;

  private final Boards boards;
  private final Incidents incidents;
  private final StatusShapes shapes;
  private final InstantSource clock;

  StatusApiController(
      Boards boards, Incidents incidents, StatusShapes shapes, InstantSource clock) {
    this.boards = boards;
    this.incidents = incidents;
    this.shapes = shapes;
    this.clock = clock;
  }

  @GetMapping("/status.json")
  ResponseEntity<String> status(@RequestParam(defaultValue = "en") String locale) {
    Locale language = language(locale);
    Board board = boards.current();
    return answer(language, board, Map.of("status", shapes.status(board.impact(), language)));
  }

  @GetMapping("/components.json")
  ResponseEntity<String> components(@RequestParam(defaultValue = "en") String locale) {
    Locale language = language(locale);
    Board board = boards.current();
    return answer(language, board, Map.of("components", shapes.components(board, language)));
  }

  @GetMapping("/summary.json")
  ResponseEntity<String> summary(@RequestParam(defaultValue = "en") String locale) {
    Locale language = language(locale);
    Board board = boards.current();
    var body = new LinkedHashMap<String, Object>();
    body.put("components", shapes.components(board, language));
    body.put("incidents", shapes.incidents(board, open(board, false), language));
    body.put("scheduled_maintenances", shapes.incidents(board, open(board, true), language));
    body.put("status", shapes.status(board.impact(), language));
    return answer(language, board, body);
  }

  private static Stream<Incident> open(Board board, boolean planned) {
    return board.open().stream().filter(each -> each.planned() == planned);
  }

  @GetMapping("/incidents.json")
  ResponseEntity<String> incidents(@RequestParam(defaultValue = "en") String locale) {
    return list("incidents", locale, each -> !each.planned());
  }

  @GetMapping("/incidents/unresolved.json")
  ResponseEntity<String> unresolved(@RequestParam(defaultValue = "en") String locale) {
    return list("incidents", locale, each -> !each.planned() && each.isRunning());
  }

  @GetMapping("/scheduled-maintenances.json")
  ResponseEntity<String> maintenances(@RequestParam(defaultValue = "en") String locale) {
    return list("scheduled_maintenances", locale, Incident::planned);
  }

  @GetMapping("/scheduled-maintenances/upcoming.json")
  ResponseEntity<String> upcoming(@RequestParam(defaultValue = "en") String locale) {
    return list("scheduled_maintenances", locale, Incident::isUpcoming);
  }

  @GetMapping("/scheduled-maintenances/active.json")
  ResponseEntity<String> active(@RequestParam(defaultValue = "en") String locale) {
    return list("scheduled_maintenances", locale, each -> each.planned() && each.isRunning());
  }

  private ResponseEntity<String> list(String name, String locale, Predicate<Incident> shown) {
    Locale language = language(locale);
    Board board = boards.current();
    List<Incident> all =
        incidents.since(clock.instant().minus(Duration.ofDays(History.DAYS)), MOST);
    return answer(
        language,
        board,
        Map.of(name, shapes.incidents(board, all.stream().filter(shown), language)));
  }

  private ResponseEntity<String> answer(Locale locale, Board board, Map<String, Object> content) {
    var body = new LinkedHashMap<String, Object>();
    body.put("page", shapes.page(board, locale));
    body.putAll(content);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.maxAge(Duration.ofSeconds(10)).cachePublic())
        .header("Access-Control-Allow-Origin", "*")
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .body(JSON.writeValueAsString(body));
  }

  private static Locale language(String tag) {
    return Languages.of(tag).orElse(Languages.ENGLISH);
  }
}
