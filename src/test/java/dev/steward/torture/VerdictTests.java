package dev.steward.torture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.platform.Home;
import dev.steward.platform.blob.BlobKey;
import dev.steward.platform.blob.HomeBlobs;
import dev.steward.platform.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The judge must be able to say "guilty".
class VerdictTests {

  private final TestDatabase database = TestDatabase.create();
  @TempDir Path temp;

  @Test
  void findsWhatIsLostDoubledStrangeAndWithoutAMessage() throws IOException {
    var blobs = new HomeBlobs(database, new Home(temp));
    Letter lost = Letter.number(1, 1, "a@x.example");
    Letter doubled = Letter.number(1, 2, "a@x.example");
    Letter strange = Letter.number(1, 3, "a@x.example");
    for (Letter letter : new Letter[] {doubled, doubled, strange}) {
      takeIn(blobs.store().put(letter.bytes()));
    }

    var verdict =
        Verdict.of(
            Map.of(lost.key(), "lost", doubled.key(), "doubled"),
            database.jdbc(),
            blobs.store(),
            blobs.check());

    assertThat(verdict.lost()).containsExactly("lost");
    assertThat(verdict.doubled()).containsExactly("doubled");
    assertThat(verdict.strange()).isEqualTo(1);
    assertThat(verdict.withoutMessage()).isEqualTo(3);
    assertThat(verdict.isClean()).isFalse();
  }

  private void takeIn(BlobKey key) {
    database
        .jdbc()
        .sql(
            """
            insert into intake (channel, dedupe_key, via, envelope, recipients, received_at, blob,
              size, outcome)
            values ('email', gen_random_uuid()::text, 'smtp', '{}', '{}', now(), ?, 1, 'message')\
            """)
        .param(key.bytes())
        .update();
  }
}
