package dev.steward.helpcenter.brand;

import dev.steward.audit.Actor;
import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.helpcenter.content.HelpChanges;
import dev.steward.helpcenter.content.Variables;
import dev.steward.platform.blob.BlobErasure;
import dev.steward.platform.blob.BlobStore;
import dev.steward.platform.error.Refusal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the brand. Every change is audited with what was before and after.
@Component
public class Brands {
  private static final String NAME = "exchange.name";
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_FOOT = 400;
  private static final Pattern DOMAIN =
      Pattern.compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");
  private static final Pattern CONTACT =
      Pattern.compile("(mailto:[!-~]+@[!-~]+|https://[!-~]+|tel:\\+[0-9-]+)");

  private final BrandRepository rows;
  private final Variables variables;
  private final HelpChanges changes;
  private final BlobStore blobs;
  private final BlobErasure erasure;
  private final Audit audit;

  Brands(
      BrandRepository rows,
      Variables variables,
      HelpChanges changes,
      BlobStore blobs,
      BlobErasure erasure,
      Audit audit) {
    this.rows = rows;
    this.variables = variables;
    this.changes = changes;
    this.blobs = blobs;
    this.erasure = erasure;
    this.audit = audit;
  }

  /// The brand at this moment.
  public Brand current() {
    return rows.read();
  }

  /// Takes over what somebody wants it to be, or nothing of it.
  ///
  /// @param expected the version they saw
  /// @throws Refusal a [BrandError]
  @Transactional
  public void change(BrandDraft draft, int expected, Actor by) {
    Brand before = rows.lock();
    if (before.version() != expected) {
      throw new Refusal(BrandError.CHANGED);
    }
    check(draft);
    rows.write(draft);
    draft.names().forEach((locale, name) -> name(before, locale, name.strip()));
    changes.changedAll();
    audited("brand.changed", before, rows.read(), by);
  }

  private void name(Brand before, Locale locale, String name) {
    if (!name.equals(before.names().getOrDefault(locale, ""))) {
      variables.set(NAME, locale, name);
    }
  }

  /// Uses this file as the logo, as far as it is safe.
  ///
  /// @throws Refusal [BrandError#BAD_LOGO] or [BrandError#LARGE_LOGO]
  @Transactional
  public void logo(byte[] file, Actor by) {
    LogoReading.Safe safe = LogoReading.read(file);
    Brand before = rows.lock();
    rows.logo(Optional.of(new Brand.Logo(blobs.put(safe.bytes()), safe.type())));
    before.logo().ifPresent(old -> erasure.eraseUnlessNamed(old.blob()));
    changes.changedAll();
    audited("brand.logo_changed", before, rows.read(), by);
  }

  /// Uses no logo of its own.
  @Transactional
  public void dropLogo(Actor by) {
    Brand before = rows.lock();
    rows.logo(Optional.empty());
    before.logo().ifPresent(old -> erasure.eraseUnlessNamed(old.blob()));
    changes.changedAll();
    audited("brand.logo_dropped", before, rows.read(), by);
  }

  private static void check(BrandDraft draft) {
    draft
        .names()
        .values()
        .forEach(name -> {
          if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new Refusal(BrandError.BAD_NAME, LONGEST_NAME);
          }
        });
    draft
        .feet()
        .values()
        .forEach(foot -> {
          if (foot.length() > LONGEST_FOOT) {
            throw new Refusal(BrandError.BAD_NAME, LONGEST_FOOT);
          }
        });
    draft.accent().map(BrandColours::onLight).ifPresent(Brands::check);
    draft.accentDark().map(BrandColours::onDark).ifPresent(Brands::check);
    matching(draft.domains(), DOMAIN, BrandError.BAD_DOMAIN);
    matching(draft.securityContacts(), CONTACT, BrandError.BAD_CONTACT);
  }

  private static void check(BrandColours.Verdict verdict) {
    if (!verdict.passes()) {
      throw new Refusal(
          BrandError.LOW_CONTRAST,
          verdict.colour().hex(),
          verdict.figure(),
          verdict.proposal().hex());
    }
  }

  private static void matching(List<String> values, Pattern pattern, BrandError error) {
    values.stream()
        .filter(value -> !pattern.matcher(value).matches())
        .findFirst()
        .ifPresent(value -> {
          throw new Refusal(error, value);
        });
  }

  private void audited(String act, Brand before, Brand after, Actor by) {
    var details = new LinkedHashMap<String, String>();
    Map<String, String> old = told(before);
    told(after)
        .forEach((what, value) -> {
          if (!value.equals(old.get(what))) {
            details.put(what, old.get(what) + " → " + value);
          }
        });
    audit.record(by, act, new Subject("brand", "help_center"), Optional.empty(), details);
  }

  private static Map<String, String> told(Brand brand) {
    return Map.of(
        "names", brand.names().toString(),
        "feet", brand.feet().toString(),
        "accent", brand.accent().map(Colour::hex).orElse("none"),
        "accent_dark", brand.accentDark().map(Colour::hex).orElse("none"),
        "logo", brand.logo().map(logo -> logo.blob().sha256Hex().substring(0, 12)).orElse("none"),
        "domains", String.join(", ", brand.domains()),
        "security_contacts", String.join(", ", brand.securityContacts()),
        "security_expires", brand.securityExpires().map(LocalDate::toString).orElse("none"));
  }
}
