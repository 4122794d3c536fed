package dev.steward.form.editing;

import dev.steward.form.Field;
import dev.steward.form.FieldKind;
import dev.steward.form.FormDefinition;
import dev.steward.form.FormError;
import dev.steward.form.FormSection;
import dev.steward.form.FormVersion;
import dev.steward.form.Phrase;
import dev.steward.form.keeping.Forms;
import dev.steward.form.keeping.RequestType;
import dev.steward.platform.BaseUrl;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
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

@Controller
@Requires(Permission.MANAGE_CHANNELS)
@RequestMapping(FormEditingController.PATH)
class FormEditingController {
  static final String PATH = "/desk/admin/forms";
  private static final String EDIT = "form/edit";
  private static final String LIST = "form/list";

  private final Forms forms;
  private final BaseUrl baseUrl;

  FormEditingController(Forms forms, BaseUrl baseUrl) {
    this.forms = forms;
    this.baseUrl = baseUrl;
  }

  @GetMapping
  Screen list() {
    return Screen.of(LIST, new FormListPage(forms.all(), ""));
  }

  @PostMapping
  Screen make(SignedIn by, @RequestParam(defaultValue = "") String code) {
    try {
      forms.make(by, code.strip(), blank(code));
    } catch (Refusal refused) {
      if (refused.code() != FormError.BAD_CODE) {
        throw refused;
      }
      return Screen.refused(LIST, new FormListPage(forms.all(), "error.form.bad-code"));
    }
    return Screen.redirect(PATH + "/" + code.strip());
  }

  private static FormDefinition blank(String code) {
    var description =
        new Field(
            "description",
            FieldKind.LONG_TEXT,
            Phrase.of("Tell us what happened", "请描述经过"),
            Phrase.NONE,
            true,
            List.of(),
            Optional.empty(),
            0);
    var section = new FormSection(Phrase.of("Your request", "您的问题"), List.of(description));
    return new FormDefinition(
        Phrase.of(code, code), Phrase.NONE, null, null, List.of(), List.of(section));
  }

  @GetMapping("/{code}")
  Screen edit(@PathVariable String code) {
    RequestType type = forms.require(code);
    return Screen.of(EDIT, page(type, current(type), ""));
  }

  @PostMapping("/{code}")
  Screen save(
      SignedIn by,
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> posted,
      @RequestParam(defaultValue = "save") String act,
      HttpServletRequest request,
      HttpServletResponse response) {
    RequestType type = forms.require(code);
    try {
      forms.draft(by, code, new PostedForm(posted).definition());
    } catch (IllegalArgumentException wrong) {
      return Screen.refused(EDIT, page(type, current(type), String.valueOf(wrong.getMessage())));
    }
    if (act.equals("publish")) {
      forms.publish(by, code);
    }
    Flash.of(act.equals("publish") ? "form.flash.published" : "form.flash.saved")
        .leave(request, response);
    return Screen.redirect(PATH + "/" + code + (act.equals("preview") ? "/preview" : ""));
  }

  @PostMapping("/{code}/retirement")
  Screen retire(
      SignedIn by,
      @PathVariable String code,
      @RequestParam(defaultValue = "true") boolean retired) {
    forms.retire(by, code, retired);
    return Screen.redirect(PATH);
  }

  @PostMapping("/{code}/discarding")
  Screen discard(SignedIn by, @PathVariable String code) {
    forms.discard(by, code);
    return Screen.redirect(PATH + "/" + code);
  }

  private static FormDefinition current(RequestType type) {
    return type.draft().or(type::published).map(FormVersion::definition).orElseThrow();
  }

  private FormEditPage page(RequestType type, FormDefinition form, String problem) {
    String snippet =
        """
        <form action="%s" method="get">
          <button>%s</button>
        </form>
        """
            .formatted(baseUrl.of("/requests/new/" + type.code()), form.title().in(Locale.ENGLISH));
    return new FormEditPage(type, form, problem, snippet);
  }
}
