package dev.steward.platform.command;

import java.nio.file.Path;
import org.springframework.core.env.Environment;

/** Where the home is, before there is any bean to ask. */
final class Homes {

  private Homes() {}

  static Path of(Environment environment) {
    return Path.of(environment.getProperty("steward.home", "data"));
  }
}
