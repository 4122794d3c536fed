package dev.steward.rule.keeping;

import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Screen;
import dev.steward.rule.RuleId;
import dev.steward.rule.Rules;
import dev.steward.rule.running.Runs;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of rules: their order, on and off, what failed, and rules as a file.
@Controller
@Requires(Permission.MANAGE_RULES)
@RequestMapping(RuleController.LIST)
class RuleListController {
  private static final String SHOW = "rule/list";

  private final Rules rules;
  private final RulePages pages;
  private final Runs runs;
  private final RuleFile file;
  private final Messages messages;

  RuleListController(Rules rules, RulePages pages, Runs runs, RuleFile file, Messages messages) {
    this.rules = rules;
    this.pages = pages;
    this.runs = runs;
    this.file = file;
    this.messages = messages;
  }

  @GetMapping
  Screen list(SignedIn by) {
    return Screen.of(SHOW, pages.list(by, Optional.empty()));
  }

  /// The whole order, first rule first.
  @PostMapping("/order")
  Screen order(SignedIn by, @RequestParam List<Long> rule) {
    rules.order(by, rule.stream().map(RuleId::new).toList());
    return Screen.redirect(RuleController.LIST);
  }

  /// One step up or down.
  @PostMapping("/{id}/place")
  Screen move(SignedIn by, @PathVariable long id, @RequestParam String step) {
    List<RuleId> ids = rules.list().stream().map(rule -> rule.id()).toList();
    rules.order(by, Order.moved(ids, new RuleId(id), step.equals("up") ? -1 : 1));
    return Screen.redirect(RuleController.LIST);
  }

  @PostMapping("/{id}/switch")
  Screen enable(
      SignedIn by,
      @PathVariable long id,
      @RequestParam boolean on,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      rules.enable(by, new RuleId(id), on);
    } catch (Refusal refused) {
      return Screen.refused(SHOW, pages.list(by, Optional.of(sentence(refused, by))));
    }
    Flash.of(on ? "rule.flash.on" : "rule.flash.off").leave(request, response);
    return Screen.redirect(RuleController.LIST);
  }

  @PostMapping("/{id}/removal")
  Screen remove(
      SignedIn by,
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response) {
    rules.remove(by, new RuleId(id));
    Flash.of("rule.flash.removed").leave(request, response);
    return Screen.redirect(RuleController.LIST);
  }

  @PostMapping("/runs/{run}/retry")
  Screen retry(
      SignedIn by,
      @PathVariable long run,
      HttpServletRequest request,
      HttpServletResponse response) {
    runs.retry(by, run);
    Flash.of("rule.flash.retried").leave(request, response);
    return Screen.redirect(RuleController.LIST);
  }

  @GetMapping("/file")
  ResponseEntity<String> export() {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rules.json\"")
        .body(file.write(rules.list()));
  }

  /// Adds the rules of a file, switched off.
  @PostMapping("/file")
  Screen take(
      SignedIn by,
      @RequestParam(defaultValue = "") String text,
      HttpServletRequest request,
      HttpServletResponse response) {
    int taken;
    try {
      taken = file.take(by, text);
    } catch (Refusal refused) {
      return Screen.refused(SHOW, pages.list(by, Optional.of(sentence(refused, by))));
    }
    Flash.of("rule.flash.taken", String.valueOf(taken)).leave(request, response);
    return Screen.redirect(RuleController.LIST);
  }

  private String sentence(Refusal refused, SignedIn by) {
    return messages.text(by.locale(), "error." + refused.code().code(), refused.args().toArray());
  }
}
