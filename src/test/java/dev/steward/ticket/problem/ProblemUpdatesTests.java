package dev.steward.ticket.problem;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.letterFrom;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.now;
import static dev.steward.ticket.World.someone;
import static dev.steward.ticket.World.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.steward.channel.InboundMessage.Proof;
import dev.steward.platform.error.ErrorCode;
import dev.steward.platform.error.Refusal;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.editing.Editing;
import dev.steward.ticket.linking.LinkRole;
import dev.steward.ticket.linking.Linking;
import dev.steward.ticket.solving.Solving;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProblemUpdatesTests {
  private final ProblemUpdates updates = desk.the(ProblemUpdates.class);

  @Test
  void tellsEachIncidentOnceInItsOwnLanguage() throws Exception {
    Ticket problem = letterFrom(someone("li")).arrives();
    Ticket english = incident(problem);
    Ticket chinese = incident(problem);
    language(chinese, "zh-CN");
    Ticket french = incident(problem);
    language(french, "fr");
    Map<String, String> wordings = new LinkedHashMap<>();
    wordings.put("en", "Ticket {{ticket.id}}: it works again.");
    wordings.put("zh-CN", "工单 {{ticket.id}}：已恢复。");

    long update = updates.begin(na, problem.id(), wordings, true);
    List<Callable<Boolean>> nodes =
        IntStream.range(0, 8)
            .<Callable<Boolean>>mapToObj(_ -> desk.the(IncidentTelling.class)::next)
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var node : threads.invokeAll(nodes)) {
        node.get();
      }
    }
    awaitEnd(problem);

    assertThat(last(english))
        .isEqualTo("Ticket %d: it works again.".formatted(english.id().value()));
    assertThat(last(chinese)).isEqualTo("工单 %d：已恢复。".formatted(chinese.id().value()));
    assertThat(last(french)).startsWith("Ticket");
    assertThat(texts(english)).hasSize(2);
    assertThat(now(french).status()).isEqualTo(Status.SOLVED);
    assertThat(now(problem).status()).isNotEqualTo(Status.SOLVED);
    assertThat(state(problem, english)).isEqualTo("sent");
    assertThat(update).isPositive();
  }

  @Test
  void neverTellsAClosedOrSensitiveTicketSilently() {
    Ticket problem = letterFrom(someone("li")).arrives();
    Ticket closed = incident(problem);
    desk.the(Solving.class).move(na, closed.id(), Status.CLOSED, OptionalInt.empty());
    Ticket security = incident(problem);
    desk.the(Editing.class)
        .classify(na, security.id(), Optional.of("security-incident"), OptionalInt.empty());
    Ticket forged = letterFrom(someone("ann")).proved(Proof.FORGED).arrives();
    desk.the(Linking.class).link(na, problem.id(), forged.id(), LinkRole.INCIDENT);
    Ticket fine = incident(problem);

    long update = updates.begin(na, problem.id(), Map.of("en", "Works again"), false);
    awaitEnd(problem);

    assertThat(state(problem, closed)).isEqualTo("skipped");
    assertThat(state(problem, forged)).isEqualTo("held");
    assertThat(state(problem, security)).isEqualTo("held");
    assertThat(state(problem, fine)).isEqualTo("sent");
    assertThat(texts(security)).hasSize(1);
    updates.allow(na, problem.id(), update, security.id());
    awaitEnd(problem);
    assertThat(texts(security)).hasSize(2);
    assertThat(texts(closed)).hasSize(1);
  }

  @Test
  void goesOnWhereItFailed() {
    Ticket problem = letterFrom(someone("li")).arrives();
    Ticket nameless = incident(problem);
    desk.jdbc()
        .sql("update ticket set subject = '' where id = ?")
        .param(nameless.id().value())
        .update();
    Ticket fine = incident(problem);

    long update = updates.begin(na, problem.id(), Map.of("en", "About {{ticket.subject}}"), false);
    awaitEnd(problem);
    assertThat(state(problem, nameless)).isEqualTo("failed");
    assertThat(state(problem, fine)).isEqualTo("sent");
    desk.jdbc()
        .sql("update ticket set subject = 'Deposit' where id = ?")
        .param(nameless.id().value())
        .update();
    updates.retry(na, problem.id(), update);
    awaitEnd(problem);

    assertThat(state(problem, nameless)).isEqualTo("sent");
    assertThat(texts(fine)).hasSize(2);
  }

  @Test
  void refusesWhatTellsNobodyAnything() {
    Ticket problem = letterFrom(someone("li")).arrives();

    assertRefused(
        ProblemError.NO_INCIDENTS,
        () -> updates.begin(na, problem.id(), Map.of("en", "Hello"), false));
    incident(problem);
    assertRefused(
        ProblemError.NOTHING_TO_DO,
        () -> updates.begin(na, problem.id(), Map.of("en", " "), false));
    assertRefused(
        ProblemError.UNKNOWN_VARIABLE,
        () -> updates.begin(na, problem.id(), Map.of("en", "{{customer.nam}}"), false));
    assertRefused(TicketError.NOT_FOUND, () -> updates.retry(na, problem.id(), 1L << 40));
  }

  private static Ticket incident(Ticket problem) {
    Ticket incident = letterFrom(someone("ann")).arrives();
    desk.the(Linking.class).link(na, problem.id(), incident.id(), LinkRole.INCIDENT);
    return incident;
  }

  private void awaitEnd(Ticket problem) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> updates.list(na, problem.id()).stream().allMatch(u -> u.count("pending") == 0));
  }

  private String state(Ticket problem, Ticket incident) {
    return updates.list(na, problem.id()).getFirst().items().stream()
        .filter(item -> item.ticket() == incident.id().value())
        .map(ProblemUpdate.Item::state)
        .findFirst()
        .orElseThrow();
  }

  private static String last(Ticket ticket) {
    return texts(ticket).getLast();
  }

  private static void language(Ticket ticket, String language) {
    desk.jdbc()
        .sql("update ticket set language = ? where id = ?")
        .params(language, ticket.id().value())
        .update();
  }

  private static void assertRefused(ErrorCode code, Runnable act) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(act::run)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
