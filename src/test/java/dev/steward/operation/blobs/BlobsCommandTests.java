package dev.steward.operation.blobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.platform.Home;
import dev.steward.platform.blob.BlobCheck;
import dev.steward.platform.blob.BlobKeys;
import dev.steward.platform.blob.BlobSweep;
import dev.steward.platform.blob.HomeBlobs;
import dev.steward.platform.database.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class BlobsCommandTests {

  @TempDir Path temp;

  @Test
  void checksAndRotatesWhatIsStored() {
    var database = TestDatabase.create();
    var blobs = new HomeBlobs(database, new Home(temp));
    blobs.store().put("a mail".getBytes(StandardCharsets.US_ASCII));
    var beans = new StaticListableBeanFactory();
    beans.addBean("check", blobs.check());
    beans.addBean("keys", blobs.keys());
    var command =
        new BlobsCommand(
            beans.getBeanProvider(BlobCheck.class),
            beans.getBeanProvider(BlobSweep.class),
            beans.getBeanProvider(BlobKeys.class));
    var out = new ByteArrayOutputStream();

    assertThat(command.run(List.of("rotate-key"), new PrintStream(out))).isZero();
    assertThat(command.run(List.of("check"), new PrintStream(out))).isZero();
    assertThat(command.run(List.of("paint"), new PrintStream(out))).isEqualTo(2);

    database.jdbc().sql("update blob set body = body || 'x'::bytea").update();
    assertThat(command.run(List.of("check"), new PrintStream(out))).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).hasLineCount(4);
  }
}
