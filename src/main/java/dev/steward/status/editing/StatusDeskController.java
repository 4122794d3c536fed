package dev.steward.status.editing;

import dev.steward.helpcenter.content.Catalogues;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.status.Incident;
import dev.steward.status.content.Boards;
import dev.steward.status.content.Incidents;
import dev.steward.status.content.UsualComponents;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.MANAGE_STATUS)
@RequestMapping("/desk/status")
class StatusDeskController {
  private static final String BOARD = "status/editing/board";
  private static final String INCIDENT = "status/editing/incident";

  private final Boards boards;
  private final Incidents incidents;
  private final UsualComponents usual;
  private final Catalogues catalogues;
  private final Messages messages;

  StatusDeskController(
      Boards boards,
      Incidents incidents,
      UsualComponents usual,
      Catalogues catalogues,
      Messages messages) {
    this.boards = boards;
    this.incidents = incidents;
    this.usual = usual;
    this.catalogues = catalogues;
    this.messages = messages;
  }

  @GetMapping
  Screen board(SignedIn who) {
    return Screen.of(BOARD, page(who, new LinkedMultiValueMap<>(), Optional.empty()));
  }

  @PostMapping("/usual")
  Screen addUsual(SignedIn who) {
    usual.add(who.actor());
    return Screen.redirect("/desk/status");
  }

  @PostMapping("/incidents")
  Screen report(@RequestParam MultiValueMap<String, String> fields, SignedIn who) {
    var form = new StatusForm(fields, catalogues.current().languages());
    try {
      long id = incidents.report(form.texts("title"), form.word(), who.actor());
      return Screen.redirect("/desk/status/incidents/" + id);
    } catch (Refusal refused) {
      return Screen.refused(BOARD, page(who, fields, problem(refused, who)));
    }
  }

  @PostMapping("/maintenance")
  Screen plan(@RequestParam MultiValueMap<String, String> fields, SignedIn who) {
    var form = new StatusForm(fields, catalogues.current().languages());
    try {
      long id =
          incidents.plan(
              form.texts("title"),
              form.texts("text"),
              form.chosen(),
              form.time("start", who.zone()),
              form.time("end", who.zone()),
              form.has("mailed"),
              who.actor());
      return Screen.redirect("/desk/status/incidents/" + id);
    } catch (Refusal refused) {
      return Screen.refused(BOARD, page(who, fields, problem(refused, who)));
    }
  }

  @GetMapping("/incidents/{id:[0-9]{1,12}}")
  Screen incident(@PathVariable long id) {
    return Screen.of(INCIDENT, incidentPage(id, Optional.empty()));
  }

  @PostMapping("/incidents/{id:[0-9]{1,12}}/updates")
  Screen update(
      @PathVariable long id, @RequestParam MultiValueMap<String, String> fields, SignedIn who) {
    Incident incident = require(id);
    var form = new StatusForm(fields, catalogues.current().languages());
    try {
      incidents.update(incident.id(), form.word(), who.actor());
    } catch (Refusal refused) {
      return Screen.refused(INCIDENT, incidentPage(id, problem(refused, who)));
    }
    return Screen.redirect("/desk/status/incidents/" + id);
  }

  private Incident require(long id) {
    return incidents.find(id).orElseThrow(WebError.NOT_FOUND::refusal);
  }

  private IncidentDeskPage incidentPage(long id, Optional<String> problem) {
    return new IncidentDeskPage(
        require(id),
        boards.current().components().stream().filter(each -> !each.isGroup()).toList(),
        catalogues.current().languages(),
        problem);
  }

  private BoardPage page(
      SignedIn who, MultiValueMap<String, String> fields, Optional<String> problem) {
    Map<String, String> typed = fields.asSingleValueMap();
    return new BoardPage(
        boards.current(),
        catalogues.current().languages(),
        who.zone().getId(),
        Map.copyOf(typed),
        problem);
  }

  private Optional<String> problem(Refusal refused, SignedIn who) {
    return Optional.of(
        messages.text(who.locale(), "error." + refused.code().code(), refused.args().toArray()));
  }
}
