package dev.steward.audit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.steward.audit.sealing.Finding.Kind;
import dev.steward.audit.tree.Proofs;
import dev.steward.audit.tree.Tree;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The log against whoever has the database in their hands, with what was signed before.
class LogGrowthTests {
  final SealedLog log = new SealedLog();

  private void seal(int acts) {
    log.acts(acts);
    LogGrowth growth = log.growth();
    while (growth.round()) {}
  }

  private List<Finding> findings() {
    return log.verification().verify(log.outsideHeads()).findings();
  }

  @Test
  void findsNothingWrongWithALogThatOnlyGrew() {
    for (int i = 0; i < 5; i++) {
      seal(60);
    }
    var report = log.verification().verify(log.outsideHeads());
    assertThat(report.findings()).isEmpty();
    assertThat(report.entries()).isEqualTo(300);
    assertThat(report.heads()).isEqualTo(10);
    assertThat(findings()).isEmpty();
  }

  @Test
  void provesEachEntryUnderTheNewestHeadAcrossTiles() {
    seal(300);
    seal(300);
    Head head = log.notary.read(log.repository.newestNote().orElseThrow()).orElseThrow();
    var tree = new Tree(new Tiles(log.repository));
    log.repository.eachLeaf((position, entry) ->
        assertThat(
                Proofs.includes(
                    head.root(),
                    head.size(),
                    position,
                    entry.orElseThrow().leaf(),
                    tree.inclusion(position, head.size())))
            .isTrue());
    assertThat(Proofs.consistent(tree.root(300), 300, head.root(), 600, tree.consistency(300, 600)))
        .isTrue();
  }

  @Test
  void sealsEachEntryOnceWithEightSealersAtOnce() throws Exception {
    log.acts(500);
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var done :
          threads.invokeAll(
              IntStream.range(0, 8)
                  .<Callable<Boolean>>mapToObj(_ -> () -> log.growth().round())
                  .toList())) {
        done.get();
      }
    }
    log.growth().round();
    assertThat(log.verification().verify(log.outsideHeads()))
        .satisfies(r -> assertThat(r.findings()).isEmpty())
        .satisfies(r -> assertThat(r.entries()).isEqualTo(500));
  }

  @Test
  void sealsAnEntryWhoseTransactionEndedLate() {
    log.jdbc.sql("alter table audit_entry alter id restart with 100").update();
    log.acts(20);
    LogGrowth growth = log.growth();
    growth.round();
    log.jdbc
        .sql(
            """
            insert into audit_entry (id, at, actor_kind, act, subject_kind, subject_id, details)
            overriding system value values (50, '2026-11-22 11:59:59Z', 'system', 'ticket.read', 'ticket', '1', '{}')
            """)
        .update();
    growth.round();
    var report = log.verification().verify(log.outsideHeads());
    assertThat(report.entries()).isEqualTo(21);
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void writesHeadsOutsideTheDatabaseAgainAfterTheyWereLostBetween() {
    seal(3);
    log.acts(1);
    // killed between the commit and the file: the next start writes what is missing
    var lost =
        new LogGrowth(
            log.repository,
            log.notary,
            new HeadFiles(
                new dev.steward.platform.Home(log.home.resolve("elsewhere")),
                new AuditSettings(null)),
            new dev.steward.platform.BaseUrl("https://desk.example"),
            () -> SealedLog.NOON,
            log.database.transactions());
    lost.round();
    assertThat(log.outsideHeads()).hasSize(1);
    log.growth().round();
    assertThat(log.outsideHeads()).hasSize(2).last().isEqualTo(log.repository.newestNote().get());
  }

  @Test
  void namesAnEntryThatWasEdited() {
    seal(20);
    log.tamper("update audit_entry set details = '{\"from\":\"nowhere\"}' where id = 7");
    assertThat(findings())
        .extracting(Finding::kind, Finding::place, Finding::entry)
        .containsExactlyInAnyOrder(tuple(Kind.CHANGED, 6L, 7L), tuple(Kind.ROOT_DIFFERS, 20L, 0L));
  }

  @Test
  void namesTheHashedWordsThatWereExchanged() {
    seal(3);
    log.tamper("update audit_entry set words_hash = sha256('other') where id = 2");
    assertThat(findings()).extracting(Finding::kind).contains(Kind.CHANGED);
  }

  @Test
  void namesAnEntryThatWasDeleted() {
    seal(20);
    log.tamper("delete from audit_entry where id = 7");
    assertThat(findings())
        .extracting(Finding::kind, Finding::place)
        .contains(tuple(Kind.MISSING, 6L));
    log.tamper("delete from audit_leaf where position = 6");
    assertThat(findings()).extracting(Finding::kind, Finding::place).contains(tuple(Kind.GAP, 6L));
  }

  @Test
  void namesEntriesThatChangedPlaces() {
    seal(20);
    log.tamper(
        "update audit_leaf set position = 1000 where position = 3",
        "update audit_leaf set position = 3 where position = 4",
        "update audit_leaf set position = 4 where position = 1000");
    assertThat(findings())
        .extracting(Finding::kind, Finding::place)
        .contains(tuple(Kind.CHANGED, 3L), tuple(Kind.CHANGED, 4L));
  }

  @Test
  void namesAnEntryThatWasSlippedInBetween() {
    seal(20);
    log.tamper(
        """
        insert into audit_entry (at, actor_kind, act, subject_kind, subject_id, details)
        values ('2026-11-22 11:00:05Z', 'operator', 'ticket.read', 'ticket', '5', '{}')
        """,
        "update audit_leaf set position = position + 100 where position >= 5",
        "update audit_leaf set position = position - 99 where position >= 100",
        "insert into audit_leaf (position, entry_id) select 5, max(id) from audit_entry");
    assertThat(findings())
        .extracting(Finding::kind, Finding::place)
        .contains(tuple(Kind.CHANGED, 5L), tuple(Kind.ROOT_DIFFERS, 20L));
  }

  @Test
  void noticesACutTailByAHeadThatIsElsewhere() {
    seal(20);
    seal(5);
    log.tamper(
        "delete from audit_head where size > 20",
        "delete from audit_leaf where position >= 20",
        "delete from audit_entry where id > 20",
        "update audit_log set size = 20",
        "update audit_tile set hashes = substr(hashes, 1, 640) where level = 0");
    assertThat(log.verification().verify(List.of()).findings()).isEmpty();
    assertThat(findings())
        .extracting(Finding::kind, Finding::place)
        .containsExactly(tuple(Kind.TAIL_CUT, 25L));
  }

  @Test
  void noticesAWholeNewPastByAHeadThatIsElsewhere() {
    seal(10);
    seal(10);
    List<String> outside = log.outsideHeads();
    log.tamper(
        "delete from audit_head",
        "delete from audit_leaf",
        "delete from audit_tile",
        "update audit_entry set details = '{}' where id = 15",
        "update audit_log set size = 0, looked_from = 0");
    log.growth().round();
    List<Finding> found = log.verification().verify(outside).findings();
    assertThat(found)
        .extracting(Finding::kind, Finding::place, Finding::entry)
        .contains(tuple(Kind.FORK, 20L, 0L));
    assertThat(found).extracting(Finding::place).doesNotContain(10L);
  }

  @Test
  void believesNoHeadWithoutItsOwnSignature() {
    seal(3);
    String note = log.repository.newestNote().orElseThrow();
    var other = new SealedLog();
    String foreign = other.notary.sign(log.notary.read(note).orElseThrow());
    for (String bad :
        List.of(
            foreign,
            note.replace("\n3\n", "\n4\n"),
            note.substring(0, note.length() - 9) + "\n",
            "hello\n",
            "")) {
      assertThat(log.verification().verify(List.of(bad)).findings())
          .as(bad)
          .extracting(Finding::kind)
          .containsExactly(Kind.NOT_SIGNED);
    }
  }

  @Test
  void noticesAnEntryThatNobodySealed() {
    seal(3);
    log.tamper(
        """
        insert into audit_entry (at, actor_kind, act, subject_kind, subject_id, details)
        values ('2026-11-20 11:00:05Z', 'operator', 'ticket.read', 'ticket', '5', '{}')
        """);
    assertThat(findings())
        .extracting(Finding::kind, Finding::entry)
        .containsExactly(tuple(Kind.NOT_SEALED, 4L));
  }
}
