package dev.steward.platform.blob;

import dev.steward.platform.Home;
import java.security.SecureRandom;
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
  BlobCheck blobCheck(JdbcClient jdbc, BlobStore blobs) {
    return new BlobCheck(jdbc, blobs);
  }

  @Bean
  BlobSweep blobSweep(
      JdbcClient jdbc, BlobFiles files, Home home, SecureRandom random, InstantSource time) {
    return new BlobSweep(jdbc, files, new FolderId(jdbc, home.blobs(), random), time);
  }
}
