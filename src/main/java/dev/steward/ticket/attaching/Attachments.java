package dev.steward.ticket.attaching;

import dev.steward.channel.ChannelName;
import dev.steward.channel.Channels;
import dev.steward.channel.OutboundMessage;
import dev.steward.platform.blob.BlobKey;
import dev.steward.platform.blob.BlobStore;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.html.SafeHtml;
import dev.steward.platform.token.Tokens;
import dev.steward.shield.Shield;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The files of tickets. A file is visible to whoever may see its ticket, and to nobody else.
@Component
public class Attachments {
  private final AttachmentRepository attachments;
  private final UploadRepository uploads;
  private final Tickets tickets;
  private final BlobStore blobs;
  private final Channels channels;
  private final Tokens tokens;
  private final Shield shield;

  Attachments(
      AttachmentRepository attachments,
      UploadRepository uploads,
      Tickets tickets,
      BlobStore blobs,
      Channels channels,
      Tokens tokens,
      Shield shield) {
    this.shield = shield;
    this.attachments = attachments;
    this.uploads = uploads;
    this.tickets = tickets;
    this.blobs = blobs;
    this.channels = channels;
    this.tokens = tokens;
  }

  /// Takes a file in, for use in a message later.
  ///
  /// @throws IOException if `content` cannot be read to its end
  @Transactional(rollbackFor = IOException.class)
  public UploadToken upload(SignedIn by, String name, String mediaType, InputStream content)
      throws IOException {
    return add(new UploadToken(tokens.link()), by, name, mediaType, content);
  }

  /// Takes a further file into an upload that this person has begun.
  ///
  /// @throws Refusal [TicketError#NO_SUCH_UPLOAD] for any other token
  @Transactional(rollbackFor = IOException.class)
  public UploadToken upload(
      SignedIn by, UploadToken begun, String name, String mediaType, InputStream content)
      throws IOException {
    if (uploads.find(begun, by).isEmpty()) {
      throw new Refusal(TicketError.NO_SUCH_UPLOAD);
    }
    return add(begun, by, name, mediaType, content);
  }

  private UploadToken add(
      UploadToken token, SignedIn by, String name, String mediaType, InputStream content)
      throws IOException {
    BlobKey blob = blobs.put(content);
    refuseSecrets(name, mediaType, blob);
    uploads.add(token, new Upload(blob, FileName.safe(name), mediaType, blobs.size(blob)), by);
    return token;
  }

  private void refuseSecrets(String name, String mediaType, BlobKey blob) throws IOException {
    boolean holdsOne = shield.screen(name).hasSecrets();
    if (!holdsOne && shield.isReadable(name, mediaType, blobs.size(blob))) {
      try (InputStream content = blobs.open(blob)) {
        holdsOne = !shield.screenFile(content.readAllBytes()).isEmpty();
      }
    }
    if (holdsOne) {
      throw new Refusal(TicketError.SECRET_IN_FILE);
    }
  }

  /// The file behind an upload of this person, for showing it while they write.
  public Optional<Content> uploaded(SignedIn by, UploadToken token) {
    return pending(by, token).stream().findFirst();
  }

  /// The files of an upload of this person, in the order they came.
  public List<Content> pending(SignedIn by, UploadToken token) {
    return uploads.find(token, by).stream()
        .map(u -> new Content(u.name(), u.mediaType(), u.size(), () -> blobs.open(u.blob())))
        .toList();
  }

  /// Turns uploads into files of a message or note. An upload that the HTML shows as an image
  /// becomes an inline image.
  ///
  /// @return the HTML with its image addresses turned into `cid:`
  /// @throws Refusal [TicketError#NO_SUCH_UPLOAD] for a token that is not this person's, or used
  ///   already
  public Optional<SafeHtml> claim(
      SignedIn by, TicketId ticket, long message, List<UploadToken> used, Optional<SafeHtml> html) {
    Optional<SafeHtml> result = html;
    for (UploadToken token : used) {
      List<Upload> taken = uploads.take(token, by);
      if (taken.isEmpty()) {
        throw new Refusal(TicketError.NO_SUCH_UPLOAD);
      }
      var image = new InlineImage(token);
      boolean inline = result.isPresent() && image.isShownIn(result.get());
      Optional<String> contentId = inline ? Optional.of(image.contentId()) : Optional.empty();
      taken.forEach(upload -> attachments.add(ticket, message, upload, contentId));
      result = inline ? result.map(image::toContentId) : result;
    }
    return result;
  }

  /// Throws an upload away that was not used. Nothing happens if there is none.
  @Transactional
  public void discard(SignedIn by, UploadToken token) {
    uploads.take(token, by);
  }

  /// The file of that number, for somebody who may see its ticket.
  public Optional<Attachment> find(SignedIn viewer, long attachment) {
    return attachments
        .describe(attachment)
        .filter(a -> tickets.visibleTo(viewer).find(new TicketId(a.ticket())).isPresent());
  }

  /// The files of each of these messages and notes; one query.
  public Map<Long, List<Attachment>> of(Collection<Long> messages) {
    return attachments.of(messages);
  }

  /// The files of a message as a channel sends them.
  public List<OutboundMessage.File> outbound(long message) {
    return attachments.outbound(message);
  }

  /// Opens a file for somebody who may see its ticket.
  ///
  /// @throws Refusal [TicketError#NOT_FOUND] if there is none, or it is not for this person
  public Content open(SignedIn viewer, long attachment) {
    Stored stored =
        attachments
            .find(attachment)
            .filter(s -> tickets.visibleTo(viewer).find(new TicketId(s.ticket())).isPresent())
            .orElseThrow(() -> new Refusal(TicketError.NOT_FOUND, attachment));
    return new Content(stored.name(), stored.mediaType(), stored.size(), () -> open(stored));
  }

  /// Opens a file for somebody who may read these messages.
  public Optional<Content> openOf(long attachment, Set<Long> messages) {
    return attachments
        .describe(attachment)
        .filter(a -> messages.contains(a.message()))
        .flatMap(_ -> attachments.find(attachment))
        .map(stored ->
            new Content(stored.name(), stored.mediaType(), stored.size(), () -> open(stored)));
  }

  private InputStream open(Stored stored) throws IOException {
    if (stored.part().isEmpty()) {
      return blobs.open(stored.blob());
    }
    try (InputStream raw = blobs.open(stored.blob())) {
      return channels
          .require(ChannelName.of(stored.channel()))
          .open(raw.readAllBytes(), stored.part().get());
    }
  }

  /// A file to be read.
  public record Content(String name, String mediaType, long size, Source source) {}

  /// Opens the bytes of a file.
  public interface Source {
    InputStream open() throws IOException;
  }

  /// What was handed in.
  record Upload(BlobKey blob, String name, String mediaType, long size) {}

  /// Where the bytes of a file lie.
  record Stored(
      long ticket,
      BlobKey blob,
      Optional<String> part,
      String channel,
      String name,
      String mediaType,
      long size) {}
}
