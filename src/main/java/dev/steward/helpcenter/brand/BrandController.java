package dev.steward.helpcenter.brand;

import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Screen;
import dev.steward.staff.Permission;
import dev.steward.staff.Requires;
import dev.steward.staff.SignedIn;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

@Controller
@Requires(Permission.MANAGE_BRAND)
@RequestMapping("/desk/admin/brand")
class BrandController {
  private static final String SHOW = "helpcenter/brand/show";
  private static final String PATH = "/desk/admin/brand";
  private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=utf-8");
  private static final int EXPIRING_DAYS = 30;

  private final Brands brands;
  private final Messages messages;
  private final InstantSource clock;

  BrandController(Brands brands, Messages messages, InstantSource clock) {
    this.brands = brands;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping
  Screen show(SignedIn who) {
    Brand brand = brands.current();
    return Screen.of(SHOW, page(brand, BrandForm.of(brand), who.locale(), Optional.empty()));
  }

  @PostMapping
  Screen change(@RequestParam MultiValueMap<String, String> fields, SignedIn who) {
    Brand brand = brands.current();
    try {
      var form = new BrandForm(fields, brand);
      brands.change(form.draft(), form.expected(), who.actor());
    } catch (Refusal refused) {
      BrandDraft asked = new BrandForm(fields, brand).readable();
      return Screen.refused(SHOW, page(brand, asked, who.locale(), problem(refused, who)));
    }
    return Screen.redirect(PATH);
  }

  /// How the fields would look; nothing is kept.
  @PostMapping("/preview")
  Screen preview(@RequestParam MultiValueMap<String, String> fields, SignedIn who) {
    Brand brand = brands.current();
    BrandDraft asked = new BrandForm(fields, brand).readable();
    return Screen.of("helpcenter/brand/_preview", preview(brand, asked, who.locale()));
  }

  /// The colours of a preview, for the preview alone.
  @GetMapping("/colours/{light:[0-9a-f]{6}}-{dark:[0-9a-f]{6}}.css")
  ResponseEntity<String> colours(@PathVariable String light, @PathVariable String dark) {
    var colours =
        new BrandColours(Colour.find(light).orElseThrow(), Colour.find(dark).orElseThrow());
    return ResponseEntity.ok().contentType(CSS).body(colours.css(".brand-preview"));
  }

  @PostMapping("/logo")
  Screen logo(@RequestParam MultipartFile file, SignedIn who) throws IOException {
    try {
      brands.logo(file.getBytes(), who.actor());
    } catch (Refusal refused) {
      Brand brand = brands.current();
      return Screen.refused(
          SHOW, page(brand, BrandForm.of(brand), who.locale(), problem(refused, who)));
    }
    return Screen.redirect(PATH);
  }

  @PostMapping("/logo/removal")
  Screen dropLogo(SignedIn who) {
    brands.dropLogo(who.actor());
    return Screen.redirect(PATH);
  }

  private BrandPage page(Brand brand, BrandDraft draft, Locale reader, Optional<String> problem) {
    LocalDate soon = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(EXPIRING_DAYS);
    List<Locale> languages = BrandForm.languages(brand);
    return new BrandPage(
        brand,
        draft,
        languages,
        preview(brand, draft, reader),
        draft.securityExpires().filter(day -> day.isBefore(soon)).isPresent(),
        problem);
  }

  private static BrandPage.Preview preview(Brand brand, BrandDraft draft, Locale reader) {
    Optional<BrandColours> colours =
        draft.accent().map(light -> BrandColours.of(light, draft.accentDark()));
    String style =
        colours
            .map(each ->
                PATH
                    + "/colours/"
                    + (each.light().hex() + "-" + each.dark().hex()).replace("#", "")
                    + ".css")
            .orElse("");
    return new BrandPage.Preview(
        draft.names().getOrDefault(reader, ""),
        draft.feet().getOrDefault(reader, ""),
        brand.logo().map(Brand.Logo::path).orElse(""),
        style,
        draft.accent().map(BrandColours::onLight),
        colours.map(each -> BrandColours.onDark(each.dark())));
  }

  private Optional<String> problem(Refusal refused, SignedIn who) {
    return Optional.of(
        messages.text(who.locale(), "error." + refused.code().code(), refused.args().toArray()));
  }
}
