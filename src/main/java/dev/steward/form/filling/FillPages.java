package dev.steward.form.filling;

import dev.steward.form.Answers;
import dev.steward.form.FormVersion;
import dev.steward.form.guarding.Passes;
import dev.steward.helpcenter.frame.CustomerPage;
import dev.steward.helpcenter.frame.Frame;
import dev.steward.helpcenter.frame.Frames;
import dev.steward.platform.web.Messages;
import dev.steward.ticket.TicketId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/// Makes the public pages.
@Component
class FillPages {
  private final Frames frames;
  private final Messages messages;
  private final LocaleResolver locales;
  private final Passes passes;
  private final Senders senders;
  private final Offering offering;

  FillPages(
      Frames frames,
      Messages messages,
      LocaleResolver locales,
      Passes passes,
      Senders senders,
      Offering offering) {
    this.frames = frames;
    this.messages = messages;
    this.locales = locales;
    this.passes = passes;
    this.senders = senders;
    this.offering = offering;
  }

  @Bean
  static CustomerPage newRequestPage() {
    return new CustomerPage("requests/new", "/requests/new").inHead("form.choose.title", 10);
  }

  ChoosePage choose(HttpServletRequest request, List<FormVersion> forms) {
    return new ChoosePage(frames.forReader(request, text(request, "form.choose.title")), forms);
  }

  FillPage fresh(HttpServletRequest request, FormVersion form, Answers given) {
    return new FillPage(
        frame(request, form),
        form,
        passes.issue(),
        senders.signedIn(request),
        "",
        "",
        given,
        List.of(),
        List.of(),
        List.of(),
        offering.known(form.code(), locales.resolveLocale(request)),
        false);
  }

  FillPage preview(HttpServletRequest request, FormVersion form) {
    return new FillPage(
        frame(request, form),
        form,
        "",
        Optional.empty(),
        "",
        "",
        Answers.NONE,
        List.of(),
        List.of(),
        List.of(),
        offering.known(form.code(), locales.resolveLocale(request)),
        true);
  }

  FillPage again(
      HttpServletRequest request, RequestController.Filled filled, List<Problem> problems) {
    return new FillPage(
        frame(request, filled.form()),
        filled.form(),
        passes.renew(filled.instance()),
        senders.signedIn(request),
        filled.sender().email(),
        filled.sender().name(),
        filled.answers(),
        problems,
        filled.files(),
        filled.refused(),
        offering.known(filled.form().code(), locales.resolveLocale(request)),
        false);
  }

  SentPage sent(HttpServletRequest request, String code, Optional<TicketId> ticket) {
    return new SentPage(
        frames.forReader(request, text(request, "form.sent.title")),
        ticket.map(id -> String.valueOf(id.value())),
        code,
        senders.signedIn(request).isPresent());
  }

  private Frame frame(HttpServletRequest request, FormVersion form) {
    Locale locale = locales.resolveLocale(request);
    return frames
        .forReader(request, form.definition().title().in(locale))
        .below(new Frame.Way("/requests/new", messages.text(locale, "form.choose.title")));
  }

  private String text(HttpServletRequest request, String key) {
    return messages.text(locales.resolveLocale(request), key);
  }
}
