package dev.steward.platform.command;

import java.net.BindException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.convert.ConversionFailedException;

/// Finds, under the wrappings of a failed start, what a person can do something about.
final class Causes {

  private static final int DEEPEST = 30;

  private Causes() {}

  /// The first of this type in the chain of causes.
  static <T extends Throwable> Optional<T> first(Throwable failure, Class<T> type) {
    @Nullable Throwable each = failure;
    for (int depth = 0; each != null && depth < DEEPEST; depth++) {
      if (type.isInstance(each)) {
        return Optional.of(type.cast(each));
      }
      each = each.getCause();
    }
    return Optional.empty();
  }

  /// The sentence for a failure that is not ours.
  static Optional<String> sentence(Throwable failure, Sentences sentences) {
    Optional<String> port =
        first(failure, PortInUseException.class)
            .map(e -> sentences.say("start.portInUse", String.valueOf(e.getPort())));
    Optional<String> address =
        first(failure, BindException.class)
            .map(e -> sentences.say("start.cannotListen", String.valueOf(e.getMessage())));
    Optional<String> setting =
        first(failure, org.springframework.boot.context.properties.bind.BindException.class)
            .map(e -> sentences.say("start.badSetting", variable(e.getName().toString())));
    Optional<String> value =
        first(failure, ConversionFailedException.class)
            .map(e -> sentences.say("start.badSetting", String.valueOf(e.getTargetType())));
    return port.or(() -> address).or(() -> setting).or(() -> value);
  }

  private static String variable(String property) {
    return property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
