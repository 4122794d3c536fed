package dev.steward.ticket.searching;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.letterFrom;
import static dev.steward.ticket.World.max;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.steward.search.FacetQuery.Order;
import dev.steward.search.TextHit;
import dev.steward.staff.Access;
import dev.steward.staff.Permission;
import dev.steward.staff.Reach;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.assigning.Assigning;
import dev.steward.ticket.indexing.TicketIndex;
import dev.steward.ticket.spam.Spam;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketSearchTests {
  private static final TicketSearch search = desk.the(TicketSearch.class);
  private static final String ADDRESS = someone("zhao");
  private static final String TXID =
      "0x7d1c9c0e5b7f4f2f8f3f1f2a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e";
  private static Ticket ticket;

  @BeforeAll
  static void aTicketIsIndexed() {
    ticket =
        letterFrom(ADDRESS)
            .about("ＢＴＣ提现")
            .saying(
                "提现卡住了，状态一直是审核中 quokkaword。交易哈希 "
                    + TXID
                    + " ，請儘快處理。Reply to quokka.li@mail.example please")
            .arrives();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            desk.the(TicketIndex.class).standing().ready()
                && ids("quokkaword").contains(ticket.id()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quokkaword 审核中",
        "審核中 quokka",
        "btc提现 quokkaword",
        "ｑｕｏｋｋａｗｏｒｄ",
        "quokkawrod",
        "tixian quokkaword",
        "quokkaword 请尽快处理",
        "\"一直是审核中\" quokkaword",
        "quokkaword -充值",
        "quokkaword channel:email -status:solved",
        "quokkaword 状态:新建",
        "quokkaword created:today",
        "quokkaword created>7d",
        "quokkaword subject:提现",
        "quokkaword assignee:none",
        "0x7d1c9c0e5b7f4f2f8f3f1f2a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e",
        "0X7D1C9C0E5B7F4F2F8",
        "quokka.li@mail.example",
      })
  void finds(String query) {
    assertThat(ids(query)).as(query).contains(ticket.id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"审核中一直\" quokkaword",
        "quokkaword -审核中",
        "quokkaword -\"quokkaword\"",
        "quokkaword has:attachment",
        "quokkaword status:solved",
        "quokkaword created<2020-01-01",
        "quokkaword from:nobody-at-all@example.com",
        "quokkaword is:spam",
        "quokkaword status:opne",
        "0x7d1c9c0e5b7f4f2f9",
      })
  void doesNotFind(String query) {
    assertThat(ids(query)).as(query).doesNotContain(ticket.id());
  }

  @Test
  void findsByNumberAndAddress() {
    assertThat(ids("#" + ticket.id().value())).containsExactly(ticket.id());
    assertThat(ids(String.valueOf(ticket.id().value()))).startsWith(ticket.id());
    assertThat(ids(ADDRESS)).containsExactly(ticket.id());
    assertThat(ids("from:" + ADDRESS)).containsExactly(ticket.id());
  }

  @Test
  void showsWhyItWasFound() {
    Found found = search.page(na, "审核中 quokkaword", Order.BEST, 0, 10);
    var shown =
        desk.the(IndexSearch.class).snippets(TicketQuery.of("审核中 quokkaword"), found.tickets());

    assertThat(
            shown.getOrDefault(ticket.id(), List.of()).stream()
                .filter(TextHit.Piece::hit)
                .map(TextHit.Piece::text))
        .contains("审核中", "quokkaword");
  }

  @Test
  void saysWhenOnlyMostWordsAreThere() {
    Found found = search.page(na, "quokkaword 提现 zzyzxqq", Order.BEST, 0, 10);

    assertThat(found.tickets()).extracting(Ticket::id).contains(ticket.id());
    assertThat(found.loose()).isTrue();
  }

  @Test
  void countsOnlyWhatTheSearcherMaySee() {
    Ticket theirs = letterFrom(someone("narrow")).saying("walabyword here").arrives();
    Ticket other = letterFrom(someone("narrow")).saying("walabyword there").arrives();
    desk.the(Assigning.class)
        .assign(max, theirs.id(), Optional.of(na.agentId()), Optional.empty(), OptionalInt.empty());
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> ids("walabyword").containsAll(List.of(theirs.id(), other.id())));
    SignedIn narrow =
        limited(new Access(Reach.ASSIGNED, Optional.empty(), Set.of(), Set.of()), na.permissions());

    // The index still says that it is with Na; the rows know better.
    Found before = search.page(narrow, "walabyword", Order.BEST, 0, 10);
    desk.the(Assigning.class)
        .assign(
            max, theirs.id(), Optional.of(max.agentId()), Optional.empty(), OptionalInt.empty());
    Found after = search.page(narrow, "walabyword", Order.BEST, 0, 10);

    assertThat(before.tickets()).extracting(Ticket::id).containsExactly(theirs.id());
    assertThat(before.count()).isOne();
    assertThat(
            before.facets().getOrDefault("status", Map.of()).values().stream()
                .mapToInt(i -> i)
                .sum())
        .isOne();
    assertThat(after.tickets()).isEmpty();
    assertThat(after.count()).isZero();
    assertThat(after.facets().values().stream().allMatch(counts -> counts.isEmpty())).isTrue();
    assertThat(search.count(narrow, TicketQuery.of("walabyword"))).isZero();
    assertThat(search.page(limited(narrow.access(), Set.of()), "walabyword", Order.BEST, 0, 9))
        .isEqualTo(Found.NOTHING);
  }

  @Test
  void findsSpamOnlyWhenAskedFor() {
    Ticket spam = letterFrom(someone("spam")).saying("numbatword cheap").arrives();
    await().atMost(Duration.ofSeconds(30)).until(() -> ids("numbatword").contains(spam.id()));

    desk.the(Spam.class).mark(max, spam.id(), false);

    await().atMost(Duration.ofSeconds(30)).until(() -> ids("numbatword").isEmpty());
    assertThat(ids("numbatword is:spam")).containsExactly(spam.id());
  }

  @Test
  void takesOperatorsAndQuotesOfAQueryAsTheyAre() {
    for (String query :
        List.of(
            "'", "\\", "a & b | !c", "<->", "%_", "'); drop table ticket; --", "*", "a* OR (b")) {
      assertThat(ids(query)).doesNotContainNull();
    }
  }

  @Test
  void tellsWhatItDidNotUnderstand() {
    assertThat(
            search.troubles(na, TicketQuery.of("status:opne from:x@y.example created:soon has:x")))
        .extracting(Criteria.Trouble::key)
        .containsExactly(
            "search.trouble.choice",
            "search.trouble.nobody",
            "search.trouble.date",
            "search.trouble.choice");
  }

  private static SignedIn limited(Access access, Set<Permission> permissions) {
    return new SignedIn(
        na.agentId(),
        na.name(),
        na.email(),
        na.role(),
        na.locale(),
        na.zone(),
        permissions.isEmpty() ? EnumSet.noneOf(Permission.class) : permissions,
        false,
        access);
  }

  private static List<TicketId> ids(String query) {
    return search.find(na, query, 50).stream().map(Ticket::id).collect(Collectors.toList());
  }
}
