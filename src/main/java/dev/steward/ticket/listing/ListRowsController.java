package dev.steward.ticket.listing;

import dev.steward.platform.web.Prints;
import dev.steward.staff.Access;
import dev.steward.staff.AgentId;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/// A list alone, for a screen that was told that it changed; put in the place of what is there.
@Controller
@Requires(Permission.VIEW_TICKETS)
class ListRowsController {
  private static final String SINCE = "X-Live-Since";
  private static final String SEQUENCE = "X-Live-Sequence";

  private final ListScreens screens;
  private final Besides besides;
  private final ListShelf shelf;
  private final Prints prints;

  ListRowsController(ListScreens screens, Besides besides, ListShelf shelf, Prints prints) {
    this.screens = screens;
    this.besides = besides;
    this.shelf = shelf;
    this.prints = prints;
  }

  /// The list of a view's page.
  @GetMapping("/desk/views/{key}/rows")
  void rows(
      SignedIn viewer,
      @PathVariable String key,
      ListForm form,
      Locale locale,
      @RequestHeader(name = SINCE, defaultValue = "" + Long.MAX_VALUE) long since,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    View view = screens.view(viewer, key);
    ListShelf.Kept kept =
        shelf.find(
            new Seen(view, form, false, Eyes.of(viewer, view, locale)),
            since,
            () ->
                prints.of(
                    "ticket/listing/rows",
                    screens.of(viewer, view, form, locale),
                    request,
                    response));
    answer(kept, request, response);
  }

  /// The list beside a ticket.
  @GetMapping("/desk/views/{key}/beside")
  void beside(
      SignedIn viewer,
      @PathVariable String key,
      ListForm form,
      Locale locale,
      @RequestHeader(name = SINCE, defaultValue = "" + Long.MAX_VALUE) long since,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    View view = screens.view(viewer, key);
    ListShelf.Kept kept =
        shelf.find(
            new Seen(view, form, true, Eyes.of(viewer, view, locale)),
            since,
            () ->
                prints.of(
                    "ticket/listing/beside",
                    besides.of(viewer, view, form.state(key), (word, _) -> word),
                    request,
                    response));
    answer(kept, request, response);
  }

  private static void answer(
      ListShelf.Kept kept, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader(SEQUENCE, String.valueOf(kept.sequence()));
    kept.print().answer(request, response);
  }

  /// What is looked at.
  private record Seen(View view, ListForm form, boolean beside, Eyes eyes) {}

  /// As whom one looks: all that makes a difference to what a list shows.
  private record Eyes(
      Locale locale,
      ZoneId zone,
      Access access,
      boolean works,
      boolean knowsCustomers,
      boolean mayChange,
      Optional<AgentId> person) {

    static Eyes of(SignedIn viewer, View view, Locale locale) {
      boolean alike = !view.isPersonal() && viewer.access().equals(Access.EVERYTHING);
      return new Eyes(
          locale,
          viewer.zone(),
          viewer.access(),
          viewer.may(Permission.WORK_TICKETS),
          viewer.may(Permission.VIEW_CUSTOMERS),
          viewer.may(Permission.MANAGE_VIEWS),
          alike ? Optional.empty() : Optional.of(viewer.agentId()));
    }
  }
}
