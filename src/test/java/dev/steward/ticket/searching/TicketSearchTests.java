package dev.steward.ticket.searching;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.letterFrom;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicketSearchTests {
  private final TicketSearch search = desk.the(TicketSearch.class);

  @Test
  void findsChineseWordsFullWidthFormsAndBeginnings() {
    Ticket ticket =
        letterFrom(someone("zhao")).about("ＢＴＣ提现").saying("提现卡住了，状态一直是审核中 quokkaword").arrives();

    await().atMost(Duration.ofSeconds(30)).until(() -> ids("quokkaword").contains(ticket.id()));

    assertThat(ids("审核中 quokka")).containsExactly(ticket.id());
    assertThat(ids("btc提现 quokkaword")).containsExactly(ticket.id());
    assertThat(ids("quokkaword 充值")).isEmpty();
  }

  @Test
  void findsByNumberAndAddress() {
    String address = someone("findme");
    Ticket ticket = letterFrom(address).arrives();

    assertThat(ids("#" + ticket.id().value())).containsExactly(ticket.id());
    assertThat(ids(address)).containsExactly(ticket.id());
  }

  @Test
  void takesOperatorsAndQuotesOfAQueryAsTheyAre() {
    for (String query :
        List.of("'", "\\", "a & b | !c", "<->", "%_", "'); drop table ticket; --")) {
      assertThat(ids(query)).doesNotContainNull();
    }
  }

  private List<TicketId> ids(String query) {
    return search.find(na, query, 50).stream().map(Ticket::id).toList();
  }
}
