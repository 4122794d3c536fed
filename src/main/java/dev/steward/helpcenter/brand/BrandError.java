package dev.steward.helpcenter.brand;

import dev.steward.platform.error.ErrorCode;
import java.util.Locale;

/// Why a change to the brand is refused.
public enum BrandError implements ErrorCode {
  /// Somebody else changed it meanwhile.
  CHANGED,
  /// A colour is not written as `#rrggbb`.
  BAD_COLOUR,
  /// A colour does not stand out enough; says how much it does and the nearest that would.
  LOW_CONTRAST,
  /// A name is missing or too long.
  BAD_NAME,
  /// A domain is not one.
  BAD_DOMAIN,
  /// A security contact is neither `mailto:` nor `https:`.
  BAD_CONTACT,
  /// The file is no picture that can be used as a logo.
  BAD_LOGO,
  /// The file of a logo is too large.
  LARGE_LOGO;

  @Override
  public String code() {
    return "brand." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Kind kind() {
    return Kind.USER;
  }
}
