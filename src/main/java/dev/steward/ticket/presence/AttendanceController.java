package dev.steward.ticket.presence;

import dev.steward.platform.web.Initials;
import dev.steward.platform.web.Messages;
import dev.steward.platform.web.WebError;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

@Controller
@Requires(Permission.VIEW_TICKETS)
@RequestMapping("/desk/tickets/{id}/presence")
class AttendanceController {
  private final Attendance presence;
  private final Tickets tickets;
  private final Messages messages;

  AttendanceController(Attendance presence, Tickets tickets, Messages messages) {
    this.presence = presence;
    this.tickets = tickets;
    this.messages = messages;
  }

  @GetMapping
  @ResponseBody
  Company others(SignedIn who, Locale locale, @PathVariable long id) {
    var ticket = new TicketId(id);
    tickets.visibleTo(who).require(ticket);
    return company(presence.others(who, ticket), locale);
  }

  /// This window is open; answers with the others.
  @PutMapping
  @ResponseBody
  Company beat(
      SignedIn who,
      Locale locale,
      @PathVariable long id,
      @RequestParam String tab,
      @RequestParam(defaultValue = "false") boolean typing) {
    if (!tab.matches("[a-z0-9]{1,32}")) {
      throw WebError.BAD_REQUEST.refusal();
    }
    var ticket = new TicketId(id);
    presence.beat(who, ticket, tab, typing);
    return company(presence.others(who, ticket), locale);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leave(SignedIn who, @PathVariable long id, @RequestParam String tab) {
    presence.leave(who, new TicketId(id), tab);
  }

  private Company company(List<Face> others, Locale locale) {
    String writing =
        others.stream().filter(Face::typing).map(Face::name).collect(Collectors.joining(", "));
    return new Company(
        others.stream()
            .map(face ->
                new Shown(
                    face.name(),
                    Initials.of(face.name()),
                    Initials.hue(face.name()),
                    face.typing(),
                    messages.text(
                        locale, face.typing() ? "presence.types" : "presence.here", face.name())))
            .toList(),
        writing.isEmpty() ? "" : messages.text(locale, "presence.types", writing));
  }

  /// The others at a ticket.
  ///
  /// @param writing a sentence that names those who write; empty for none
  record Company(List<Shown> faces, String writing) {}

  /// One of them, ready to be shown.
  record Shown(String name, String initials, int hue, boolean typing, String title) {}
}
