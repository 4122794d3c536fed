package dev.steward.helpcenter.brand;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What an administrator wants the brand to be; see [Brand].
public record BrandDraft(
    Map<Locale, String> names,
    Map<Locale, String> feet,
    Optional<Colour> accent,
    Optional<Colour> accentDark,
    List<String> domains,
    List<String> securityContacts,
    Optional<LocalDate> securityExpires) {}
