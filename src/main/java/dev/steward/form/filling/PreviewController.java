package dev.steward.form.filling;

import dev.steward.form.FormError;
import dev.steward.form.FormVersion;
import dev.steward.form.keeping.Forms;
import dev.steward.form.keeping.RequestType;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The form as customers will see it, before it is published.
@Controller
@Requires(Permission.MANAGE_CHANNELS)
class PreviewController {
  private final Forms forms;
  private final FillPages pages;

  PreviewController(Forms forms, FillPages pages) {
    this.forms = forms;
    this.pages = pages;
  }

  @GetMapping("/desk/admin/forms/{code}/preview")
  Screen preview(HttpServletRequest request, @PathVariable String code) {
    RequestType type = forms.require(code);
    FormVersion form =
        type.draft().or(type::published).orElseThrow(() -> new Refusal(FormError.NOT_FOUND, code));
    return Screen.of("form/fill", pages.preview(request, form));
  }
}
