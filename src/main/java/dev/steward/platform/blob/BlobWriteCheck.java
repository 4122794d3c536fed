package dev.steward.platform.blob;

import dev.steward.platform.health.Finding;
import dev.steward.platform.health.HealthCheck;
import java.io.IOException;
import java.io.InputStream;

/// Whether large blobs can be written. Once a write has failed it tries with a file of its own, so
/// the desk notices by itself when there is space again.
final class BlobWriteCheck implements HealthCheck {

  private static final int TRIAL = 4 * BlobStore.ROW_LIMIT;

  private final BlobFiles files;

  BlobWriteCheck(BlobFiles files) {
    this.files = files;
  }

  @Override
  public String name() {
    return "blobs";
  }

  @Override
  public Finding check() {
    if (files.isFailing()) {
      try {
        files.discard(files.write(new byte[TRIAL], InputStream.nullInputStream()).file());
      } catch (BlobUnavailable | IOException e) {
        return Finding.warn("blobs.unwritable");
      }
    }
    return Finding.ok("blobs.writable");
  }
}
