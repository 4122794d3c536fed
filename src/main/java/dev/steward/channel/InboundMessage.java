package dev.steward.channel;

import dev.steward.platform.html.SafeHtml;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Something a person said on a channel, understood, with nothing decided about whose ticket it is.
///
/// @param inbox the address of ours it came to
/// @param sender who says so, and how far to believe it
/// @param others further people it was addressed to, none of them ours
/// @param hints which conversation it may belong to, strongest first; the desk decides whether the
///   sender may join
/// @param subject one line, may be empty
/// @param text what the person wrote, plain, without what they quoted
/// @param quotedText what they quoted; empty where nothing
/// @param html what the person wrote as safe HTML, where the input had HTML
/// @param quotedHtml what they quoted, as safe HTML
/// @param language BCP 47 guess from the text, where one can be made
/// @param automatic fixed words telling why this is not a person's own message (`auto-submitted`,
///   `list`, ...); empty for a person
/// @param acknowledgeable whether an automatic answer to the sender is permitted at all
/// @param forwardedFrom the inner sender claimed by a forwarded mail; never verified
/// @param flags fixed words for people to see (`several-from`, `deceptive-name`, `encrypted`, ...)
public record InboundMessage(
    ChannelName channel,
    InboxId inbox,
    Sender sender,
    List<Person> others,
    List<ThreadHint> hints,
    String externalId,
    String subject,
    String text,
    String quotedText,
    Optional<SafeHtml> html,
    Optional<SafeHtml> quotedHtml,
    List<File> files,
    Optional<String> language,
    Set<String> automatic,
    boolean acknowledgeable,
    Optional<Person> forwardedFrom,
    Set<String> flags,
    Optional<Instant> sentAt) {

  /// A person by the way we reach them.
  public record Person(String kind, String address, String name) {
    /// A person known by an e-mail address.
    public static Person email(String address, String name) {
      return new Person("email", address, name);
    }
  }

  /// Who sent it and what was proved about that.
  ///
  /// @param explanation what was checked and found, for people and for the record (e.g. the
  ///   authentication results used)
  public record Sender(Person person, Proof proof, String explanation) {}

  /// What was proved about the sender's address.
  public enum Proof {
    /// The address is authenticated by someone we trust to check.
    AUTHENTICATED,
    /// Nobody we trust has checked.
    UNVERIFIED,
    /// Checked and found false.
    FORGED
  }

  /// A file that came along; its bytes are a part of the raw input.
  public record File(
      String part,
      String name,
      String mediaType,
      Optional<String> contentId,
      boolean inline,
      long size,
      String sha256) {}
}
