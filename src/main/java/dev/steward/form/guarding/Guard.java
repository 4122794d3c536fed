package dev.steward.form.guarding;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Decides about one attempt to send a form.
@Component
@EnableConfigurationProperties(GuardSettings.class)
public class Guard {
  private static final Duration WINDOW = Duration.ofHours(1);

  private final GuardRepository repository;
  private final Puzzles puzzles;
  private final GuardSettings settings;
  private final InstantSource clock;

  Guard(GuardRepository repository, Puzzles puzzles, GuardSettings settings, InstantSource clock) {
    this.repository = repository;
    this.puzzles = puzzles;
    this.settings = settings;
    this.clock = clock;
  }

  /// An attempt.
  ///
  /// @param trap what stands in the field that nobody sees
  /// @param scripts whether the browser says that it runs scripts
  public record Attempt(
      Pass pass, byte[] network, byte[] address, String trap, boolean scripts, String solution) {}

  /// Why an attempt is not taken; the message key of what to do.
  public Optional<String> objection(Attempt attempt) {
    Instant now = clock.instant();
    if (repository.isSent(attempt.pass().instance())) {
      return Optional.empty();
    }
    if (!attempt.trap().isEmpty()) {
      return Optional.of("form.guard.trap");
    }
    if (attempt.pass().issuedAt().plus(settings.shortest()).isAfter(now)) {
      return Optional.of("form.guard.too-quick");
    }
    Instant since = now.minus(WINDOW);
    int sent = repository.ofNetwork(attempt.network(), since);
    if (sent >= settings.perNetwork()
        || repository.ofAddress(attempt.address(), since) >= settings.perAddress()) {
      return Optional.of("form.guard.too-many");
    }
    return sent < settings.puzzleFrom() ? Optional.empty() : unproved(attempt, sent);
  }

  /// Without scripts half as much is let through as with them.
  private Optional<String> unproved(Attempt attempt, int sent) {
    if (attempt.scripts()) {
      return puzzles.isSolved(attempt.solution())
          ? Optional.empty()
          : Optional.of("form.guard.puzzle");
    }
    return sent < settings.perNetwork() / 2 ? Optional.empty() : Optional.of("form.guard.too-many");
  }

  /// The ticket that a further form joins, because so many came from the same place.
  public Optional<Long> folds(byte[] address, byte[] network) {
    return repository
        .flood(address, network, clock.instant().minus(WINDOW))
        .filter(flood -> flood.count() >= settings.foldFrom())
        .map(GuardRepository.Flood::ticket);
  }
}
