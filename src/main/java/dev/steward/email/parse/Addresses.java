package dev.steward.email.parse;

import dev.steward.email.parse.ParsedMail.Flaw;
import dev.steward.email.parse.ParsedMail.Mailbox;
import dev.steward.email.parse.field.AddressItems;
import dev.steward.email.parse.field.AddressPieces;
import dev.steward.email.parse.field.CleanText;
import dev.steward.email.parse.field.EmailAddressText;
import dev.steward.email.parse.mime.EncodedWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Address fields (RFC 5322 3.4) to mailboxes. Structure is read before anything is decoded, so
/// that an encoded comma or bracket cannot make a second sender. Groups are opened, what has no
/// plausible address is left out.
final class Addresses {
  private final String hint;
  private final Set<Flaw> flaws;

  /// @param hint charset label of the body, for names in raw bytes
  Addresses(String hint, Set<Flaw> flaws) {
    this.hint = hint;
    this.flaws = flaws;
  }

  /// @param raw the field value, each character one byte
  List<Mailbox> parse(String raw) {
    var found = new ArrayList<Mailbox>();
    String carried = "";
    for (String item : AddressItems.split(raw)) {
      if (found.size() >= MailLimits.MAILBOXES) {
        flaws.add(Flaw.LIMIT_REACHED);
        break;
      }
      String whole = carried.isEmpty() ? item : carried + ", " + item;
      // "Doe, John <a@b>": a name cut at its unquoted comma goes with what follows.
      if (item.indexOf('@') < 0 && item.indexOf('<') < 0 && !item.contains("=?")) {
        carried = whole;
      } else {
        mailbox(item.indexOf('<') < 0 ? item : whole, found);
        carried = "";
      }
    }
    return List.copyOf(found);
  }

  private void mailbox(String item, List<Mailbox> found) {
    var pieces = AddressPieces.of(item);
    String address = EmailAddressText.normal(EncodedWords.decode(pieces.address(), hint));
    if (address.isEmpty() && item.contains("=?")) {
      address = encodedWhole(item, found);
      if (address.isEmpty()) {
        return;
      }
    }
    if (!address.isEmpty()) {
      found.add(new Mailbox(name(pieces.name(), address), address));
    }
  }

  /// `=?utf-8?Q?Ann_=3Cann@x.org=3E?=`: everything in one encoded word, structure and all. Only the
  /// first mailbox of it counts.
  private String encodedWhole(String item, List<Mailbox> found) {
    var pieces = AddressPieces.of(EncodedWords.decode(item, hint));
    String address = EmailAddressText.normal(pieces.address());
    if (!address.isEmpty()) {
      found.add(new Mailbox(decodedName(pieces.name(), address), address));
    }
    return "";
  }

  private String name(String raw, String address) {
    return decodedName(EncodedWords.decode(raw, hint), address);
  }

  private String decodedName(String decoded, String address) {
    String name = unquoted(CleanText.name(decoded));
    if (CleanText.isDeceptive(decoded) || claimsOther(name, address)) {
      flaws.add(Flaw.DECEPTIVE_NAME);
    }
    return name.equalsIgnoreCase(address) ? "" : name;
  }

  private static String unquoted(String name) {
    String bare = name;
    while (bare.length() > 1
        && (bare.charAt(0) == '"' || bare.charAt(0) == '\'')
        && bare.charAt(bare.length() - 1) == bare.charAt(0)) {
      bare = bare.substring(1, bare.length() - 1).strip();
    }
    return bare;
  }

  /// `"boss@exchange.example" <thief@evil.example>`
  private static boolean claimsOther(String name, String address) {
    int at = name.indexOf('@');
    return at > 0
        && name.indexOf('.', at) > at + 1
        && !name.toLowerCase(java.util.Locale.ROOT)
            .contains(address.toLowerCase(java.util.Locale.ROOT));
  }
}
