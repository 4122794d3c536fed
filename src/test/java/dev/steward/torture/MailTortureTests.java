package dev.steward.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/// The short version of `bin/torture mail`.
class MailTortureTests {

  @Test
  void losesDoublesAndChangesNothingWhileBeingKilled() throws Exception {
    assumeTrue(ImapServer.isPossible(), "needs Dovecot (dovecot-imapd) and root");
    Path folder = MailTorture.temporaryFolder();
    long seed = System.nanoTime() & 0xffffff;
    var plan = new MailTorture.Plan(240, 40, 4, Duration.ofSeconds(30), seed);

    MailTorture.Outcome outcome = new MailTorture(plan, folder, System.out).run();

    assertThat(outcome.verdict().isClean()).as("seed %d: %s", seed, outcome).isTrue();
    assertThat(outcome.verdict().promised()).isEqualTo(280);
    assertThat(outcome.deskKills() + outcome.postgresKills()).isPositive();
    FileSystemUtils.deleteRecursively(folder);
  }
}
