package dev.steward.officialchannel.checking;

import dev.steward.helpcenter.frame.Frames;
import dev.steward.officialchannel.ClaimKind;
import dev.steward.officialchannel.Entry;
import dev.steward.officialchannel.reporting.FakeReports;
import dev.steward.platform.web.Messages;
import dev.steward.platform.web.OpenRoute;
import dev.steward.platform.web.Screen;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.LocaleResolver;

@Controller
@OpenRoute("whoever doubts a message must be able to ask without an account")
class VerifyController {
  private static final int PER_MINUTE = 60;
  private static final int CODES_PER_MINUTE = 10;
  private static final String PAGE = "officialchannel/checking/show";

  private final Verifying verifying;
  private final Confirming confirming;
  private final FakeReports reports;
  private final SignedList list;
  private final Patience patience;
  private final Frames frames;
  private final Messages messages;
  private final LocaleResolver locales;

  VerifyController(
      Verifying verifying,
      Confirming confirming,
      FakeReports reports,
      SignedList list,
      Patience patience,
      Frames frames,
      Messages messages,
      LocaleResolver locales) {
    this.verifying = verifying;
    this.confirming = confirming;
    this.reports = reports;
    this.list = list;
    this.patience = patience;
    this.frames = frames;
    this.messages = messages;
    this.locales = locales;
  }

  @GetMapping("/verify")
  Screen show(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String code) {
    return page(request, answer(request, q), code(request, code), Optional.empty());
  }

  @GetMapping(path = "/verify.json", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  Said ask(HttpServletRequest request, @RequestParam(defaultValue = "") String q) {
    return answer(request, q)
        .map(Said::of)
        .orElseGet(() -> new Said("not-understood", "", "", "", ""));
  }

  /// One click: the same fake is counted once, whoever reports it.
  @PostMapping("/verify/reports")
  Screen report(HttpServletRequest request, @RequestParam String q) {
    patience.spend("report", request.getRemoteAddr(), CODES_PER_MINUTE);
    Answer answer = verifying.ask(q);
    Optional<Integer> count =
        answer.isReportable() ? answer.claim().map(c -> reports.add(c, q)) : Optional.empty();
    return page(request, Optional.of(answer), Optional.empty(), count);
  }

  @GetMapping(
      path = "/.well-known/official-channels.json",
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  Map<String, Object> content() {
    return list.content();
  }

  @GetMapping(path = "/.well-known/official-channels.jws", produces = "application/jose")
  @ResponseBody
  String signed() {
    return list.jws();
  }

  @GetMapping(
      path = "/.well-known/official-channels-keys.json",
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  Map<String, Object> keys() {
    return list.keySet();
  }

  private Optional<Answer> answer(HttpServletRequest request, String q) {
    if (q.isBlank()) {
      return Optional.empty();
    }
    patience.spend("ask", request.getRemoteAddr(), PER_MINUTE);
    return Optional.of(verifying.ask(q));
  }

  private Optional<CodeAnswer> code(HttpServletRequest request, String code) {
    if (code.isBlank()) {
      return Optional.empty();
    }
    patience.spend("code", request.getRemoteAddr(), CODES_PER_MINUTE);
    return Optional.of(confirming.ask(code.substring(0, Math.min(code.length(), 40))));
  }

  private Screen page(
      HttpServletRequest request,
      Optional<Answer> answer,
      Optional<CodeAnswer> code,
      Optional<Integer> reported) {
    String title = messages.text(locales.resolveLocale(request), "official.title");
    return Screen.of(
        PAGE, new VerifyPage(frames.forReader(request, title), answer, code, reported));
  }

  /// The answer for programs.
  record Said(String verdict, String kind, String platform, String value, String looksLike) {
    static Said of(Answer answer) {
      boolean isLike = answer.verdict() == Answer.Verdict.LOOKS_LIKE;
      return new Said(
          answer.verdict().code(),
          answer.claim().map(c -> c.kind()).map(ClaimKind::code).orElse(""),
          answer.claim().map(c -> c.platform()).orElse(""),
          answer.claim().map(c -> c.canonical()).orElse(""),
          isLike ? answer.entry().map(Entry::canonical).orElse("") : "");
    }
  }
}
