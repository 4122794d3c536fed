package dev.steward.fee.keeping;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.max;
import static dev.steward.ticket.World.na;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steward.fee.FeeError;
import dev.steward.fee.Fills;
import dev.steward.fee.engine.Edition;
import dev.steward.fee.schedule.Reading;
import dev.steward.platform.error.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class PublishingTests {
  private final Publishing publishing = desk.the(Publishing.class);
  private final Editions editions = desk.the(Editions.class);

  @Test
  void isPublishedByASecondPersonAndCountsFromItsTimeOn() {
    Instant from = afterAll();
    long id = handedIn(from);
    refused(FeeError.OWN_WORK, () -> publishing.publish(na, id));
    assertThat(editions.all()).extracting(Edition::id).doesNotContain(id);

    int number = publishing.publish(max, id);

    assertThat(editions.at(from)).hasValueSatisfying(e -> assertThat(e.number()).isEqualTo(number));
    assertThat(editions.at(from.minusMillis(1)).filter(e -> e.id() == id)).isEmpty();
    refused(FeeError.DECIDED, () -> publishing.publish(max, id));
    refused(FeeError.DECIDED, () -> publishing.discard(na, id));
  }

  @Test
  void neverBeginsBeforeWhatIsPublishedAlready() {
    Instant from = afterAll();
    publishing.publish(max, handedIn(from));
    long earlier = handedIn(from.minusSeconds(1));
    refused(FeeError.TOO_EARLY, () -> publishing.publish(max, earlier));
  }

  @Test
  void isPublishedOnceWhenEightPublishItAtOnce() throws Exception {
    long id = handedIn(afterAll());
    Callable<Boolean> attempt =
        () -> {
          try {
            publishing.publish(max, id);
            return true;
          } catch (Refusal _) {
            return false;
          }
        };
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var done = pool.invokeAll(java.util.Collections.nCopies(8, attempt));
      int published = 0;
      for (var each : done) {
        published += each.get() ? 1 : 0;
      }
      assertThat(published).isEqualTo(1);
    }
  }

  @Test
  void neverChangesNotEvenInTheDatabase() {
    long id = handedIn(afterAll());
    publishing.publish(max, id);
    for (String change :
        List.of(
            "update fee_edition set document = '{}' where id = ",
            "update fee_edition set valid_from = now() - interval '9 years' where id = ",
            "delete from fee_edition where id = ")) {
      assertThatThrownBy(() -> desk.jdbc().sql(change + id).update())
          .isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void saysWhatChanges() {
    String other =
        Fills.text("bitmart.csv")
            .replace("spot,,B,,,,,,LV1,0.0025,0.0025", "spot,,B,,,,,,LV1,0.002,0.0025");
    var lines = Changes.between(Fills.example("bitmart.csv"), read(other));
    assertThat(lines)
        .containsExactly(new Changes.Line("rate", "spot LV1 B", "0.25% / 0.25%", "0.2% / 0.25%"));
  }

  @Test
  void tellsWhatIsWrongWithAFile() {
    assertThat(publishing.handIn(na, "{}", Instant.EPOCH, ""))
        .isInstanceOfSatisfying(
            Reading.Flawed.class, flawed -> assertThat(flawed.flaws()).isNotEmpty());
  }

  private static dev.steward.fee.schedule.Schedule read(String text) {
    return switch (dev.steward.fee.schedule.ScheduleReader.read(text)) {
      case Reading.Understood<dev.steward.fee.schedule.Schedule>(var schedule) -> schedule;
      case Reading.Flawed<dev.steward.fee.schedule.Schedule>(var flaws) ->
          throw new IllegalArgumentException("" + flaws);
    };
  }

  private Instant afterAll() {
    return editions.all().stream()
        .map(Edition::from)
        .reduce((_, last) -> last)
        .orElse(Instant.parse("2020-01-01T00:00:00Z"))
        .plusSeconds(60);
  }

  private long handedIn(Instant from) {
    return switch (publishing.handIn(na, Fills.text("bitmart.csv"), from, "")) {
      case Reading.Understood<Long>(Long id) -> id;
      case Reading.Flawed<Long>(var flaws) -> throw new IllegalArgumentException("" + flaws);
    };
  }

  private static void refused(FeeError why, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(why));
  }
}
