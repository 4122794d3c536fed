package dev.steward.platform.address;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// One e-mail address (RFC 5321 section 4.1.2, RFC 6531), kept as it was written and comparable
/// without regard to case.
///
/// The local part keeps its case, because the receiving server alone may decide what case means
/// (RFC 5321 section 2.4); for *sending*, use [#value]. For *finding the same mailbox again*, use
/// [#normalised]: everything lower case, the domain in its ASCII form (RFC 5891), Unicode in NFC.
/// Two addresses that differ only in case are one mailbox to us: every provider our customers use
/// agrees, and a desk that disagrees lets somebody pose as a colleague.
///
/// No attempt is made to prove that the mailbox exists.
///
/// @param value at most 320 characters, one local part, one at sign before the domain, no control
///   characters or white space
public record EmailAddress(String value) {
  private static final int LONGEST = 320;

  /// Refuses what cannot be an address with [IllegalArgumentException]; for doubtful input use
  /// [#find].
  public EmailAddress {
    if (!isPlausible(value)) {
      throw new IllegalArgumentException("not an e-mail address");
    }
  }

  /// The address in this text, white space around it removed, if it can be one at all.
  public static Optional<EmailAddress> find(String text) {
    String stripped = text.strip();
    return isPlausible(stripped) ? Optional.of(new EmailAddress(stripped)) : Optional.empty();
  }

  /// The form by which mailboxes are compared and kept unique.
  public String normalised() {
    String local = value.substring(0, value.lastIndexOf('@'));
    return Normalizer.normalize(local, Normalizer.Form.NFC).toLowerCase(Locale.ROOT)
        + "@"
        + asciiDomain();
  }

  /// The domain in its ASCII form, lower case: `例子.中国` is `xn--fsqu00a.xn--fiqs8s`.
  public String asciiDomain() {
    String domain = value.substring(value.lastIndexOf('@') + 1);
    if (isAscii(domain)) {
      return domain.toLowerCase(Locale.ROOT);
    }
    String composed = Normalizer.normalize(domain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    try {
      return IDN.toASCII(composed, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException _) {
      return composed; // not a name DNS could hold; still the same address when seen again
    }
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean isPlausible(String text) {
    int at = text.lastIndexOf('@');
    return at > 0
        && at < text.length() - 1
        && text.length() <= LONGEST
        && holdsNothingForbidden(text);
  }

  private static boolean holdsNothingForbidden(String text) {
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      boolean plain = character > ' ' && character < 0x7f && character != '<' && character != '>';
      if (!plain && isForbidden(character)) {
        return false;
      }
      i += Character.charCount(character);
    }
    return true;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static boolean isForbidden(int character) {
    return Character.isISOControl(character)
        || Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == '<'
        || character == '>'
        || Character.getType(character) == Character.SURROGATE
        || Character.getType(character) == Character.FORMAT;
  }
}
