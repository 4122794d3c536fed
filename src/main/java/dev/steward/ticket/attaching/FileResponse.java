package dev.steward.ticket.attaching;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Foreign bytes on our origin, made harmless: no sniffing, a sandbox, and a download unless it is
/// a raster image.
public final class FileResponse {
  private static final String POLICY = "default-src 'none'; sandbox";

  private FileResponse() {}

  /// A download, whatever it claims to be.
  public static ResponseEntity<InputStreamResource> download(Attachments.Content content)
      throws IOException {
    return response(content, MediaType.APPLICATION_OCTET_STREAM, ContentDisposition.attachment());
  }

  /// Shown in place; only for raster images.
  public static ResponseEntity<InputStreamResource> image(Attachments.Content content)
      throws IOException {
    MediaType type = MediaType.parseMediaType(MediaTypes.normal(content.mediaType()));
    return response(content, type, ContentDisposition.inline());
  }

  private static ResponseEntity<InputStreamResource> response(
      Attachments.Content content, MediaType type, ContentDisposition.Builder disposition)
      throws IOException {
    String header =
        disposition
            .filename(FileName.safe(content.name()), StandardCharsets.UTF_8)
            .build()
            .toString();
    return ResponseEntity.ok()
        .contentType(type)
        .contentLength(content.size())
        .header(HttpHeaders.CONTENT_DISPOSITION, header)
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .body(new InputStreamResource(content.source().open()));
  }
}
