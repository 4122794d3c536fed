package dev.steward.operation.doctor;

import dev.steward.operation.health.DiskCheck;
import dev.steward.platform.blob.BlobCheck;
import dev.steward.platform.command.UnknownSettings;
import dev.steward.platform.health.Finding;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/// Everything the doctor looks at, in the order in which a person would.
@Component
class Examinations {

  private static final int NEWEST_NEEDED = 25;
  private static final int SAMPLE = 200;

  private final HomeExamination home;
  private final DiskCheck disk;
  private final DatabaseExamination database;
  private final ObjectProvider<BlobCheck> blobs;
  private final PortExamination ports;
  private final ConfigurableApplicationContext context;

  Examinations(
      HomeExamination home,
      DiskCheck disk,
      DatabaseExamination database,
      ObjectProvider<BlobCheck> blobs,
      PortExamination ports,
      ConfigurableApplicationContext context) {
    this.home = home;
    this.disk = disk;
    this.database = database;
    this.blobs = blobs;
    this.ports = ports;
    this.context = context;
  }

  List<Examination> all() {
    return List.of(
        new Examination("java", () -> java(Runtime.version().feature())),
        new Examination("settings", this::settings),
        new Examination("home", home::folder),
        new Examination("keys", home::keys),
        new Examination("disk", disk::check),
        new Examination("database", database::server),
        new Examination("durability", database::durability),
        new Examination("schema", database::schema),
        new Examination("clock", database::clock),
        new Examination("blobs", this::sample),
        new Examination("web", ports::web),
        new Examination("smtp", ports::inbound),
        new Examination("outbound", ports::outbound));
  }

  static Finding java(int version) {
    return version >= NEWEST_NEEDED
        ? Finding.ok("java", version)
        : Finding.fail("java.old", version, NEWEST_NEEDED);
  }

  private Finding settings() {
    Collection<String> unknown = UnknownSettings.of(context, System.getenv());
    return unknown.isEmpty()
        ? Finding.ok("settings")
        : Finding.warn("settings.unknown", String.join(", ", unknown));
  }

  private Finding sample() {
    byte[] from = new byte[32];
    new SecureRandom().nextBytes(from);
    BlobCheck.Report report = blobs.getObject().sample(from, SAMPLE);
    return report.damaged().isEmpty()
        ? Finding.ok("blobs.sample", report.checked())
        : Finding.fail("blobs.damaged", report.damaged().size(), report.checked());
  }
}
