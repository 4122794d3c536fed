package dev.steward.helpcenter.brand;

import dev.steward.platform.blob.BlobKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How the exchange looks to its customers at a moment.
///
/// @param names of the exchange, by language
/// @param feet what stands at the foot of pages, such as a company's name, by language
/// @param accent colour on light pages; the desk's own where none was chosen
/// @param accentDark colour on dark pages, where it was chosen
/// @param domains the exchange's only official domains
/// @param securityContacts where to tell about security holes, as `mailto:` or `https:`
/// @param securityExpires the day after which those are no longer to be trusted
/// @param version counts the changes
public record Brand(
    Map<Locale, String> names,
    Map<Locale, String> feet,
    Optional<Colour> accent,
    Optional<Colour> accentDark,
    Optional<Logo> logo,
    List<String> domains,
    List<String> securityContacts,
    Optional<LocalDate> securityExpires,
    int version) {

  /// A logo.
  ///
  /// @param type `image/png` or `image/svg+xml`
  public record Logo(BlobKey blob, String type) {

    /// Where browsers find it; another logo lies elsewhere.
    public String path() {
      return "/brand/logo/" + blob.sha256Hex();
    }
  }

  public Brand {
    names = Map.copyOf(names);
    feet = Map.copyOf(feet);
    domains = List.copyOf(domains);
    securityContacts = List.copyOf(securityContacts);
  }

  /// Its colours; empty where the desk's own are used.
  public Optional<BrandColours> colours() {
    return accent.map(light -> BrandColours.of(light, accentDark));
  }

  /// Where browsers find its style sheet; other colours lie elsewhere. Empty where it needs none.
  public String style() {
    return colours()
        .map(colours ->
            "/brand/colours/"
                + (colours.light().hex() + "-" + colours.dark().hex()).replace("#", "")
                + ".css")
        .orElse("");
  }
}
