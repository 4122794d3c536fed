package dev.steward.channel;

import dev.steward.platform.blob.BlobKey;
import dev.steward.platform.html.SafeHtml;
import java.util.List;
import java.util.Optional;

/// One message to one recipient, before the channel gives it its final form.
///
/// @param conversation opaque to the channel; comes back in [ThreadHint] and
///   [dev.steward.channel.delivery.DeliveryChanged]
/// @param message opaque as well; absent for what is not part of the conversation, such as an
///   acknowledgement
/// @param recipientIdentity goes into the reply address, so that a leaked address can be told and
///   revoked
/// @param others shown as further recipients; each of them gets a delivery of their own
/// @param author shown as sender name beside the inbox's name, where the inbox wants it
/// @param inReplyTo external ids of the conversation so far, oldest first
/// @param language BCP 47, for fixed texts
/// @param oneClick address that ends a subscription by one POST (RFC 8058), for what goes to
///   subscribers
public record OutboundMessage(
    InboxId inbox,
    Kind kind,
    long conversation,
    Optional<Long> message,
    long recipientIdentity,
    InboundMessage.Person recipient,
    List<InboundMessage.Person> others,
    Optional<String> author,
    String subject,
    String text,
    Optional<SafeHtml> html,
    List<File> files,
    List<String> inReplyTo,
    String language,
    Optional<String> oneClick) {

  /// The conversation of mail that belongs to none, such as what goes to staff.
  public static final long NO_CONVERSATION = 0;

  /// A message that is no part of a subscription.
  public OutboundMessage(
      InboxId inbox,
      Kind kind,
      long conversation,
      Optional<Long> message,
      long recipientIdentity,
      InboundMessage.Person recipient,
      List<InboundMessage.Person> others,
      Optional<String> author,
      String subject,
      String text,
      Optional<SafeHtml> html,
      List<File> files,
      List<String> inReplyTo,
      String language) {
    this(
        inbox,
        kind,
        conversation,
        message,
        recipientIdentity,
        recipient,
        others,
        author,
        subject,
        text,
        html,
        files,
        inReplyTo,
        language,
        Optional.empty());
  }

  /// What it is, which decides the automatic-mail headers it carries.
  public enum Kind {
    /// A person's answer.
    REPLY,
    /// The fixed automatic receipt.
    ACKNOWLEDGEMENT,
    /// Something the desk tells by itself.
    NOTIFICATION
  }

  /// A file that goes along.
  ///
  /// @param part path inside a raw input where the blob is one (see [InboundMessage.File]); empty
  ///   where the blob is the file
  /// @param contentId set for images shown in the HTML by `cid:`
  public record File(
      BlobKey blob,
      Optional<String> part,
      ChannelName source,
      String name,
      String mediaType,
      Optional<String> contentId) {}
}
