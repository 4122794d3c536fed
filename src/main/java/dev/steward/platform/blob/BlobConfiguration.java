package dev.steward.platform.blob;

import dev.steward.platform.Home;
import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the blob store into the home of this desk. */
@Configuration(proxyBeanMethods = false)
class BlobConfiguration {

  @Bean
  BlobFiles blobFiles(Home home, SecureRandom random) {
    return new BlobFiles(home.blobs(), random);
  }

  @Bean
  BlobKeys blobKeys(Home home, SecureRandom random, JdbcTemplate jdbc) {
    return new BlobKeys(home.keys().resolve("blob"), random, jdbc);
  }

  @Bean
  BlobStore blobStore(JdbcClient jdbc, BlobKeys keys, BlobFiles files, SecureRandom random) {
    return new EncryptedBlobs(jdbc, keys, files, random);
  }

  @Bean
  BlobErasure blobErasure(JdbcClient jdbc, BlobFiles files) {
    return new BlobErasure(jdbc, files);
  }

  @Bean
  BlobCheck blobCheck(JdbcClient jdbc, BlobStore blobs) {
    return new BlobCheck(jdbc, blobs);
  }

  @Bean
  BlobWriteCheck blobWriteCheck(BlobFiles files) {
    return new BlobWriteCheck(files);
  }

  @Bean
  BlobSweep blobSweep(
      JdbcClient jdbc, BlobFiles files, Home home, SecureRandom random, InstantSource time) {
    return new BlobSweep(jdbc, files, new FolderId(jdbc, home.blobs(), random), time);
  }

  @Bean
  Worker blobSweeping(Workers workers, BlobSweep sweep) {
    return workers.create(
        "blob-sweep",
        Duration.ofHours(6),
        () -> {
          sweep.run();
          return false;
        });
  }
}
