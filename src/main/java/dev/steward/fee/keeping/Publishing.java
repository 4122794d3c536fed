package dev.steward.fee.keeping;

import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.fee.FeeError;
import dev.steward.fee.schedule.Reading;
import dev.steward.fee.schedule.Schedule;
import dev.steward.fee.schedule.ScheduleJson;
import dev.steward.fee.schedule.ScheduleReader;
import dev.steward.platform.error.Refusal;
import dev.steward.platform.live.Live;
import dev.steward.staff.SignedIn;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Brings editions into being: one person hands a file in, another publishes it.
@Component
public class Publishing {
  /// Longest file, in characters.
  public static final int LONGEST = 2_000_000;

  private final EditionRepository repository;
  private final Audit audit;
  private final Live live;

  Publishing(EditionRepository repository, Audit audit, Live live) {
    this.repository = repository;
    this.audit = audit;
    this.live = live;
  }

  /// Hands a file in. It waits for a second person from then on.
  ///
  /// @return the edition's id, or everything that is wrong with the file
  @Transactional
  public Reading<Long> handIn(SignedIn by, String text, Instant from, String note) {
    if (text.length() > LONGEST) {
      throw new Refusal(FeeError.TOO_LARGE);
    }
    return switch (ScheduleReader.read(text)) {
      case Reading.Flawed<Schedule>(var flaws) -> new Reading.Flawed<>(flaws);
      case Reading.Understood<Schedule>(Schedule schedule) -> {
        String document = ScheduleJson.write(schedule);
        String digest = ScheduleJson.digest(document);
        long id = repository.add(document, digest, from, note.strip(), by.agentId());
        record(by, "fee_edition.made", id, digest);
        live.changed("fees");
        yield new Reading.Understood<>(id);
      }
    };
  }

  /// Publishes what another has handed in: it is valid from its time on, and never changes.
  ///
  /// @throws Refusal [FeeError#OWN_WORK], [FeeError#DECIDED], [FeeError#TOO_EARLY]
  @Transactional
  public int publish(SignedIn by, long id) {
    Optional<Kept> newest = repository.lockNewest();
    Kept kept = requireWaiting(id);
    if (kept.madeBy().equals(by.agentId())) {
      throw new Refusal(FeeError.OWN_WORK);
    }
    if (newest.filter(last -> !kept.from().isAfter(last.from())).isPresent()) {
      throw new Refusal(FeeError.TOO_EARLY);
    }
    int number = newest.map(Kept::number).orElse(0) + 1;
    repository.publish(id, number, by.agentId());
    record(by, "fee_edition.published", id, kept.digest());
    live.changed("fees");
    return number;
  }

  /// Throws away what waits.
  ///
  /// @throws Refusal [FeeError#DECIDED]
  @Transactional
  public void discard(SignedIn by, long id) {
    Kept kept = requireWaiting(id);
    repository.discard(id);
    record(by, "fee_edition.discarded", id, kept.digest());
    live.changed("fees");
  }

  private Kept requireWaiting(long id) {
    Kept kept = repository.lock(id).orElseThrow(() -> new Refusal(FeeError.NOT_FOUND));
    if (!kept.isWaiting()) {
      throw new Refusal(FeeError.DECIDED);
    }
    return kept;
  }

  private void record(SignedIn by, String act, long id, String digest) {
    audit.record(
        by.actor(), act, Subject.of("fee_edition", id), Optional.empty(), Map.of("digest", digest));
  }
}
