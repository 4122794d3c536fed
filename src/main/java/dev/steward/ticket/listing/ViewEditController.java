package dev.steward.ticket.listing;

import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.condition.Condition;
import dev.steward.ticket.condition.ConditionEditor;
import dev.steward.ticket.condition.Conditions;
import dev.steward.ticket.condition.Fields;
import dev.steward.ticket.condition.Operator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Making and changing a view, with a preview of what it would show.
@Controller
@Requires(Permission.VIEW_TICKETS)
@RequestMapping("/desk/view-list")
class ViewEditController {
  private static final String EDIT = "ticket/listing/edit";

  private final Views views;
  private final Previews previews;
  private final Fields fields;
  private final Agents agents;

  ViewEditController(Views views, Previews previews, Fields fields, Agents agents) {
    this.views = views;
    this.previews = previews;
    this.fields = fields;
    this.agents = agents;
  }

  /// An empty view of one's own; with `from` the copy of another, and with `q` a search saved.
  @GetMapping("/new")
  Screen create(
      SignedIn by,
      @RequestParam Optional<Long> from,
      @RequestParam(defaultValue = "") String q,
      Locale locale) {
    Conditions start =
        from.map(id -> require(by, id).conditions())
            .orElse(
                Conditions.all(
                    Condition.of("status", Operator.IS, "new", "open", "pending", "hold")));
    View draft = draft(by, ListScreens.searched(start, q), q);
    return Screen.of(EDIT, page(by, draft, true, Optional.empty(), locale));
  }

  private static View draft(SignedIn by, Conditions conditions, String name) {
    return new View(
        new ViewId(0),
        Optional.empty(),
        name.strip(),
        Views.ICONS.getFirst(),
        "",
        conditions,
        Layout.USUAL,
        Audience.ME,
        Optional.of(by.agentId()),
        Optional.empty(),
        0,
        1,
        Optional.empty());
  }

  @PostMapping
  Screen add(
      SignedIn by,
      @RequestParam MultiValueMap<String, String> form,
      Locale locale,
      HttpServletRequest request,
      HttpServletResponse response) {
    ViewForm written = ViewForm.of(by, draft(by, Conditions.NONE, ""), form);
    if (written.isChanging()) {
      return Screen.refused(EDIT, page(by, written.draft(), true, Optional.empty(), locale));
    }
    try {
      ViewId id = views.add(by, written.draft());
      Flash.of("view.flash.saved").leave(request, response);
      return Screen.redirect("/desk/views/" + id.value());
    } catch (Refusal refused) {
      return Screen.refused(EDIT, page(by, written.draft(), true, key(refused), locale));
    }
  }

  @GetMapping("/{id}")
  Screen edit(SignedIn by, @PathVariable long id, Locale locale) {
    return Screen.of(EDIT, page(by, changeable(by, id), false, Optional.empty(), locale));
  }

  @PostMapping("/{id}")
  Screen change(
      SignedIn by,
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> form,
      Locale locale,
      HttpServletRequest request,
      HttpServletResponse response) {
    View before = changeable(by, id);
    ViewForm written = ViewForm.of(by, before, form);
    if (written.isChanging()) {
      return Screen.refused(EDIT, page(by, written.draft(), false, Optional.empty(), locale));
    }
    try {
      views.change(by, written.draft());
      Flash.of("view.flash.saved").leave(request, response);
      return Screen.redirect(before.path());
    } catch (Refusal refused) {
      return Screen.refused(EDIT, page(by, written.draft(), false, key(refused), locale));
    }
  }

  /// What the form as it stands would show; asked for while somebody writes.
  @PostMapping("/preview")
  Screen preview(SignedIn by, @RequestParam MultiValueMap<String, String> form, Locale locale) {
    View written = ViewForm.of(by, draft(by, Conditions.NONE, ""), form).draft();
    return Screen.of("ticket/listing/preview", previews.of(by, written, locale));
  }

  private ViewEditPage page(
      SignedIn by, View view, boolean isNew, Optional<String> problem, Locale locale) {
    ConditionEditor editor = ConditionEditor.of(fields, view.conditions());
    return new ViewEditPage(
        view,
        isNew,
        problem.isPresent() ? editor.shownWithFlaws() : editor,
        ViewForm.offered(view.layout()),
        by.may(Permission.MANAGE_VIEWS) ? List.of(Audience.values()) : List.of(Audience.ME),
        agents.teams(),
        previews.of(by, view, locale),
        problem);
  }

  private View changeable(SignedIn by, long id) {
    View view = require(by, id);
    if (!views.mayChange(by, view)) {
      throw new Refusal(ViewError.NOT_FOUND);
    }
    return view;
  }

  private View require(SignedIn by, long id) {
    return views.seenBy(by).stream()
        .filter(view -> view.id().value() == id)
        .findFirst()
        .orElseThrow(() -> new Refusal(ViewError.NOT_FOUND));
  }

  private static Optional<String> key(Refusal refused) {
    return Optional.of("error." + refused.code().code());
  }
}
