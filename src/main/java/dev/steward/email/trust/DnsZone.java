package dev.steward.email.trust;

import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.xbill.DNS.Cache;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/// Asks one name server and remembers answers as long as they say.
final class DnsZone implements Zone {
  private static final Duration WITHIN = Duration.ofSeconds(2);
  private static final int MOST_REMEMBERED = 10_000;

  private final Resolver resolver;
  private final Cache cache = new Cache(DClass.IN);

  DnsZone(String server) {
    try {
      this.resolver = new SimpleResolver(server);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("Not the address of a name server: " + server, e);
    }
    resolver.setTimeout(WITHIN);
    cache.setMaxEntries(MOST_REMEMBERED);
  }

  @Override
  public List<String> texts(String name) throws IOException {
    var lookup = new Lookup(Name.fromString(name, Name.root), Type.TXT, DClass.IN);
    lookup.setResolver(resolver);
    lookup.setCache(cache);
    Record[] found = lookup.run();
    return switch (lookup.getResult()) {
      case Lookup.SUCCESSFUL -> Arrays.stream(found).map(DnsZone::text).toList();
      case Lookup.HOST_NOT_FOUND, Lookup.TYPE_NOT_FOUND -> List.of();
      default -> throw new IOException(lookup.getErrorString());
    };
  }

  private static String text(Record record) {
    return record instanceof TXTRecord texts ? String.join("", texts.getStrings()) : "";
  }
}
