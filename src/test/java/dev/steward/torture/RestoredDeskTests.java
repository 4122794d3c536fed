package dev.steward.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/// A desk is backed up while it works, lost, and brought back beside the same mail server.
class RestoredDeskTests {

  private static final String ADDRESS = "imap@desk.example";
  private static final String RECEIVING = "smtp@desk.example";
  private static final String USER = "imap";
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private Path folder = Path.of(".");

  @BeforeEach
  void makeFolder() throws IOException {
    assumeTrue(ImapServer.isPossible(), "needs Dovecot (dovecot-imapd) and root");
    folder = MailTorture.temporaryFolder();
  }

  @AfterEach
  void deleteFolder() throws IOException {
    if (!folder.equals(Path.of("."))) {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  @Test
  void importsNothingTwiceAndSendsNothingOldAgain() throws Exception {
    Path backup = folder.resolve("desk.backup");
    Path restored = folder.resolve("restored");
    try (var imap = ImapServer.start(folder.resolve("dovecot"))) {
      work(imap, backup);

      command(restored, "restore", backup.toString());

      var again = new DeskProcess(restored, folder.resolve("restored.log"));
      try {
        again.awaitReady();
        append(imap, 6);
        awaitIntakes(restored, 7);
        again.stop();
      } finally {
        again.end();
      }
      try (var records = DeskRecords.open(restored)) {
        assertThat(
                records
                    .the(JdbcClient.class)
                    .sql("select distinct state from delivery")
                    .query(String.class)
                    .list())
            .containsExactly("unknown");
        assertThat(count(records, "intake")).isEqualTo(7);
      }
    }
  }

  /// Five mails by IMAP and one by SMTP, whose receipt cannot be sent yet; then the backup.
  private void work(ImapServer imap, Path backup) throws Exception {
    Path home = folder.resolve("home");
    try (var records = DeskRecords.open(home)) {
      records.fetch(ADDRESS, imap.port(), USER);
      records.receive(RECEIVING);
    }
    var desk = new DeskProcess(home, folder.resolve("desk.log"));
    try {
      desk.awaitReady();
      DeskRecords.awaitFirstLook(home);
      for (int i = 1; i <= 5; i++) {
        append(imap, i);
      }
      try (var smtp = new SmtpClient(desk.smtpPort())) {
        smtp.send(Letter.number(5, 100, RECEIVING), RECEIVING);
      }
      awaitIntakes(home, 6);
      queueOne(home);
      command(home, "backup", backup.toString(), "--with-keys");
    } finally {
      desk.end();
    }
  }

  private static void queueOne(Path home) {
    try (var records = DeskRecords.open(home)) {
      records
          .the(JdbcClient.class)
          .sql(
              """
              insert into delivery (channel, inbox_id, kind, conversation, recipient, external_id,
                envelope_from, envelope_to, blob, state, queued_at, due_at, tried_from)
              select 'email', inbox_id, 'reply', 1, 'c@x.example', 'restored-test', 'h@x.example',
                '{c@x.example}', blob, 'queued', now(), now() + interval '1 hour', now()
              from intake limit 1\
              """)
          .update();
      // Whatever the desk itself has sent by now is not what this is about.
      records
          .the(JdbcClient.class)
          .sql("delete from delivery where external_id <> 'restored-test'")
          .update();
    }
  }

  private static void append(ImapServer imap, int number) throws IOException {
    try (var client = new ImapClient(imap.port(), USER, ImapServer.PASSWORD)) {
      client.append(Letter.number(5, number, ADDRESS));
    }
  }

  private static void awaitIntakes(Path home, long wanted) {
    try (var records = DeskRecords.open(home)) {
      await().atMost(LIMIT).until(() -> count(records, "intake") >= wanted);
    }
  }

  private static long count(DeskRecords records, String table) {
    return records
        .the(JdbcClient.class)
        .sql("select count(*) from " + table)
        .query(Long.class)
        .single();
  }

  private static void command(Path home, String... words) throws Exception {
    Process process = DeskProcess.command(home, List.of(words));
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
