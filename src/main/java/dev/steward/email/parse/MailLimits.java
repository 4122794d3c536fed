package dev.steward.email.parse;

import dev.steward.email.parse.field.AddressItems;
import dev.steward.email.parse.field.CleanText;
import dev.steward.email.parse.field.FileNames;
import dev.steward.email.parse.field.MessageIds;
import dev.steward.email.parse.mime.Budget;

/// How much of a mail is looked at. Over a limit nothing is lost: the raw bytes are kept, what was
/// read stays, and the mail carries [ParsedMail.Flaw#LIMIT_REACHED].
public final class MailLimits {
  /// Bytes of a mail as received.
  public static final int RAW_BYTES = 35 * 1024 * 1024;

  /// How deep the MIME tree is followed, nested messages included.
  public static final int DEPTH = 50;

  /// Entities of the MIME tree, the multiparts themselves included.
  public static final int PARTS = 500;

  /// Bytes of one header block.
  public static final int HEADER_BLOCK_BYTES = 256 * 1024;

  /// Bytes that are decoded in all, nested and compressed content included.
  public static final long DECODED_BYTES = 200L * 1024 * 1024;

  /// Characters of the text and of the HTML body each.
  public static final int BODY_CHARS = CleanText.LONGEST_BODY;

  /// Mailboxes in one address field.
  public static final int MAILBOXES = AddressItems.MOST;

  /// Ids in `References` or `In-Reply-To`, the last of them kept.
  public static final int MESSAGE_IDS = MessageIds.MOST;

  /// Characters of a subject or display name.
  public static final int LINE_CHARS = CleanText.LONGEST_LINE;

  /// Bytes of a file name in UTF-8.
  public static final int FILE_NAME_BYTES = FileNames.LONGEST;

  private MailLimits() {}

  static Budget budget() {
    return new Budget(DEPTH, PARTS, HEADER_BLOCK_BYTES, DECODED_BYTES);
  }
}
