package dev.steward.portal.exchange;

import dev.steward.platform.command.Command;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Keeps the keys by which the exchange signs its users in.
@Component
class CustomerKeyCommand implements Command {
  private final ObjectProvider<ExchangeKeys> keys;

  CustomerKeyCommand(ObjectProvider<ExchangeKeys> keys) {
    this.keys = keys;
  }

  @Override
  public String name() {
    return "customer-key";
  }

  @Override
  public String usage() {
    return "customer-key list|add FILE ISSUER|retire KID  keys by which the exchange signs customers in";
  }

  @Override
  public int run(List<String> args, PrintStream out) {
    if (args.size() == 3 && args.getFirst().equals("add")) {
      out.println(keys.getObject().add(read(Path.of(args.get(1))), args.get(2)));
    } else if (args.size() == 2 && args.getFirst().equals("retire")) {
      return keys.getObject().retire(args.get(1)) ? 0 : 1;
    } else if (args.equals(List.of("list"))) {
      keys.getObject().list().forEach(out::println);
    } else {
      out.println(usage());
      return 2;
    }
    return 0;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
