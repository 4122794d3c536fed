package dev.steward.ticket.templating;

import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Languages;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.staff.TeamId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.WORK_TICKETS)
@RequestMapping("/desk/saved-texts")
class SavedTextController {
  private static final String LIST = "ticket/templating/list";
  private static final String EDIT = "ticket/templating/edit";

  private final SavedTexts texts;
  private final Templating templating;
  private final Agents agents;

  SavedTextController(SavedTexts texts, Templating templating, Agents agents) {
    this.texts = texts;
    this.templating = templating;
    this.agents = agents;
  }

  @GetMapping
  Screen list(SignedIn by) {
    return Screen.of(LIST, new SavedTextsPage(texts.list(by), agents.teams()));
  }

  @GetMapping("/new")
  Screen fresh(SignedIn by) {
    var empty = new SavedText(0, "", Optional.empty(), Optional.of(by.agentId()), Map.of(), 0);
    return Screen.of(EDIT, page(by, empty, Optional.empty()));
  }

  @GetMapping("/{id}")
  Screen show(SignedIn by, @PathVariable long id) {
    SavedText text = texts.find(by, id).orElseThrow(WebError.NOT_FOUND::refusal);
    return Screen.of(EDIT, page(by, text, Optional.empty()));
  }

  @PostMapping("/new")
  Screen add(
      SignedIn by,
      @RequestParam Map<String, String> form,
      HttpServletRequest request,
      HttpServletResponse response) {
    SavedText text = text(by, 0, form);
    try {
      texts.add(by, text);
    } catch (Refusal refused) {
      return Screen.refused(EDIT, page(by, text, Optional.of(refused)));
    }
    Flash.of("saved-text.flash.saved").leave(request, response);
    return Screen.redirect("/desk/saved-texts");
  }

  @PostMapping("/{id}")
  Screen change(
      SignedIn by,
      @PathVariable long id,
      @RequestParam Map<String, String> form,
      HttpServletRequest request,
      HttpServletResponse response) {
    SavedText text = text(by, id, form);
    try {
      texts.change(by, text);
    } catch (Refusal refused) {
      return Screen.refused(EDIT, page(by, text, Optional.of(refused)));
    }
    Flash.of("saved-text.flash.saved").leave(request, response);
    return Screen.redirect("/desk/saved-texts");
  }

  @PostMapping("/{id}/removal")
  Screen remove(
      SignedIn by,
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response) {
    texts.remove(by, id);
    Flash.of("saved-text.flash.removed").leave(request, response);
    return Screen.redirect("/desk/saved-texts");
  }

  private SavedTextPage page(SignedIn by, SavedText text, Optional<Refusal> refused) {
    return new SavedTextPage(
        text,
        agents.teams(),
        templating.names(),
        text.wordings().values().stream()
            .flatMap(html -> templating.unknown(html).stream())
            .distinct()
            .toList(),
        text.id() == 0 || texts.mayChange(by, text),
        by.may(Permission.MANAGE_TEXTS),
        refused.map(r -> "error." + r.code().code()));
  }

  private static SavedText text(SignedIn by, long id, Map<String, String> form) {
    String circle = form.getOrDefault("circle", "own");
    Map<String, String> wordings = new LinkedHashMap<>();
    Languages.ALL.forEach(language -> {
      String tag = language.toLanguageTag();
      wordings.put(tag, form.getOrDefault("body-" + tag, form.getOrDefault("text-" + tag, "")));
    });
    return new SavedText(
        id,
        form.getOrDefault("name", ""),
        circle.matches("team-\\d{1,18}")
            ? Optional.of(new TeamId(Long.parseLong(circle.substring(5))))
            : Optional.empty(),
        circle.equals("own") ? Optional.of(by.agentId()) : Optional.<AgentId>empty(),
        wordings,
        0);
  }
}
