package dev.steward.email.parse;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One mail, understood as far as it can be. Immutable.
///
/// All texts are decoded, without NUL, lone surrogates, escape sequences or undecoded encoded
/// words. File names carry no path and no control characters. `parts` lists every leaf in document
/// order, nested messages and what is in them included.
///
/// @param from every mailbox of the From field; more than one, or none, is itself a reason for
///   doubt
/// @param messageId without angle brackets, as received; may repeat and may be forged
/// @param text the plain alternative, whole, with quotes; empty where the mail has only HTML
/// @param html the HTML alternative exactly as sent, never safe to show
/// @param date what the sender claims
/// @param deepest how deep the MIME tree goes; 1 for a plain mail
public record ParsedMail(
    List<Header> headers,
    List<Mailbox> from,
    Optional<Mailbox> sender,
    List<Mailbox> replyTo,
    List<Mailbox> to,
    List<Mailbox> cc,
    String subject,
    Optional<String> messageId,
    List<String> inReplyTo,
    List<String> references,
    Optional<Instant> date,
    Optional<String> text,
    Optional<String> html,
    List<Part> parts,
    String contentType,
    int deepest,
    List<Flaw> flaws) {

  /// One header field, unfolded. `value` is decoded for reading, `raw` is what stood in the mail
  /// (ISO-8859-1 of its bytes).
  public record Header(String name, String value, String raw) {
    /// Whether this is the named field; field names ignore case.
    public boolean is(String other) {
      return name.equalsIgnoreCase(other);
    }
  }

  /// A display name (possibly empty) and an address. The address is lower-cased in its domain,
  /// syntactically plausible and free of white space and control characters; IDN domains are kept
  /// as written in Unicode.
  public record Mailbox(String name, String address) {
    /// The part after the last at sign, lower case; empty where there is none.
    public String domain() {
      int at = address.lastIndexOf('@');
      return at < 0 ? "" : address.substring(at + 1).toLowerCase(Locale.ROOT);
    }
  }

  /// A leaf of the MIME tree, or a nested message as a whole.
  ///
  /// @param path position in the tree such as `2.1`; stable for the same bytes, given back to
  ///   [MailParser#open]
  /// @param name decoded, safe file name; made up from the media type where the mail gave none
  /// @param mediaType `type/subtype` lower case as declared, or `application/octet-stream` where it
  ///   is not well-formed
  /// @param contentId without angle brackets
  /// @param role what the part is for the reader
  /// @param size decoded bytes
  /// @param sha256 of the decoded bytes, lower-case hex
  public record Part(
      String path,
      String name,
      String mediaType,
      Optional<String> contentId,
      Role role,
      long size,
      String sha256) {}

  /// What a part is for.
  public enum Role {
    /// Shown as the body; not an attachment.
    BODY,
    /// Referred to from the HTML body by `cid:`.
    INLINE,
    /// A file for the reader, including calendar items, signatures, nested messages and files
    /// unpacked from winmail.dat or uuencode.
    ATTACHMENT,
    /// Inside a nested message, which is itself an [#ATTACHMENT] as a whole.
    NESTED,
    /// For machines: delivery status, PGP version part, AMP page, a winmail.dat that was unpacked.
    /// Kept, not shown as a file.
    MACHINE
  }

  /// Something wrong or unusual with the mail, for people and for rules.
  public enum Flaw {
    /// A charset label nobody knows; the bytes were read by best guess.
    UNKNOWN_CHARSET,
    /// Bytes that do not fit the charset they claim.
    UNDECODABLE_BYTES,
    /// Transfer encoding was broken and read as far as possible.
    BROKEN_ENCODING,
    /// MIME structure was broken: missing or doubled boundary, header without end.
    BROKEN_STRUCTURE,
    /// Two readers could see different parts (doubled Content-Type, doubled boundary, nested
    /// encodings).
    AMBIGUOUS_STRUCTURE,
    /// A limit of [MailLimits] was reached; the rest is only in the raw bytes.
    LIMIT_REACHED,
    NO_FROM,
    SEVERAL_FROM,
    /// A display name that itself looks like an address, or invisible and direction-changing
    /// characters in names.
    DECEPTIVE_NAME,
    NO_MESSAGE_ID,
    NO_DATE,
    IMPLAUSIBLE_DATE,
    ENCRYPTED,
    SIGNED
  }

  /// The first field of that name, decoded.
  public Optional<String> header(String name) {
    return headers.stream().filter(h -> h.is(name)).map(Header::value).findFirst();
  }

  /// All fields of that name in order, decoded.
  public List<String> headers(String name) {
    return headers.stream().filter(h -> h.is(name)).map(Header::value).toList();
  }

  /// Parts the reader gets as files.
  public List<Part> attachments() {
    return parts.stream()
        .filter(p -> p.role() == Role.ATTACHMENT || p.role() == Role.INLINE)
        .toList();
  }
}
