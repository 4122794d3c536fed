package dev.steward.api.upload;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.steward.ticket.attaching.Attachment;
import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// A file of a comment.
///
/// @param contentUrl where its bytes are, for whoever may see its ticket
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude
public record AttachmentResource(
    long id,
    String url,
    String fileName,
    String contentUrl,
    String contentType,
    long size,
    boolean inline,
    boolean deleted,
    List<AttachmentResource> thumbnails) {

  /// The resources of these files.
  public static List<AttachmentResource> of(List<Attachment> files, String base) {
    return files.stream().map(file -> of(file, base)).toList();
  }

  static AttachmentResource of(Attachment file, String base) {
    String url = base + "/api/v2/attachments/" + file.id();
    return new AttachmentResource(
        file.id(),
        url + ".json",
        file.name(),
        url + "/content",
        file.mediaType(),
        file.size(),
        file.inline(),
        false,
        List.of());
  }

  /// A file that was handed in and not used yet.
  static AttachmentResource pending(String name, String mediaType, long size) {
    return new AttachmentResource(0, "", name, "", mediaType, size, false, false, List.of());
  }
}
