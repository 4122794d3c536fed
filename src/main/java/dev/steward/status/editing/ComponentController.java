package dev.steward.status.editing;

import dev.steward.helpcenter.content.Catalogues;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.status.Area;
import dev.steward.status.content.Components;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(Permission.MANAGE_STATUS)
@RequestMapping("/desk/status/components")
class ComponentController {
  private static final String LIST = "status/editing/components";
  private static final String PATH = "/desk/status/components";

  private final Components components;
  private final Catalogues catalogues;
  private final Messages messages;

  ComponentController(Components components, Catalogues catalogues, Messages messages) {
    this.components = components;
    this.catalogues = catalogues;
    this.messages = messages;
  }

  @GetMapping
  Screen list() {
    return Screen.of(LIST, page(Optional.empty()));
  }

  @PostMapping
  Screen add(@RequestParam MultiValueMap<String, String> fields, SignedIn who) {
    var form = new StatusForm(fields, catalogues.current().languages());
    try {
      components.add(
          Area.find(form.text("area")).orElse(Area.OTHER),
          Optional.of(form.text("parent"))
              .filter(text -> text.matches("[0-9]{1,18}"))
              .map(Long::valueOf),
          Optional.of(form.text("network").strip()).filter(code -> !code.isEmpty()),
          form.texts("name"),
          who.actor());
    } catch (Refusal refused) {
      return refused(refused, who);
    }
    return Screen.redirect(PATH);
  }

  @PostMapping("/{id:[0-9]{1,18}}")
  Screen rename(
      @PathVariable long id, @RequestParam MultiValueMap<String, String> fields, SignedIn who) {
    try {
      components.rename(
          id, new StatusForm(fields, catalogues.current().languages()).texts("name"), who.actor());
    } catch (Refusal refused) {
      return refused(refused, who);
    }
    return Screen.redirect(PATH);
  }

  @PostMapping("/{id:[0-9]{1,18}}/archive")
  Screen archive(@PathVariable long id, SignedIn who) {
    components.archive(id, who.actor());
    return Screen.redirect(PATH);
  }

  private Screen refused(Refusal refused, SignedIn who) {
    String problem =
        messages.text(who.locale(), "error." + refused.code().code(), refused.args().toArray());
    return Screen.refused(LIST, page(Optional.of(problem)));
  }

  private ComponentsPage page(Optional<String> problem) {
    return new ComponentsPage(components.list(), catalogues.current().languages(), problem);
  }
}
