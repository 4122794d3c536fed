package dev.steward.ticket.editing;

import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Priority;
import dev.steward.ticket.TicketId;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@Requires(Permission.WORK_TICKETS)
class PropertiesController {
  private final Editing editing;

  PropertiesController(Editing editing) {
    this.editing = editing;
  }

  @PostMapping("/desk/tickets/{id}/priority")
  Screen prioritise(SignedIn by, @PathVariable long id, PropertyForm form) {
    Priority priority = Priority.find(form.value()).orElseThrow(WebError.BAD_REQUEST::refusal);
    editing.prioritise(by, new TicketId(id), priority, form.expected());
    return Screen.redirect("/desk/tickets/" + id);
  }

  @PostMapping("/desk/tickets/{id}/subject")
  Screen rename(SignedIn by, @PathVariable long id, PropertyForm form) {
    editing.rename(by, new TicketId(id), form.value(), form.expected());
    return Screen.redirect("/desk/tickets/" + id);
  }

  /// Tags separated by white space or commas.
  @PostMapping("/desk/tickets/{id}/tags")
  Screen tag(SignedIn by, @PathVariable long id, PropertyForm form) {
    var tags =
        Arrays.stream(form.value().split("[\\s,，、]+")).filter(tag -> !tag.isBlank()).toList();
    editing.tag(by, new TicketId(id), tags, form.expected());
    return Screen.redirect("/desk/tickets/" + id);
  }

  @PostMapping("/desk/tickets/{id}/request-type")
  Screen classify(SignedIn by, @PathVariable long id, PropertyForm form) {
    Optional<String> type = Optional.of(form.value()).filter(RequestTypes::isKnown);
    editing.classify(by, new TicketId(id), type, form.expected());
    return Screen.redirect("/desk/tickets/" + id);
  }

  /// @param version the version on the screen
  record PropertyForm(String value, @Nullable Integer version) {
    /// A field that is missing is an empty one.
    PropertyForm(@Nullable String value, @Nullable Integer version) {
      this.value = value == null ? "" : value;
      this.version = version;
    }

    OptionalInt expected() {
      return version == null ? OptionalInt.empty() : OptionalInt.of(version);
    }
  }
}
