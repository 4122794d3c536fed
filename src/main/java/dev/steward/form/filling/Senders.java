package dev.steward.form.filling;

import dev.steward.form.guarding.Networks;
import dev.steward.platform.address.EmailAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.LocaleResolver;

/// Who sends a form.
@Component
class Senders {
  private final Networks networks;
  private final LocaleResolver locales;
  private final SecureRandom random;
  private final ObjectProvider<Asking> asking;

  Senders(
      Networks networks,
      LocaleResolver locales,
      SecureRandom random,
      ObjectProvider<Asking> asking) {
    this.networks = networks;
    this.locales = locales;
    this.random = random;
    this.asking = asking;
  }

  /// A sender.
  ///
  /// @param proved whether the address was shown to be theirs
  record Sender(
      String email,
      String name,
      boolean proved,
      Locale language,
      byte[] network,
      byte[] addressHash) {}

  Sender of(HttpServletRequest request, MultiValueMap<String, String> posted) {
    Optional<String> known = signedIn(request);
    String email = known.orElseGet(() -> Filling.line(posted, "email"));
    String normalised = EmailAddress.find(email).map(EmailAddress::normalised).orElse(email);
    return new Sender(
        email,
        Filling.line(posted, "name"),
        known.isPresent(),
        locales.resolveLocale(request),
        network(request),
        networks.address(normalised));
  }

  Optional<String> signedIn(HttpServletRequest request) {
    return asking.stream().flatMap(each -> each.address(request).stream()).findFirst();
  }

  byte[] network(HttpServletRequest request) {
    return networks.network(request.getRemoteAddr());
  }

  /// For a form whose pass is not ours.
  UUID instance() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
