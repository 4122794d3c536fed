package dev.steward.ticket.replying;

import dev.steward.platform.error.Refusal;
import dev.steward.platform.job.Worker;
import dev.steward.platform.job.Workers;
import dev.steward.staff.SignedIn;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends what is due. The reply and the row that says so are one commit; a reply that was refused
/// rolls back alone and is held in a transaction of its own.
@Configuration(proxyBeanMethods = false)
class ScheduledSending {

  @Bean
  Worker scheduledReplies(
      Workers workers, Scheduling scheduling, Replying replying, TransactionTemplate transaction) {
    return workers.create(
        "scheduled-replies", Duration.ofSeconds(2), () -> once(scheduling, replying, transaction));
  }

  /// Whether there was one due.
  static boolean once(Scheduling scheduling, Replying replying, TransactionTemplate transaction) {
    var tried = new Attempt(scheduling, replying);
    try {
      return Boolean.TRUE.equals(transaction.execute(_ -> tried.send()));
    } catch (Refusal refused) {
      tried.due.ifPresent(due -> scheduling.hold(due, "error." + refused.code().code()));
      return true;
    }
  }

  private static final class Attempt {
    private final Scheduling scheduling;
    private final Replying replying;
    private Optional<ScheduledReply> due = Optional.empty();

    private Attempt(Scheduling scheduling, Replying replying) {
      this.scheduling = scheduling;
      this.replying = replying;
    }

    private boolean send() {
      due = scheduling.lockDue();
      due.ifPresent(this::send);
      return due.isPresent();
    }

    private void send(ScheduledReply reply) {
      Optional<SignedIn> author = scheduling.author(reply);
      if (author.isEmpty()) {
        throw new Refusal(dev.steward.ticket.TicketError.NOT_FOUND, reply.ticket().value());
      }
      replying.reply(
          author.get(),
          reply.ticket(),
          reply.reply(),
          reply.addressing(),
          "scheduled-" + reply.id());
      scheduling.sent(reply);
    }
  }
}
