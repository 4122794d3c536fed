package dev.steward.operation.health;

import dev.steward.platform.Home;
import dev.steward.platform.health.Finding;
import dev.steward.platform.health.HealthCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import org.springframework.stereotype.Component;

/// Whether the disk under the home of the desk has room left: warns below 10 %.
@Component
public class DiskCheck implements HealthCheck {

  private static final int LOW_PERCENT = 10;
  private static final long MEBIBYTE = 1024 * 1024;

  private final Home home;

  public DiskCheck(Home home) {
    this.home = home;
  }

  @Override
  public String name() {
    return "disk";
  }

  @Override
  public Finding check() {
    try {
      FileStore disk = Files.getFileStore(home.folder());
      return judge(disk.getUsableSpace(), disk.getTotalSpace());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Finding judge(long free, long total) {
    long percent = total == 0 ? 0 : free * 100 / total;
    return percent < LOW_PERCENT
        ? Finding.warn("disk.low", percent, free / MEBIBYTE)
        : Finding.ok("disk.enough", percent, free / MEBIBYTE);
  }
}
