package dev.steward.staff.signin;

import dev.steward.platform.token.Signer;
import dev.steward.staff.session.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Counts failures. An attempt is written down as failed before anything is checked and becomes a
/// success afterwards, so that attempts made at the same moment count each other.
///
/// Three counts over a quarter of an hour: failures at this account from unknown browsers, failures
/// from this network by unknown browsers, failures at this account from this known browser. An
/// account nobody has is counted like any other.
@Component
public class Throttle {
  static final Duration WINDOW = Duration.ofMinutes(15);
  static final int PER_ACCOUNT = 10;
  static final int PER_NETWORK = 50;
  private static final Duration KEPT = Duration.ofDays(1);
  private static final String PURPOSE = "sign-in-attempt";

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final Signer signer;

  Throttle(JdbcClient jdbc, InstantSource clock, Signer signer) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.signer = signer;
  }

  /// Admits one attempt and counts it as failed for now.
  ///
  /// @param account what is being guessed at, in one spelling
  /// @param device hash of the known device, where it is one of this account
  /// @return the attempt, for [#succeeded]; empty when there were too many
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public OptionalLong admit(String account, Visitor from, Optional<byte[]> device) {
    byte[] accountKey = signer.sign(PURPOSE, "account:" + account);
    byte[] networkKey = signer.sign(PURPOSE, "network:" + from.network());
    // Attempts at one account take turns here, or a burst would pass before the first is counted.
    jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(encode(?, 'hex'), 0))")
        .param(accountKey)
        .query(Integer.class)
        .single();
    Instant since = clock.instant().minus(WINDOW);
    boolean admitted =
        device.isPresent()
            ? failuresOfDevice(accountKey, device.get(), since) < PER_ACCOUNT
            : failuresOfAccount(accountKey, since) < PER_ACCOUNT
                && failuresOfNetwork(networkKey, since) < PER_NETWORK;
    return admitted ? OptionalLong.of(write(accountKey, networkKey, device)) : OptionalLong.empty();
  }

  /// The attempt was no guess after all. Also the moment to forget attempts that are long past.
  @Transactional
  public void succeeded(long attempt) {
    jdbc.sql("update sign_in_attempt set failed = false where id = ?").param(attempt).update();
    jdbc.sql("delete from sign_in_attempt where at < ?")
        .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
        .update();
  }

  private int failuresOfAccount(byte[] account, Instant since) {
    return jdbc.sql(
            """
            select count(*) from (
              select from sign_in_attempt
              where account = ? and at > ? and failed and known_device is null limit ?)
            """)
        .param(account)
        .param(since.atOffset(ZoneOffset.UTC))
        .param(PER_ACCOUNT)
        .query(Integer.class)
        .single();
  }

  private int failuresOfNetwork(byte[] network, Instant since) {
    return jdbc.sql(
            """
            select count(*) from (
              select from sign_in_attempt
              where address = ? and at > ? and failed and known_device is null limit ?)
            """)
        .param(network)
        .param(since.atOffset(ZoneOffset.UTC))
        .param(PER_NETWORK)
        .query(Integer.class)
        .single();
  }

  private int failuresOfDevice(byte[] account, byte[] device, Instant since) {
    return jdbc.sql(
            """
            select count(*) from (
              select from sign_in_attempt
              where account = ? and at > ? and failed and known_device = ? limit ?)
            """)
        .param(account)
        .param(since.atOffset(ZoneOffset.UTC))
        .param(device)
        .param(PER_ACCOUNT)
        .query(Integer.class)
        .single();
  }

  private long write(byte[] account, byte[] network, Optional<byte[]> device) {
    return jdbc.sql(
            """
            insert into sign_in_attempt (at, account, address, known_device, failed)
            values (?, ?, ?, ?, true) returning id
            """)
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .param(account)
        .param(network)
        .param(device.orElse(null))
        .query(Long.class)
        .single();
  }
}
