package dev.steward.portal.home;

import dev.steward.customer.Customer;
import dev.steward.customer.Customers;
import dev.steward.form.filling.FillPage;
import dev.steward.helpcenter.frame.Frame;
import dev.steward.helpcenter.frame.Frames;
import dev.steward.platform.web.Flash;
import dev.steward.platform.web.Languages;
import dev.steward.platform.web.Messages;
import dev.steward.platform.web.OpenRoute;
import dev.steward.platform.web.Screen;
import dev.steward.portal.entering.PortalSession;
import dev.steward.portal.entering.Visits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/// What customers prefer, and the copy of what we have from them.
@Controller
@OpenRoute("customers have sessions of their own")
class SettingsController {
  private static final String PATH = "/requests/settings";

  private final Visits visits;
  private final Customers customers;
  private final Wishes wishes;
  private final OwnCopy copy;
  private final Frames frames;
  private final Messages messages;
  private final LocaleResolver locales;

  SettingsController(
      Visits visits,
      Customers customers,
      Wishes wishes,
      OwnCopy copy,
      Frames frames,
      Messages messages,
      LocaleResolver locales) {
    this.visits = visits;
    this.customers = customers;
    this.wishes = wishes;
    this.copy = copy;
    this.frames = frames;
    this.messages = messages;
    this.locales = locales;
  }

  @GetMapping(PATH)
  Screen show(HttpServletRequest request) {
    return visits
        .session(request)
        .flatMap(session -> customers.find(session.customer()))
        .map(customer -> Screen.of("portal/settings", page(request, customer)))
        .orElseGet(() -> Screen.redirect("/requests/sign-in"));
  }

  private SettingsPage page(HttpServletRequest request, Customer customer) {
    Locale locale = locales.resolveLocale(request);
    Frame frame =
        frames
            .forReader(request, messages.text(locale, "portal.settings.title"))
            .below(new Frame.Way("/requests", messages.text(locale, "portal.home.title")));
    return new SettingsPage(frame, customer, FillPage.zones(), wishes.ratings(customer.id()));
  }

  @PostMapping(PATH)
  Screen save(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "") String zone,
      @RequestParam(defaultValue = "false") boolean ratings) {
    Optional<PortalSession> session = visits.session(request);
    if (session.isEmpty()) {
      return Screen.redirect("/requests/sign-in");
    }
    customers
        .find(session.get().customer())
        .ifPresent(customer -> {
          customers.change(
              customer.id(),
              customer.name(),
              Languages.of(language).or(customer::locale),
              FillPage.zones().contains(zone) ? Optional.of(ZoneId.of(zone)) : customer.zone());
          wishes.ratings(customer.id(), ratings);
        });
    Flash.of("portal.flash.saved").leave(request, response);
    return Screen.redirect(PATH);
  }

  @GetMapping("/requests/copy")
  ResponseEntity<byte[]> copy(HttpServletRequest request) {
    byte[] all = copy.of(visits.claimant(request).orElseGet(RequestPages::nobody));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("requests.json").build().toString())
        .body(all);
  }

  @PostMapping("/requests/erasure")
  Screen erase(HttpServletRequest request, HttpServletResponse response) {
    Optional<PortalSession> session = visits.session(request);
    if (session.isEmpty()) {
      return Screen.redirect("/requests/sign-in");
    }
    copy.askForErasure(visits.claimant(session.get()), locales.resolveLocale(request));
    Flash.of("portal.flash.erasure").leave(request, response);
    return Screen.redirect("/requests");
  }
}
