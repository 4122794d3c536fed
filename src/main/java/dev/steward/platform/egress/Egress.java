package dev.steward.platform.egress;

import dev.steward.platform.egress.Answer.Reason;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Sends errands to the outside, and refuses those that lead inside. Safe for use by many threads;
/// the caller waits, at most as long as the errand allows.
@Component
public class Egress implements AutoCloseable {

  private final Gate gate;
  private final PinnedClient client = new PinnedClient();

  /// With the names of this machine.
  @Autowired
  Egress() {
    this(host -> List.of(InetAddress.getAllByName(host)));
  }

  Egress(Names names) {
    this.gate = new Gate(names);
  }

  /// Sends it and waits for the answer. Never throws for what the other side does.
  public Answer send(Errand errand) {
    long start = System.nanoTime();
    return switch (admit(errand)) {
      case Gate.Shut(Reason reason) when reason == Reason.TOO_SLOW -> new Answer.Failed(reason);
      case Gate.Shut(Reason reason) when reason == Reason.UNKNOWN_HOST -> new Answer.Failed(reason);
      case Gate.Shut(Reason reason) -> new Answer.Refused(reason);
      case Gate.Open open -> {
        Duration left = errand.within().minusNanos(System.nanoTime() - start);
        yield left.isPositive()
            ? client.send(open, errand, left)
            : new Answer.Failed(Reason.TOO_SLOW);
      }
    };
  }

  /// Why an address that somebody wants to keep for later would be refused, if it would be. A name
  /// that nobody knows today may be known tomorrow and is no objection.
  public Optional<Reason> objectionTo(Errand errand) {
    return admit(errand) instanceof Gate.Shut(Reason reason)
            && (reason == Reason.BAD_ADDRESS || reason == Reason.PRIVATE_ADDRESS)
        ? Optional.of(reason)
        : Optional.empty();
  }

  @Override
  public void close() {
    client.close();
  }

  /// Name servers may take longer than the errand has.
  private Gate.Verdict admit(Errand errand) {
    Callable<Gate.Verdict> look = () -> gate.admit(errand.address(), errand.own());
    var task = new FutureTask<>(look);
    Thread.ofVirtual().name("egress-names").start(task);
    try {
      return task.get(errand.within().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      return new Gate.Shut(Reason.TOO_SLOW);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Gate.Shut(Reason.TOO_SLOW);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Looking up a name broke", e);
    }
  }
}
