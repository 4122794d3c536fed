package dev.steward.fee.keeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// The schedules that are shipped, in the shapes of well-known exchanges. They show how a file is
/// written and promise nothing about anybody's fees.
@Component
public class Examples {
  private static final List<String> FILES =
      List.of("bitmart.csv", "binance.json", "okx.json", "kraken.json", "coinbase.json");

  Examples() {}

  /// Their file names.
  public List<String> names() {
    return FILES;
  }

  /// The text of one.
  public Optional<String> find(String name) {
    return FILES.contains(name) ? Optional.of(read(name)) : Optional.empty();
  }

  private static String read(String name) {
    try {
      return new ClassPathResource("fee/examples/" + name)
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
