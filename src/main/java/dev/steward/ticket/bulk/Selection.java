package dev.steward.ticket.bulk;

import dev.steward.platform.web.LocalPath;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.listing.ListState;
import dev.steward.ticket.listing.Lists;
import dev.steward.ticket.listing.View;
import dev.steward.ticket.listing.Views;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/// Which tickets a form means: those that are ticked, or all of the list it stands in.
@Component
class Selection {
  private final Views views;
  private final Lists lists;

  Selection(Views views, Lists lists) {
    this.views = views;
    this.lists = lists;
  }

  /// One more than the desk does at once tells that there are too many.
  List<TicketId> of(SignedIn by, MultiValueMap<String, String> form) {
    if (!first(form, "everything").isEmpty()) {
      ListState state = state(form);
      View view = views.require(by, state.key());
      return lists.ids(by, view, state, Bulks.MOST + 1);
    }
    return form.getOrDefault("ticket", List.of()).stream()
        .filter(number -> number.matches("\\d{1,18}"))
        .map(number -> new TicketId(Long.parseLong(number)))
        .distinct()
        .limit(Bulks.MOST + 1L)
        .toList();
  }

  /// The list to come back to.
  String back(MultiValueMap<String, String> form) {
    String list = first(form, "list");
    boolean path = list.startsWith("/desk/views/") && LocalPath.isLocal(list);
    return path ? list : state(form).path();
  }

  private static ListState state(MultiValueMap<String, String> form) {
    return ListState.find(first(form, "list")).orElse(new ListState("open", "", ""));
  }

  private static String first(MultiValueMap<String, String> form, String name) {
    return Optional.ofNullable(form.getFirst(name)).orElse("");
  }
}
