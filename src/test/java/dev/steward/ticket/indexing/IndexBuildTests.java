package dev.steward.ticket.indexing;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.letterFrom;
import static dev.steward.ticket.World.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.platform.Home;
import dev.steward.search.FacetQuery;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketEvents;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A second process on the same database: it has a home, and so an index, of its own.
class IndexBuildTests {
  @TempDir private Path home;

  @Test
  void buildsFollowsAndGoesOnWhereItWas() throws Exception {
    Ticket ticket = letterFrom(someone("bilby")).saying("bilbyword").arrives();
    try (var first = new Second(home)) {
      assertThat(first.index.search(words("bilbyword"))).isEmpty();
      first.settle();
      assertThat(first.found("bilbyword")).containsExactly(ticket.id().value());

      Ticket later = letterFrom(someone("bilby")).saying("bilbyword again").arrives();
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> first.settle().found("bilbyword").contains(later.id().value()));
    }
    try (var again = new Second(home)) {
      again.feed.follow();
      assertThat(again.index.standing().ready()).isTrue();
      assertThat(again.found("bilbyword")).hasSize(2);
    }
  }

  @Test
  void aNewIndexTakesThePlaceOfTheOldOneAndLeavesNothing() throws Exception {
    letterFrom(someone("bandicoot")).saying("bandicootword").arrives();
    try (var second = new Second(home)) {
      second.settle();
      Path old = second.folders.current().orElseThrow();

      assertThat(second.build.run((done, total) -> {}, () -> true)).as("broken off").isFalse();
      assertThat(second.folders.current()).contains(old);
      assertThat(second.build.run((done, total) -> {}, () -> false)).isTrue();

      assertThat(second.folders.current().orElseThrow()).isNotEqualTo(old).exists();
      assertThat(old).doesNotExist();
      assertThat(second.found("bandicootword")).hasSize(1);
    }
  }

  @Test
  void anIndexThatKnowsMoreThanTheLogIsOfAnotherDatabase() throws Exception {
    letterFrom(someone("dunnart")).saying("dunnartword").arrives();
    try (var second = new Second(home)) {
      second.settle();
      second.index.swap(second.folders.open(second.folders.fresh(), 1), Long.MAX_VALUE / 2);
    }
    try (var again = new Second(home)) {
      again.settle();
      assertThat(again.found("dunnartword")).hasSize(1);
    }
  }

  @Test
  void aBrokenIndexIsBuiltAnew() throws Exception {
    letterFrom(someone("potoroo")).saying("potorooword").arrives();
    try (var second = new Second(home)) {
      second.settle();
    }
    try (var files = Files.newDirectoryStream(new Second(home).folders.current().orElseThrow())) {
      for (Path file : files) {
        Files.writeString(file, "not an index");
      }
    }
    try (var again = new Second(home)) {
      again.settle();
      assertThat(again.found("potorooword")).hasSize(1);
    }
  }

  private static FacetQuery words(String words) {
    return new FacetQuery(
        List.of(words),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false,
        FacetQuery.Order.NEWEST,
        0,
        10,
        Set.of());
  }

  private static final class Second implements AutoCloseable {
    private final IndexFolders folders;
    private final TicketIndex index;
    private final IndexBuild build;
    private final IndexFeed feed;

    Second(Path home) {
      var texts = desk.the(TicketTexts.class);
      var rows = desk.the(IndexRows.class);
      var events = desk.the(TicketEvents.class);
      InstantSource clock = InstantSource.system();
      folders = new IndexFolders(new Home(home), new SecureRandom(), clock);
      index = new TicketIndex(texts);
      build = new IndexBuild(texts, folders, rows, index, events, clock);
      feed = new IndexFeed(index, folders, rows, build, events, clock);
    }

    Second settle() {
      feed.follow();
      feed.build();
      feed.follow();
      return this;
    }

    List<Long> found(String words) {
      index.refresh(List.of());
      return index.search(words(words)).orElseThrow().ids();
    }

    @Override
    public void close() {
      index.close();
    }
  }
}
