package dev.steward.platform.command;

import dev.steward.platform.Home;
import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Warns while less than a tenth of the disk under the home is free: a full disk makes the desk
/// answer "try later" to mail, which is safe but soon noticed.
@Configuration(proxyBeanMethods = false)
class DiskWatch {

  private static final Logger log = LoggerFactory.getLogger(DiskWatch.class);
  private static final int LOW_PERCENT = 10;

  private final Home home;

  DiskWatch(Home home) {
    this.home = home;
  }

  @Bean
  Worker diskWatching(Workers workers) {
    return workers.create("disk-watch", Duration.ofMinutes(10), this::look);
  }

  /// What is free, in percent, when that is little.
  OptionalInt lowPercent() throws IOException {
    FileStore disk = Files.getFileStore(home.folder());
    return lowPercent(disk.getUsableSpace(), disk.getTotalSpace());
  }

  static OptionalInt lowPercent(long usable, long total) {
    int percent = total <= 0 ? 100 : (int) (usable * 100.0 / total);
    return percent < LOW_PERCENT ? OptionalInt.of(percent) : OptionalInt.empty();
  }

  /// Says it to the person starting the desk, too.
  @Bean
  Greeting diskGreeting() {
    return () -> {
      try {
        var low = lowPercent();
        return low.isEmpty()
            ? List.of()
            : List.of(
                Sentences.ofThisTerminal()
                    .say(
                        "start.diskLow", String.valueOf(low.getAsInt()), home.folder().toString()));
      } catch (IOException e) {
        log.warn("Cannot tell how full the disk is", e);
        return List.of();
      }
    };
  }

  private boolean look() throws IOException {
    lowPercent()
        .ifPresent(percent -> log.warn("Only {} % of the disk under the home is free", percent));
    return false;
  }
}
