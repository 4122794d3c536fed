package dev.steward.email.send;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// One [SmtpPool] for each route in use.
final class SmtpPools implements AutoCloseable {
  private final Supplier<String> ourName;
  private final SmtpTls tls;
  private final SmtpTimes times;
  private final Map<SmtpRoute, SmtpPool> pools = new ConcurrentHashMap<>();

  SmtpPools(Supplier<String> ourName, SmtpTls tls, SmtpTimes times) {
    this.ourName = ourName;
    this.tls = tls;
    this.times = times;
  }

  SmtpPool of(SmtpRoute route) {
    return pools.computeIfAbsent(route, r -> new SmtpPool(r, ourName.get(), tls, times));
  }

  void closeIdle() {
    pools.values().forEach(pool -> pool.close(SmtpPool.IDLE));
  }

  @Override
  public void close() {
    pools.values().forEach(pool -> pool.close(Duration.ZERO));
  }
}
