package dev.steward.customer;

import dev.steward.platform.address.EmailAddress;

/// What a channel says about a sender, before we know whether we know them.
///
/// @param value the address or id as it should be used for sending; 1 to 320 characters
/// @param displayName what they call themselves; may be empty, may be a lie, cut at 200 characters
/// @param trust what was shown for this identity just now
public record IdentityClaim(IdentityKind kind, String value, String displayName, TrustLevel trust) {
  private static final int LONGEST_VALUE = 320;
  private static final int LONGEST_NAME = 200;

  /// Refuses a value that cannot be of its kind with [IllegalArgumentException]. Check doubtful
  /// addresses with [EmailAddress#find] first.
  public IdentityClaim {
    value = kind == IdentityKind.EMAIL ? new EmailAddress(value).value() : value.strip();
    if (value.isEmpty() || value.length() > LONGEST_VALUE || value.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("not an identity of kind " + kind.code());
    }
    displayName = readable(displayName);
  }

  /// The sender of a mail.
  public static IdentityClaim email(EmailAddress address, String displayName, TrustLevel trust) {
    return new IdentityClaim(IdentityKind.EMAIL, address.value(), displayName, trust);
  }

  /// The form by which the same identity is found again.
  public String normalised() {
    return normalise(kind, value);
  }

  IdentityKey key() {
    return new IdentityKey(kind, normalised());
  }

  static String normalise(IdentityKind kind, String value) {
    return kind == IdentityKind.EMAIL ? new EmailAddress(value).normalised() : value.strip();
  }

  private static String readable(String name) {
    String spaced = name.replaceAll("[\\p{Cntrl}\\p{Cs}\\s]+", " ").strip();
    int characters = Math.min(LONGEST_NAME, spaced.codePointCount(0, spaced.length()));
    return spaced.substring(0, spaced.offsetByCodePoints(0, characters));
  }
}
