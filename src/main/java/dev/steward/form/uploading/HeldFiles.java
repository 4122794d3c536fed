package dev.steward.form.uploading;

import dev.steward.platform.blob.BlobStore;
import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Asks again about files that the scanner has not looked at.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UploadSettings.class)
class HeldFiles {
  private static final int BATCH = 20;

  @Bean
  Worker heldFileWorker(
      Workers workers, UploadRepository repository, VirusScanner scanner, BlobStore blobs) {
    return workers.create(
        "held-files", Duration.ofSeconds(20), () -> round(repository, scanner, blobs));
  }

  private static boolean round(UploadRepository repository, VirusScanner scanner, BlobStore blobs) {
    List<FormFile> held = repository.held(BATCH);
    for (FormFile file : held) {
      VirusScanner.Verdict verdict = scanner.scan(read(blobs, file));
      if (verdict == VirusScanner.Verdict.UNKNOWN) {
        return false;
      }
      repository.settle(file.id(), Uploads.state(verdict));
    }
    return held.size() == BATCH;
  }

  private static byte[] read(BlobStore blobs, FormFile file) {
    try (InputStream in = blobs.open(file.shown())) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
