package dev.steward.channel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steward.channel.ChannelName;
import dev.steward.channel.RawInput;
import dev.steward.ticket.World;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Inputs that wait while another is being committed, and so go together.
class IntakesTogetherTests {
  static final AtomicLong number = new AtomicLong();

  final Intakes intakes = World.desk.the(Intakes.class);
  final JdbcClient jdbc = World.desk.jdbc();
  final CountDownLatch begun = new CountDownLatch(1);
  final CountDownLatch gate = new CountDownLatch(1);

  @Test
  void commitsManyAtOnce() throws Exception {
    List<Accepted> accepted = together(mail("a"), mail("b"), mail("c"), mail("d"));

    assertThat(accepted)
        .allSatisfy(one -> {
          assertThat(one.outcome()).isEqualTo(Accepted.Outcome.MESSAGE);
          assertThat(one.repeated()).isFalse();
          assertThat(messages(one)).isOne();
        });
    assertThat(transactions(accepted)).isOne();
    assertThat(accepted).extracting(Accepted::intake).doesNotHaveDuplicates();
  }

  @Test
  void makesOneMessageOfTheSameMailEightTimes() throws Exception {
    RawInput same = mail("same");

    List<Accepted> accepted = together(same, same, same, same, same, same, same, same);

    assertThat(accepted).extracting(Accepted::intake).containsOnly(accepted.getFirst().intake());
    assertThat(accepted).filteredOn(one -> !one.repeated()).hasSize(1);
    assertThat(messages(accepted.getFirst())).isOne();
    assertThat(intakes.accept(same).repeated()).isTrue();
  }

  @Test
  void keepsTheOthersWhenOneFails() throws Exception {
    var runs = new AtomicInteger();
    List<Future<Accepted>> all;
    Future<Accepted> poisoned;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      hold(threads);
      all = List.of(accept(threads, mail("one"), () -> {}), accept(threads, mail("two"), () -> {}));
      poisoned = accept(threads, mail("poison"), () -> fail(runs));
      awaitWaiting(3);
      gate.countDown();
    }

    assertThat(all).allSatisfy(one -> assertThat(messages(one.get())).isOne());
    assertThatThrownBy(poisoned::get).hasRootCauseMessage("poison");
    // with the others, alone, and once more for the quarantine
    assertThat(runs).hasValue(3);
  }

  @Test
  void keepsLargeOnesInTheirFilesAndThrowsTheRepeatsAway() throws Exception {
    RawInput large = mail("x".repeat(80_000));

    List<Accepted> accepted = together(large, large, large);

    byte[] stored;
    Intake intake =
        World.desk.the(IntakeArchive.class).find(accepted.getFirst().intake()).orElseThrow();
    try (var in = World.desk.the(IntakeArchive.class).open(intake)) {
      stored = in.readAllBytes();
    }
    assertThat(stored).isEqualTo(large.raw());
    assertThat(
            jdbc.sql("select count(*) from blob where key = ? and file is not null")
                .param(intake.raw().bytes())
                .query(Long.class)
                .single())
        .isOne();
  }

  private static void fail(AtomicInteger runs) {
    runs.incrementAndGet();
    throw new IllegalStateException("poison");
  }

  private List<Accepted> together(RawInput... inputs) throws Exception {
    List<Future<Accepted>> all = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      hold(threads);
      for (RawInput input : inputs) {
        all.add(accept(threads, input, () -> {}));
      }
      awaitWaiting(inputs.length);
      gate.countDown();
    }
    List<Accepted> accepted = new ArrayList<>();
    for (Future<Accepted> one : all) {
      accepted.add(one.get());
    }
    return accepted;
  }

  /// Somebody whose transaction lasts until the gate is opened.
  private void hold(ExecutorService threads) throws InterruptedException {
    Future<Accepted> _ =
        accept(
            threads,
            mail("holds"),
            () -> {
              begun.countDown();
              try {
                gate.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    begun.await();
  }

  private Future<Accepted> accept(ExecutorService threads, RawInput input, Runnable also) {
    return threads.submit(() -> intakes.accept(input, also));
  }

  private void awaitWaiting(int many) {
    while (intakes.waiting() < many) {
      Thread.onSpinWait();
    }
  }

  private long messages(Accepted accepted) {
    return jdbc.sql("select count(*) from ticket_message where intake_id = ?")
        .param(accepted.intake())
        .query(Long.class)
        .single();
  }

  private long transactions(List<Accepted> accepted) {
    return jdbc.sql("select count(distinct xmin::text) from intake where id = any(?)")
        .param(accepted.stream().map(Accepted::intake).toArray(Long[]::new))
        .query(Long.class)
        .single();
  }

  private static RawInput mail(String text) {
    String key = "together-" + number.incrementAndGet();
    String mail =
        "From: %s@mail.example\r\nTo: support@desk.example\r\nSubject: Hello\r\nMessage-ID: <%s@mail.example>\r\n\r\n%s\r\n"
            .formatted(key, key, text);
    return new RawInput(
        ChannelName.EMAIL,
        Optional.of(World.inbox),
        key,
        "smtp",
        mail.getBytes(StandardCharsets.UTF_8),
        Map.of("from", key + "@mail.example"),
        List.of("support@desk.example"),
        Instant.now());
  }
}
