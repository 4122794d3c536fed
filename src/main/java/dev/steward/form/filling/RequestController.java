package dev.steward.form.filling;

import dev.steward.form.Answers;
import dev.steward.form.Field;
import dev.steward.form.FormError;
import dev.steward.form.FormVersion;
import dev.steward.form.guarding.Guard;
import dev.steward.form.guarding.Pass;
import dev.steward.form.guarding.Passes;
import dev.steward.form.keeping.Forms;
import dev.steward.form.submitting.Submission;
import dev.steward.form.submitting.Submitting;
import dev.steward.form.uploading.FormFile;
import dev.steward.form.uploading.Taken;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.OpenRoute;
import dev.steward.platform.web.Screen;
import dev.steward.platform.web.WithoutFormToken;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@OpenRoute("anybody may ask us something")
class RequestController {
  private static final String FILL = "form/fill";

  private final Forms forms;
  private final Filling filling;
  private final Passes passes;
  private final Guard guard;
  private final Submitting submitting;
  private final PostedFiles files;
  private final FillPages pages;
  private final Senders senders;

  RequestController(
      Forms forms,
      Filling filling,
      Passes passes,
      Guard guard,
      Submitting submitting,
      PostedFiles files,
      FillPages pages,
      Senders senders) {
    this.forms = forms;
    this.filling = filling;
    this.passes = passes;
    this.guard = guard;
    this.submitting = submitting;
    this.files = files;
    this.pages = pages;
    this.senders = senders;
  }

  @GetMapping("/requests/new")
  Screen choose(HttpServletRequest request) {
    return Screen.of("form/choose", pages.choose(request, forms.open()));
  }

  @GetMapping("/requests/new/{code}")
  Screen fill(
      HttpServletRequest request,
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> given) {
    FormVersion form = require(code);
    return Screen.of(FILL, pages.fresh(request, form, filling.read(form.definition(), given)));
  }

  @PostMapping("/requests/new/{code}")
  @WithoutFormToken("rests on no session; the signed pass of the form tells repeats and age")
  Screen send(
      HttpServletRequest request,
      @PathVariable String code,
      @RequestParam MultiValueMap<String, String> posted) {
    FormVersion form = require(code);
    Optional<Pass> pass = passes.read(Filling.line(posted, "pass"));
    UUID instance = pass.map(Pass::instance).orElseGet(senders::instance);
    List<Taken.Refused> refused = files.take(request, form.definition(), instance, posted);
    var filled =
        new Filled(
            form,
            instance,
            senders.of(request, posted),
            filling.read(form.definition(), posted),
            files.of(instance),
            refused);
    return posted.containsKey("keep") || pass.isEmpty()
        ? again(
            request,
            filled,
            pass.isEmpty() ? List.of(Problem.of("form", "form.problem.expired")) : List.of())
        : take(request, filled, pass.get(), posted);
  }

  private Screen take(
      HttpServletRequest request, Filled filled, Pass pass, MultiValueMap<String, String> posted) {
    List<Problem> problems =
        Filling.both(
            filling.checkSender(filled.sender().email(), filled.sender().name()),
            filling.check(filled.form().definition(), filled.answers(), filled.files()));
    if (!problems.isEmpty() || !filled.refused().isEmpty()) {
      return again(request, filled, problems);
    }
    Optional<String> objection =
        guard.objection(
            new Guard.Attempt(
                pass,
                filled.sender().network(),
                filled.sender().addressHash(),
                Filling.line(posted, "website"),
                posted.containsKey("scripts"),
                Filling.line(posted, "altcha")));
    return objection.isPresent()
        ? again(request, filled, List.of(Problem.of("form", objection.get())))
        : sent(filled);
  }

  private Screen sent(Filled filled) {
    Answers asked = filling.asked(filled.form().definition(), filled.answers());
    submitting.submit(filled.submission(asked));
    return Screen.redirect(
        "/requests/sent/" + filled.form().code() + "/" + passes.renew(filled.instance()));
  }

  private Screen again(HttpServletRequest request, Filled filled, List<Problem> problems) {
    return Screen.refused(FILL, pages.again(request, filled, problems));
  }

  @GetMapping("/requests/sent/{code}/{pass}")
  Screen arrived(HttpServletRequest request, @PathVariable String code, @PathVariable String pass) {
    Pass sent = passes.read(pass).orElseThrow(() -> new Refusal(FormError.NOT_FOUND, code));
    return Screen.of("form/sent", pages.sent(request, code, submitting.ticket(sent.instance())));
  }

  private FormVersion require(String code) {
    return forms.open(code).orElseThrow(() -> new Refusal(FormError.NOT_FOUND, code));
  }

  /// What was posted, understood.
  record Filled(
      FormVersion form,
      UUID instance,
      Senders.Sender sender,
      Answers answers,
      List<FormFile> files,
      List<Taken.Refused> refused) {

    /// Files of questions that are not asked stay behind.
    Submission submission(Answers asked) {
      List<String> keys =
          form.definition()
              .fields()
              .filter(field -> form.definition().asks(field, answers))
              .map(Field::key)
              .toList();
      return new Submission(
          instance,
          form,
          sender.language(),
          sender.email(),
          sender.name(),
          sender.proved(),
          asked,
          files.stream().filter(file -> keys.contains(file.field())).toList(),
          sender.addressHash(),
          sender.network());
    }
  }
}
