package dev.steward.channel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GatheringTests {
  static final int POISON = 13;

  final List<List<Integer>> batches = Collections.synchronizedList(new ArrayList<>());
  Duration patience = Duration.ofSeconds(20);
  final CountDownLatch begun = new CountDownLatch(1);
  final CountDownLatch gate = new CountDownLatch(1);

  @Test
  void goesAtOnceWhenNobodyIsThere() {
    var gathering = gathering(1_000);
    gate.countDown();

    assertThat(gathering.join(1)).hasValue("done 1");
    assertThat(gathering.join(2)).hasValue("done 2");
    assertThat(batches).containsExactly(List.of(1), List.of(2));
  }

  @Test
  void takesAlongEverybodyWhoWaits() throws Exception {
    var gathering = gathering(1_000);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Optional<String>> first = threads.submit(() -> gathering.join(1));
      begun.await();
      List<Future<Optional<String>>> others = joinAndWait(threads, gathering, 2, 3, 4);
      gate.countDown();

      assertThat(first.get()).hasValue("done 1");
      assertThat(others)
          .extracting(other -> other.get().orElseThrow())
          .containsExactly("done 2", "done 3", "done 4");
    }
    assertThat(batches).hasSize(2);
    assertThat(batches.getLast()).containsExactlyInAnyOrder(2, 3, 4);
  }

  @Test
  void tellsEachToGoAloneWhenTogetherFails() throws Exception {
    var gathering = gathering(1_000);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Optional<String>> first = threads.submit(() -> gathering.join(1));
      begun.await();
      List<Future<Optional<String>>> others = joinAndWait(threads, gathering, 2, POISON, 4);
      gate.countDown();

      assertThat(first.get()).isPresent();
      assertThat(others).allSatisfy(other -> assertThat(other.get()).isEmpty());
    }
    assertThat(gathering.join(5)).hasValue("done 5");
  }

  @Test
  void givesAFailureToTheOneWhoWentByHimself() {
    var gathering = gathering(1_000);
    gate.countDown();

    assertThatThrownBy(() -> gathering.join(POISON)).hasMessage("poison");
    assertThat(gathering.join(1)).isPresent();
  }

  @Test
  void letsGoAloneWhoWaitedTooLong() throws Exception {
    patience = Duration.ofMillis(50);
    var gathering = gathering(1_000);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Optional<String>> first = threads.submit(() -> gathering.join(1));
      begun.await();

      assertThat(gathering.join(2)).isEmpty();
      gate.countDown();
      assertThat(first.get()).isPresent();
    }
    assertThat(batches).containsExactly(List.of(1));
  }

  @Test
  void takesNoMoreAlongThanThereIsRoomFor() throws Exception {
    var gathering = gathering(20);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Optional<String>> first = threads.submit(() -> gathering.join(1));
      begun.await();
      List<Future<Optional<String>>> others = joinAndWait(threads, gathering, 2, 3, 4, 5, 100);
      gate.countDown();
      assertThat(first.get()).isPresent();

      assertThat(others).allSatisfy(other -> assertThat(other.get()).isPresent());
    }
    assertThat(batches).allSatisfy(batch -> assertThat(batch.size()).isLessThanOrEqualTo(2));
  }

  @Test
  void answersEachWithItsOwnAndLeavesNobodyBehind() throws Exception {
    gate.countDown();
    var gathering = gathering(100);
    var failed = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int thread = 0; thread < 16; thread++) {
        int from = 1_000 * thread;
        all.add(
            threads.submit(() ->
                IntStream.range(from, from + 500)
                    .forEach(i -> {
                      try {
                        gathering
                            .join(i)
                            .ifPresent(done -> assertThat(done).isEqualTo("done " + i));
                      } catch (IllegalStateException e) {
                        failed.incrementAndGet();
                      }
                    })));
      }
      for (Future<?> one : all) {
        one.get(20, TimeUnit.SECONDS);
      }
    }
    assertThat(failed.get()).isLessThanOrEqualTo(1);
    assertThat(batches.stream().flatMap(List::stream)).hasSize(16 * 500).doesNotHaveDuplicates();
  }

  private Gathering<Integer, String> gathering(long heaviest) {
    return new Gathering<>(1, patience, heaviest, _ -> 10, this::together);
  }

  private List<String> together(List<Integer> works) {
    begun.countDown();
    batches.add(works);
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    if (works.contains(POISON)) {
      throw new IllegalStateException("poison");
    }
    return works.stream().map(work -> "done " + work).toList();
  }

  private static List<Future<Optional<String>>> joinAndWait(
      ExecutorService threads, Gathering<Integer, String> gathering, Integer... works) {
    List<Future<Optional<String>>> all = new ArrayList<>();
    for (Integer work : works) {
      all.add(threads.submit(() -> gathering.join(work)));
    }
    while (gathering.waiting() < works.length) {
      Thread.onSpinWait();
    }
    return all;
  }
}
