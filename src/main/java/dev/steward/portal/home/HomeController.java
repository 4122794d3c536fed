package dev.steward.portal.home;

import dev.steward.helpcenter.frame.CustomerPage;
import dev.steward.helpcenter.frame.Frames;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Messages;
import dev.steward.platform.web.OpenRoute;
import dev.steward.platform.web.Screen;
import dev.steward.portal.entering.Visits;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.attaching.Attachments;
import dev.steward.ticket.attaching.FileResponse;
import dev.steward.ticket.requesting.Claimant;
import dev.steward.ticket.requesting.OwnTickets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

@Controller
@OpenRoute("customers have sessions of their own; what is not theirs cannot be found")
class HomeController {
  private static final String ENTER = "/requests/sign-in";
  private static final String ID = "{id:[0-9]{1,18}}";
  private static final int PAGE = 30;

  private final Visits visits;
  private final OwnTickets tickets;
  private final RequestPages pages;
  private final Frames frames;
  private final Messages messages;
  private final LocaleResolver locales;

  HomeController(
      Visits visits,
      OwnTickets tickets,
      RequestPages pages,
      Frames frames,
      Messages messages,
      LocaleResolver locales) {
    this.visits = visits;
    this.tickets = tickets;
    this.pages = pages;
    this.frames = frames;
    this.messages = messages;
    this.locales = locales;
  }

  @Bean
  static CustomerPage ownRequestsPage() {
    return new CustomerPage("requests", "/requests").inHead("portal.home.title", 60);
  }

  @GetMapping("/requests")
  Screen home(
      HttpServletRequest request, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
    Optional<Claimant> who = visits.claimant(request);
    if (who.isEmpty()) {
      return Screen.redirect(ENTER);
    }
    List<Ticket> found = tickets.list(who.get(), before, PAGE + 1);
    List<Ticket> shown = found.subList(0, Math.min(PAGE, found.size()));
    OptionalLong next =
        found.size() > PAGE ? OptionalLong.of(shown.getLast().id().value()) : OptionalLong.empty();
    return Screen.of(
        "portal/home",
        new HomePage(
            frames.forReader(
                request, messages.text(locales.resolveLocale(request), "portal.home.title")),
            String.join(", ", who.get().addresses()),
            shown,
            next));
  }

  @GetMapping("/requests/tickets/" + ID)
  Screen show(HttpServletRequest request, @PathVariable long id) {
    Optional<Claimant> who = visits.claimant(request);
    return who.isEmpty()
        ? Screen.redirect(ENTER)
        : Screen.of("portal/request", pages.show(request, who.get(), new TicketId(id)));
  }

  @PostMapping("/requests/tickets/" + ID + "/closure")
  Screen close(HttpServletRequest request, HttpServletResponse response, @PathVariable long id) {
    Optional<Claimant> who = visits.claimant(request);
    if (who.isEmpty()) {
      return Screen.redirect(ENTER);
    }
    tickets.close(who.get(), new TicketId(id));
    Flash.of("portal.flash.closed").leave(request, response);
    return Screen.redirect("/requests/tickets/" + id);
  }

  @PostMapping("/requests/tickets/" + ID + "/reopening")
  Screen reopen(HttpServletRequest request, HttpServletResponse response, @PathVariable long id) {
    Optional<Claimant> who = visits.claimant(request);
    if (who.isEmpty()) {
      return Screen.redirect(ENTER);
    }
    tickets.reopen(who.get(), new TicketId(id));
    Flash.of("portal.flash.reopened").leave(request, response);
    return Screen.redirect("/requests/tickets/" + id);
  }

  @GetMapping("/requests/tickets/" + ID + "/files/{file}")
  ResponseEntity<InputStreamResource> file(
      HttpServletRequest request,
      @PathVariable long id,
      @PathVariable long file,
      @RequestParam(defaultValue = "false") boolean show)
      throws IOException {
    Claimant who = visits.claimant(request).orElseGet(RequestPages::nobody);
    Attachments.Content content = tickets.open(who, new TicketId(id), file);
    return show && RequestPages.isPicture(content)
        ? FileResponse.image(content)
        : FileResponse.download(content);
  }
}
