package dev.steward.ticket.listing;

import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.staff.Team;
import dev.steward.ticket.condition.Fields;
import dev.steward.ticket.condition.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of views, and what is done to one as a whole.
@Controller
@Requires(Permission.VIEW_TICKETS)
@RequestMapping("/desk/view-list")
class ViewListController {
  private final Views views;
  private final Fields fields;
  private final Agents agents;
  private final Messages messages;

  ViewListController(Views views, Fields fields, Agents agents, Messages messages) {
    this.views = views;
    this.fields = fields;
    this.agents = agents;
    this.messages = messages;
  }

  @GetMapping
  Screen list(SignedIn viewer, Locale locale) {
    Words words = (key, args) -> messages.text(locale, key, args);
    List<ViewListPage.Entry> entries =
        views.seenBy(viewer).stream()
            .map(view ->
                new ViewListPage.Entry(
                    view, views.mayChange(viewer, view), fields.say(view.conditions(), words)))
            .filter(entry -> entry.view().deactivatedAt().isEmpty() || entry.mayChange())
            .toList();
    return Screen.of(
        "ticket/listing/views",
        new ViewListPage(
            entries.stream().filter(e -> e.view().owner().isEmpty()).toList(),
            entries.stream().filter(e -> e.view().owner().isPresent()).toList(),
            agents.allTeams().stream().collect(Collectors.toMap(Team::id, Team::name)),
            viewer.may(Permission.MANAGE_VIEWS)));
  }

  /// The whole order (`view`, repeated), and perhaps a button that moves one (`move`: `up-12`).
  @PostMapping("/order")
  Screen order(
      SignedIn by,
      @RequestParam(name = "view", defaultValue = "") List<Long> order,
      @RequestParam(defaultValue = "") String move) {
    views.order(by, ViewOrder.moved(order.stream().map(ViewId::new).toList(), move));
    return Screen.redirect("/desk/view-list");
  }

  @PostMapping("/{id}/copy")
  Screen copy(
      SignedIn by,
      @PathVariable long id,
      Locale locale,
      HttpServletRequest request,
      HttpServletResponse response) {
    View view = require(by, id);
    String name =
        messages.text(
            locale, "view.copy-of", view.title((key, args) -> messages.text(locale, key, args)));
    ViewId copy = views.duplicate(by, view, name);
    Flash.of("view.flash.copied").leave(request, response);
    return Screen.redirect("/desk/view-list/" + copy.value());
  }

  @PostMapping("/{id}/deactivation")
  Screen deactivate(
      SignedIn by,
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response) {
    views.setActive(by, new ViewId(id), false);
    Flash.of("view.flash.deactivated")
        .undoneBy("/desk/view-list/" + id + "/activation")
        .leave(request, response);
    return Screen.redirect("/desk/view-list");
  }

  @PostMapping("/{id}/activation")
  Screen activate(SignedIn by, @PathVariable long id) {
    views.setActive(by, new ViewId(id), true);
    return Screen.redirect("/desk/view-list");
  }

  private View require(SignedIn by, long id) {
    return views.seenBy(by).stream()
        .filter(view -> view.id().value() == id)
        .findFirst()
        .orElseThrow(() -> new Refusal(ViewError.NOT_FOUND));
  }
}
