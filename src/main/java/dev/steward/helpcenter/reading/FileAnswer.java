package dev.steward.helpcenter.reading;

import dev.steward.helpcenter.filing.HelpFile;
import dev.steward.helpcenter.filing.HelpFiles;
import java.time.Duration;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A file on our origin, made harmless: no sniffing, a sandbox, a download unless it is a picture.
/// What everybody may read is kept by caches for some minutes, so that an archived article's
/// pictures are soon gone too; the rest is kept by nobody.
final class FileAnswer {
  private static final Duration KEPT = Duration.ofMinutes(5);

  private FileAnswer() {}

  static ResponseEntity<InputStreamResource> of(
      HelpFile file, HelpFiles files, FileReaders.Access access) {
    ContentDisposition.Builder shown =
        file.isPicture() ? ContentDisposition.inline() : ContentDisposition.attachment();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .contentLength(file.size())
        .cacheControl(
            access == FileReaders.Access.EVERYBODY
                ? CacheControl.maxAge(KEPT).cachePublic()
                : CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, shown.filename(file.name()).build().toString())
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("X-Content-Type-Options", "nosniff")
        .body(new InputStreamResource(() -> files.open(file), file.name()));
  }
}
