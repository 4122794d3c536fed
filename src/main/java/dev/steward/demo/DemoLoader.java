package dev.steward.demo;

import dev.steward.channel.InboxId;
import dev.steward.email.mailbox.Mailboxes;
import dev.steward.platform.Progress;
import dev.steward.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

/// Fills an empty desk before anybody can see it: after the database is up, before workers, mail
/// and web.
final class DemoLoader implements SmartLifecycle {
  private static final Duration BEFORE_ALL = Duration.ofDays(30);

  private final DemoClock clock;
  private final DemoStaff staff;
  private final DemoActs acts;
  private final DemoHabits habits;
  private final Mailboxes mailboxes;
  private final DemoPublications publications;
  private final Progress progress;
  private final TransactionTemplate transaction;
  private volatile boolean running;

  DemoLoader(
      DemoClock clock,
      DemoStaff staff,
      DemoActs acts,
      DemoHabits habits,
      Mailboxes mailboxes,
      DemoPublications publications,
      Progress progress,
      TransactionTemplate transaction) {
    this.clock = clock;
    this.staff = staff;
    this.acts = acts;
    this.habits = habits;
    this.mailboxes = mailboxes;
    this.publications = publications;
    this.progress = progress;
    this.transaction = transaction;
  }

  @Override
  public void start() {
    if (staff.isEmpty() && mailboxes.list().isEmpty()) {
      progress.now("loading the demo");
      // All of it or nothing: killed on the way, the desk is empty again and the next start loads
      // it.
      transaction.executeWithoutResult(_ -> load(clock.instant()));
    }
    running = true;
  }

  private void load(Instant now) {
    clock.at(now.minus(BEFORE_ALL), staff::hire);
    publications.publish(now.minus(BEFORE_ALL), now);
    clock.at(now.minus(BEFORE_ALL), habits::take);
    InboxId inbox =
        mailboxes.open("Example Exchange", DemoMails.SUPPORT, Optional.empty()).inbox().id();
    Story.read(DemoFiles.read("story.txt")).stream()
        .map(steps -> new Matter(inbox, steps, now))
        .flatMap(matter -> matter.steps.stream().map(step -> new Happening(matter, step)))
        .sorted(Comparator.comparing((Happening each) -> each.step.ago()).reversed())
        .forEachOrdered(each -> each.matter.happen(each.step));
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Integer.MIN_VALUE + 1;
  }

  private record Happening(Matter matter, Step step) {}

  /// One customer's matter as it unfolds.
  private final class Matter {
    private final InboxId inbox;
    private final List<Step> steps;
    private final Instant now;
    private Optional<TicketId> ticket = Optional.empty();

    Matter(InboxId inbox, List<Step> steps, Instant now) {
      this.inbox = inbox;
      this.steps = steps;
      this.now = now;
    }

    void happen(Step step) {
      Instant at = now.minus(step.ago());
      clock.at(
          at,
          () -> {
            if (step.opensTicket()) {
              ticket = acts.open(inbox, step, at);
            } else {
              acts.act(inbox, ticket.orElseThrow(), steps, step, at);
            }
          });
    }
  }
}
