package dev.steward.knowledge.drafting;

import dev.steward.helpcenter.ArticleId;
import dev.steward.helpcenter.HelpError;
import dev.steward.helpcenter.SectionId;
import dev.steward.helpcenter.content.Catalogue;
import dev.steward.helpcenter.content.Catalogues;
import dev.steward.helpcenter.content.Inventory;
import dev.steward.helpcenter.content.Shelf;
import dev.steward.helpcenter.frame.PathLanguage;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires({Permission.VIEW_TICKETS, Permission.EDIT_KNOWLEDGE})
@RequestMapping("/desk/tickets/{id}/article-draft")
class DraftController {
  private static final String SHOW = "knowledge/drafting/show";
  private static final Pattern REMOVED = Pattern.compile("\\{\\{removed\\.([a-z]+)}}");

  private final Tickets tickets;
  private final Drafting drafting;
  private final Inventory inventory;
  private final Catalogues catalogues;
  private final Messages messages;

  DraftController(
      Tickets tickets,
      Drafting drafting,
      Inventory inventory,
      Catalogues catalogues,
      Messages messages) {
    this.tickets = tickets;
    this.drafting = drafting;
    this.inventory = inventory;
    this.catalogues = catalogues;
    this.messages = messages;
  }

  @GetMapping
  Screen show(SignedIn by, @PathVariable long id) {
    Ticket ticket = tickets.visibleTo(by).require(new TicketId(id));
    return Screen.of(SHOW, page(ticket, by, Optional.empty(), Optional.empty()));
  }

  @PostMapping
  Screen keep(
      SignedIn by,
      @PathVariable long id,
      @RequestParam long section,
      @RequestParam String language,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String text) {
    Ticket ticket = tickets.visibleTo(by).require(new TicketId(id));
    Locale locale =
        PathLanguage.nearest(catalogues.current(), language)
            .orElse(catalogues.current().languages().getFirst());
    if (title.isBlank() || text.isBlank()) {
      var typed = new Drafting.Proposal(title, text, Map.of());
      String problem = messages.text(by.locale(), "error." + HelpError.EMPTY.code());
      return Screen.refused(SHOW, page(ticket, by, Optional.of(typed), Optional.of(problem)));
    }
    if (inventory.sections().stream().noneMatch(each -> each.id() == section)) {
      throw new Refusal(HelpError.NOT_FOUND);
    }
    ArticleId made =
        drafting.keep(
            ticket,
            new SectionId(section),
            locale,
            title,
            text.replace("\r\n", "\n"),
            messages.text(locale, "article-draft.note"),
            by);
    return Screen.redirect("/desk/knowledge/" + made.value() + "/" + locale.toLanguageTag());
  }

  private DraftPage page(
      Ticket ticket, SignedIn by, Optional<Drafting.Proposal> typed, Optional<String> problem) {
    Catalogue catalogue = catalogues.current();
    Locale locale =
        ticket
            .language()
            .flatMap(tag -> PathLanguage.nearest(catalogue, tag))
            .orElse(catalogue.languages().getFirst());
    Drafting.Proposal proposal =
        typed.orElseGet(() ->
            drafting.propose(
                ticket,
                messages.text(locale, "article-draft.asked"),
                messages.text(locale, "article-draft.answered")));
    Map<Long, String> sections = new LinkedHashMap<>();
    inventory
        .sections()
        .forEach(section ->
            sections.put(
                section.id(),
                section.in(by.locale()).map(Shelf.Label::name).orElse(section.slug())));
    return new DraftPage(
        ticket,
        proposal.title(),
        proposal.body(),
        parts(proposal.body()),
        sections,
        catalogue.languages(),
        locale,
        proposal.removed(),
        problem);
  }

  private static List<DraftPage.Part> parts(String text) {
    List<DraftPage.Part> parts = new ArrayList<>();
    Matcher removed = REMOVED.matcher(text);
    int at = 0;
    while (removed.find()) {
      parts.add(new DraftPage.Part(text.substring(at, removed.start()), ""));
      parts.add(new DraftPage.Part("", removed.group(1)));
      at = removed.end();
    }
    parts.add(new DraftPage.Part(text.substring(at), ""));
    return parts;
  }
}
