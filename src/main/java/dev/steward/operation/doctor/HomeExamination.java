package dev.steward.operation.doctor;

import dev.steward.platform.Home;
import dev.steward.platform.health.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Looks at the home: can it be written to, and can only its owner read the keys.
@Component
class HomeExamination {

  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private final Home home;

  HomeExamination(Home home) {
    this.home = home;
  }

  Finding folder() throws IOException {
    Path folder = home.folder();
    home.requireWhole();
    if (Files.notExists(folder)) {
      return Finding.warn("home.missing", folder.toString());
    }
    Path trial = folder.resolve("doctor.trial");
    try {
      Files.writeString(trial, "");
      return Finding.ok("home", folder.toString());
    } catch (IOException e) {
      return Finding.fail("home.closed", folder.toString());
    } finally {
      Files.deleteIfExists(trial);
    }
  }

  Finding keys() throws IOException {
    Path keys = home.folder().resolve("keys");
    if (Files.notExists(keys)) {
      return Finding.ok("keys.none");
    }
    try (var all = Files.walk(keys)) {
      List<Path> files = all.toList();
      for (Path file : files) {
        if (!OWNERS.containsAll(Files.getPosixFilePermissions(file))) {
          return Finding.fail("keys.open", file.toString());
        }
      }
      return Finding.ok("keys", files.stream().filter(Files::isRegularFile).count());
    }
  }
}
