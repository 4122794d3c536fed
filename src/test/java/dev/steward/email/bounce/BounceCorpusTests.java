package dev.steward.email.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.email.SampleMail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reports other projects keep as tests, with the reason they expect. Skipped where the folder is
/// absent.
class BounceCorpusTests {
  private static final Logger LOG = LoggerFactory.getLogger(BounceCorpusTests.class);
  private static final Path CORPUS = Path.of("../shared/corpora/bounces");

  /// What has been reached; a change may not fall below.
  private static final double REASON_FLOOR = 0.96;

  private static final double HARDNESS_FLOOR = 0.98;

  @Test
  void namesTheReasonsTheCorpusExpects() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(CORPUS), () -> "corpus absent: " + CORPUS);
    JsonNode expected =
        JsonMapper.builder().build().readTree(CORPUS.resolve("expected.json").toFile());
    int total = 0;
    int reasons = 0;
    int hardness = 0;
    for (String file : expected.propertyNames()) {
      List<String> wanted = new ArrayList<>();
      List<Boolean> hard = new ArrayList<>();
      expected.get(file).forEach(r -> wanted.add(r.get("reason").asString()));
      expected.get(file).forEach(r -> hard.add(r.get("hard").asBoolean()));
      List<Reason> got = reasons(CORPUS.resolve("eml").resolve(file));
      total++;
      reasons += got.stream().map(Reason::word).toList().equals(wanted) ? 1 : 0;
      hardness += got.stream().map(Reason::isHard).toList().equals(hard) ? 1 : 0;
    }
    LOG.info("corpus bounces: reasons {}/{}, hard or soft {}/{}", reasons, total, hardness, total);
    assertThat(reasons).isGreaterThanOrEqualTo((int) Math.floor(total * REASON_FLOOR));
    assertThat(hardness).isGreaterThanOrEqualTo((int) Math.floor(total * HARDNESS_FLOOR));
  }

  private static List<Reason> reasons(Path file) throws IOException {
    byte[] raw = Files.readAllBytes(file);
    return DeliveryReports.read(SampleMail.read(raw), raw).stream()
        .flatMap(report -> report.recipients().stream())
        .map(DeliveryReport.Recipient::reason)
        .toList();
  }
}
