package dev.steward.helpcenter.brand;

import dev.steward.platform.error.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/// The fields of the page on which the brand is changed.
record BrandForm(MultiValueMap<String, String> fields, Brand brand) {

  static BrandDraft of(Brand brand) {
    return new BrandDraft(
        brand.names(),
        brand.feet(),
        brand.accent(),
        brand.accentDark(),
        brand.domains(),
        brand.securityContacts(),
        brand.securityExpires());
  }

  /// The languages of the help center, Chinese first.
  static List<Locale> languages(Brand brand) {
    return brand.names().keySet().stream()
        .sorted(Comparator.comparing(Locale::toLanguageTag).reversed())
        .toList();
  }

  int expected() {
    try {
      return Integer.parseInt(text("expected"));
    } catch (NumberFormatException malformed) {
      throw new Refusal(BrandError.CHANGED, malformed);
    }
  }

  /// What was asked for.
  ///
  /// @throws Refusal [BrandError#BAD_COLOUR]
  BrandDraft draft() {
    for (String field : List.of("accent", "accentDark")) {
      if (!text(field).isEmpty() && Colour.find(text(field)).isEmpty()) {
        throw new Refusal(BrandError.BAD_COLOUR, text(field));
      }
    }
    return readable();
  }

  /// What of it can be read, for showing it again.
  BrandDraft readable() {
    return new BrandDraft(
        texts("name.", brand.names()),
        texts("foot.", brand.feet()),
        Colour.find(text("accent")),
        Colour.find(text("accentDark")),
        lines("domains"),
        lines("contacts"),
        day(text("expires")));
  }

  private Map<Locale, String> texts(String prefix, Map<Locale, String> before) {
    var texts = new HashMap<>(before);
    texts.replaceAll((locale, old) -> {
      String field = fields.getFirst(prefix + locale.toLanguageTag());
      return field == null ? old : field.strip();
    });
    return texts;
  }

  private List<String> lines(String field) {
    return text(field).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  private String text(String name) {
    String value = fields.getFirst(name);
    return value == null ? "" : value.strip();
  }
}
