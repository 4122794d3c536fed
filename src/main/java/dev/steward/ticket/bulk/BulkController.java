package dev.steward.ticket.bulk;

import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.acting.Act;
import dev.steward.ticket.acting.ActForm;
import dev.steward.ticket.acting.ActKind;
import dev.steward.ticket.acting.Acts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.WORK_TICKETS)
@RequestMapping("/desk/bulk")
class BulkController {
  private static final int REASONS = 200;
  private static final String BUNDLE = "bundle=";

  private final Bulks bulks;
  private final BulkRepository repository;
  private final Selection selection;
  private final Acts acts;
  private final Agents agents;
  private final Messages messages;

  BulkController(
      Bulks bulks,
      BulkRepository repository,
      Selection selection,
      Acts acts,
      Agents agents,
      Messages messages) {
    this.bulks = bulks;
    this.repository = repository;
    this.selection = selection;
    this.acts = acts;
    this.agents = agents;
    this.messages = messages;
  }

  /// One act, as a button of the list's bar says it: `act` holds `status=solved`; or the acts kept
  /// together under a name: `bundle=macro:3`.
  @PostMapping
  Screen start(
      SignedIn by,
      @RequestParam MultiValueMap<String, String> form,
      HttpServletRequest request,
      HttpServletResponse response) {
    List<TicketId> tickets = selection.of(by, form);
    Bulk bulk = bulks.start(by, tickets, asked(form), selection.back(form));
    return answer(bulk, request, response);
  }

  private List<Act> asked(MultiValueMap<String, String> form) {
    String said = Optional.ofNullable(form.getFirst("act")).orElse("");
    return said.startsWith(BUNDLE)
        ? acts.bundle(said.substring(BUNDLE.length()))
        : List.of(act(said, form));
  }

  private static Act act(String said, MultiValueMap<String, String> form) {
    int sign = said.indexOf('=');
    String kind = sign < 0 ? said : said.substring(0, sign);
    String value =
        sign < 0 ? Optional.ofNullable(form.getFirst(kind)).orElse("") : said.substring(sign + 1);
    return kind.startsWith("tags-")
        ? new Act(kind, List.of(value.strip().split("[\\s,，、]+")))
        : Act.of(kind, value.strip());
  }

  /// Any acts, put together on a page of their own.
  @PostMapping("/new")
  Screen compose(
      SignedIn by,
      @RequestParam MultiValueMap<String, String> form,
      Locale locale,
      HttpServletRequest request,
      HttpServletResponse response) {
    ActForm written = ActForm.of(form, acts);
    List<TicketId> tickets = selection.of(by, form);
    var flaws = acts.flaws(written.acts(), ActKind.Use.BULK);
    boolean asked = form.containsKey("do") && !written.isStep();
    if (asked && flaws.isEmpty() && !written.acts().isEmpty()) {
      Bulk bulk = bulks.start(by, tickets, written.acts(), selection.back(form));
      return answer(bulk, request, response);
    }
    return Screen.refused(
        "ticket/bulk/compose",
        new ComposePage(
            tickets,
            selection.back(form),
            acts.editor(written.acts(), ActKind.Use.BULK, asked ? flaws : Map.of(), locale)));
  }

  /// The people and teams to choose from; the bar loads them when they are asked for.
  @GetMapping("/people")
  Screen people() {
    return Screen.of("ticket/bulk/people", new PeoplePage(agents.list(), agents.teams()));
  }

  /// What is kept together under a name, such as the changes of macros.
  @GetMapping("/bundles")
  Screen bundles(Locale locale) {
    return Screen.of("ticket/bulk/bundles", new BundlesPage(acts.bundles(locale)));
  }

  @GetMapping("/{id}")
  Screen show(SignedIn by, @PathVariable long id, Locale locale) {
    Bulk bulk = bulks.require(by, id);
    return Screen.of(
        "ticket/bulk/show",
        new BulkPage(
            bulk,
            bulk.acts().stream().map(act -> acts.words(act, locale)).toList(),
            repository.refused(id, REASONS).stream().map(r -> reason(r, locale)).toList(),
            bulks.isUnderWay(id)));
  }

  private BulkPage.Reason reason(BulkRepository.Refused refused, Locale locale) {
    String key = "error." + refused.reason();
    String text =
        messages.has(locale, key)
            ? messages.text(locale, key, refused.ticket().value())
            : refused.reason();
    return new BulkPage.Reason(refused.ticket(), refused.state().equals("kept"), text);
  }

  @PostMapping("/{id}/undo")
  Screen undo(
      SignedIn by,
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response) {
    return answer(bulks.undo(by, id), request, response);
  }

  @PostMapping("/{id}/resume")
  Screen resume(SignedIn by, @PathVariable long id) {
    bulks.resume(by, id);
    return Screen.redirect("/desk/bulk/" + id);
  }

  /// Back to the list with one sentence where all went well; to the page of the bulk otherwise.
  private Screen answer(Bulk bulk, HttpServletRequest request, HttpServletResponse response) {
    Bulk.Tally tally = bulk.tally();
    if (bulk.isUnderWay() || tally.refused() + tally.kept() > 0) {
      return Screen.redirect("/desk/bulk/" + bulk.id());
    }
    if (bulk.state().equals("undone")) {
      Flash.of("bulk.flash.undone", String.valueOf(tally.undone())).leave(request, response);
    } else {
      Flash flash = Flash.of("bulk.flash.done", String.valueOf(tally.done() + tally.same()));
      (repository.isUndoable(bulk.id())
              ? flash.undoneBy("/desk/bulk/" + bulk.id() + "/undo")
              : flash)
          .leave(request, response);
    }
    return Screen.redirect(bulk.back());
  }
}
