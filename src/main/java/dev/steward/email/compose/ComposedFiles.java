package dev.steward.email.compose;

import dev.steward.channel.OutboundMessage;
import dev.steward.email.parse.MailParser;
import dev.steward.platform.blob.BlobStore;
import dev.steward.platform.error.Refusal;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Files on their way into a mail, byte for byte.
@Component
class ComposedFiles {
  /// All files of a mail together; base64 makes a third more of them, and many servers take 35 MB
  /// at most.
  static final int MOST_BYTES = 25 * 1024 * 1024;

  private static final Pattern MEDIA_TYPE =
      Pattern.compile(
          "(application|audio|font|image|model|text|video)/[a-z0-9][a-z0-9!#$&^_.+-]{0,63}");
  private static final String ANY = "application/octet-stream";
  private static final Pattern CONTENT_ID =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.@-]{1,200}");
  private static final int LONGEST_NAME = 150;

  private final BlobStore blobs;

  ComposedFiles(BlobStore blobs) {
    this.blobs = blobs;
  }

  /// Sums sizes as files are read.
  static final class Budget {
    private long left = MOST_BYTES;

    private void spend(int bytes) {
      left -= bytes;
      if (left < 0) {
        throw new Refusal(EmailError.TOO_LARGE, MOST_BYTES / 1024 / 1024);
      }
    }
  }

  /// An image that the HTML shows.
  MimeBodyPart inline(OutboundMessage.File file, String contentId, Budget budget)
      throws MessagingException {
    MimeBodyPart part = part(file, budget);
    part.setDisposition(Part.INLINE);
    if (CONTENT_ID.matcher(contentId).matches()) {
      part.setContentID("<" + contentId + ">");
    }
    return part;
  }

  /// A file beside the text.
  MimeBodyPart attached(OutboundMessage.File file, Budget budget) throws MessagingException {
    MimeBodyPart part = part(file, budget);
    part.setDisposition(Part.ATTACHMENT);
    return part;
  }

  private MimeBodyPart part(OutboundMessage.File file, Budget budget) throws MessagingException {
    byte[] bytes = bytes(file);
    budget.spend(bytes.length);
    String type = MEDIA_TYPE.matcher(file.mediaType()).matches() ? file.mediaType() : ANY;
    var part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
    // Base64 also for text: every other encoding lets a server on the way change line ends.
    part.setHeader("Content-Transfer-Encoding", "base64");
    part.setHeader("Content-Type", type);
    part.setFileName(name(file.name()));
    return part;
  }

  private byte[] bytes(OutboundMessage.File file) {
    try (InputStream blob = blobs.open(file.blob())) {
      byte[] bytes = blob.readAllBytes();
      return file.part()
          .map(path ->
              MailParser.open(bytes, path)
                  .orElseThrow(
                      () -> new IllegalStateException("no part " + path + " in " + file.blob())))
          .orElse(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(String name) {
    String line = HeaderText.oneLine(name, LONGEST_NAME).replaceAll("[/\\\\]", "_");
    return line.isBlank() ? "file" : line;
  }
}
