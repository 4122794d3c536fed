package dev.steward.macro.keeping;

import dev.steward.macro.Macro;
import dev.steward.macro.MacroId;
import dev.steward.macro.Macros;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Languages;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import dev.steward.staff.AgentId;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.staff.TeamId;
import dev.steward.ticket.acting.ActForm;
import dev.steward.ticket.acting.Acts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
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
@RequestMapping("/desk/macros")
class MacroController {
  private static final String LIST = "/desk/macros";
  private static final String EDIT = "macro/keeping/edit";

  private final Macros macros;
  private final MacroPages pages;
  private final Acts acts;

  MacroController(Macros macros, MacroPages pages, Acts acts) {
    this.macros = macros;
    this.pages = pages;
    this.acts = acts;
  }

  @GetMapping
  Screen list(SignedIn by, @RequestParam(defaultValue = "") String q) {
    return Screen.of("macro/keeping/list", pages.list(by, q));
  }

  @GetMapping("/new")
  Screen fresh(SignedIn by) {
    var empty =
        new Macro(
            new MacroId(0),
            0,
            "",
            "",
            Optional.empty(),
            Optional.of(by.agentId()),
            Map.of(),
            List.of(),
            false,
            "",
            true);
    return Screen.of(EDIT, pages.edit(by, empty, false, Optional.empty()));
  }

  @GetMapping("/{id}")
  Screen show(SignedIn by, @PathVariable long id) {
    Macro macro = macros.find(by, new MacroId(id)).orElseThrow(WebError.NOT_FOUND::refusal);
    return Screen.of(EDIT, pages.edit(by, macro, true, Optional.empty()));
  }

  @PostMapping("/new")
  Screen add(
      SignedIn by,
      @RequestParam MultiValueMap<String, String> form,
      HttpServletRequest request,
      HttpServletResponse response) {
    return save(by, 0, form, request, response);
  }

  @PostMapping("/{id}")
  Screen change(
      SignedIn by,
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> form,
      HttpServletRequest request,
      HttpServletResponse response) {
    return save(by, id, form, request, response);
  }

  @PostMapping("/{id}/removal")
  Screen remove(
      SignedIn by,
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response) {
    macros.remove(by, new MacroId(id));
    Flash.of("macro.flash.removed").leave(request, response);
    return Screen.redirect(LIST);
  }

  private Screen save(
      SignedIn by,
      long id,
      MultiValueMap<String, String> form,
      HttpServletRequest request,
      HttpServletResponse response) {
    ActForm list = ActForm.of(form, acts);
    Macro macro = macro(by, id, form, list);
    if (list.isStep()) {
      return Screen.refused(EDIT, pages.edit(by, macro, false, Optional.empty()));
    }
    try {
      if (id == 0) {
        macros.add(by, macro);
      } else {
        macros.change(by, macro);
      }
    } catch (Refusal refused) {
      return Screen.refused(EDIT, pages.edit(by, macro, true, Optional.of(refused)));
    }
    Flash.of("macro.flash.saved").leave(request, response);
    return Screen.redirect(LIST);
  }

  private static Macro macro(
      SignedIn by, long id, MultiValueMap<String, String> form, ActForm list) {
    String circle = text(form, "circle", "own");
    var wordings = new LinkedHashMap<String, String>();
    Languages.ALL.forEach(language -> {
      String tag = language.toLanguageTag();
      wordings.put(tag, text(form, "body-" + tag, text(form, "text-" + tag, "")));
    });
    return new Macro(
        new MacroId(id),
        0,
        text(form, "name", ""),
        text(form, "folder", ""),
        circle.matches("team-\\d{1,18}")
            ? Optional.of(new TeamId(Long.parseLong(circle.substring("team-".length()))))
            : Optional.<TeamId>empty(),
        circle.equals("own") ? Optional.of(by.agentId()) : Optional.<AgentId>empty(),
        wordings,
        list.acts(),
        form.containsKey("grave"),
        text(form, "hotkey", ""),
        form.containsKey("enabled"));
  }

  private static String text(MultiValueMap<String, String> form, String name, String otherwise) {
    return Optional.ofNullable(form.getFirst(name)).orElse(otherwise);
  }
}
