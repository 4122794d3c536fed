package dev.steward.rule.keeping;

import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WebError;
import dev.steward.rule.Rule;
import dev.steward.rule.RuleId;
import dev.steward.rule.Rules;
import dev.steward.rule.Trigger;
import dev.steward.rule.trying.Trial;
import dev.steward.rule.trying.Trying;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.acting.ActForm;
import dev.steward.ticket.acting.Acts;
import dev.steward.ticket.condition.ConditionForm;
import dev.steward.ticket.condition.Conditions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Making, changing and trying one rule.
@Controller
@Requires(Permission.MANAGE_RULES)
@RequestMapping(RuleController.LIST)
class RuleController {
  static final String LIST = "/desk/admin/rules";
  private static final String EDIT = "rule/edit";

  private final Rules rules;
  private final RulePages pages;
  private final Trying trying;
  private final Acts acts;
  private final Messages messages;

  RuleController(Rules rules, RulePages pages, Trying trying, Acts acts, Messages messages) {
    this.rules = rules;
    this.pages = pages;
    this.trying = trying;
    this.acts = acts;
    this.messages = messages;
  }

  @GetMapping("/new")
  Screen fresh(SignedIn by) {
    var empty =
        new Rule(
            new RuleId(0),
            0,
            "",
            Trigger.EVENT,
            List.of("created"),
            Conditions.NONE,
            List.of(),
            false,
            true,
            Optional.empty(),
            "");
    return Screen.of(EDIT, pages.edit(by, empty, false, Optional.empty(), Optional.empty()));
  }

  @GetMapping("/{id}")
  Screen show(SignedIn by, @PathVariable long id) {
    Rule rule = rules.find(new RuleId(id)).orElseThrow(WebError.NOT_FOUND::refusal);
    return Screen.of(EDIT, pages.edit(by, rule, true, Optional.empty(), Optional.empty()));
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

  private Screen save(
      SignedIn by,
      long id,
      MultiValueMap<String, String> form,
      HttpServletRequest request,
      HttpServletResponse response) {
    ActForm list = ActForm.of(form, acts);
    ConditionForm conditions = ConditionForm.of(form);
    Rule rule = rule(id, form, conditions.conditions(), list);
    if (list.isStep() || conditions.isChanging()) {
      return Screen.refused(EDIT, pages.edit(by, rule, false, Optional.empty(), Optional.empty()));
    }
    if (form.containsKey("try")) {
      Trial trial = trying.of(rule, by);
      return Screen.refused(EDIT, pages.edit(by, rule, true, Optional.of(trial), Optional.empty()));
    }
    try {
      keep(by, rule);
    } catch (Refusal refused) {
      String problem = sentence(refused, by);
      return Screen.refused(
          EDIT, pages.edit(by, rule, true, Optional.empty(), Optional.of(problem)));
    }
    Flash.of("rule.flash.saved").leave(request, response);
    return Screen.redirect(LIST);
  }

  private void keep(SignedIn by, Rule rule) {
    if (rule.id().value() == 0) {
      rules.add(by, rule);
    } else {
      rules.change(by, rule);
    }
  }

  private String sentence(Refusal refused, SignedIn by) {
    return messages.text(by.locale(), "error." + refused.code().code(), refused.args().toArray());
  }

  private static Rule rule(
      long id, MultiValueMap<String, String> form, Conditions conditions, ActForm list) {
    String version = Optional.ofNullable(form.getFirst("version")).orElse("");
    return new Rule(
        new RuleId(id),
        version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0,
        Optional.ofNullable(form.getFirst("name")).orElse(""),
        Trigger.find(Optional.ofNullable(form.getFirst("trigger")).orElse(""))
            .orElse(Trigger.EVENT),
        form.getOrDefault("event", List.of()).stream().distinct().limit(50).toList(),
        conditions,
        list.acts(),
        form.containsKey("stops"),
        form.containsKey("enabled"),
        Optional.empty(),
        "");
  }
}
