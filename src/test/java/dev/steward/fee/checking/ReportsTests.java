package dev.steward.fee.checking;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.max;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.someone;
import static dev.steward.ticket.World.ticketFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steward.fee.FeeError;
import dev.steward.fee.Fills;
import dev.steward.fee.engine.Verdict.Outcome;
import dev.steward.fee.keeping.Editions;
import dev.steward.fee.keeping.Publishing;
import dev.steward.fee.schedule.Flaw;
import dev.steward.fee.schedule.Reading;
import dev.steward.platform.error.Refusal;
import dev.steward.staff.Role;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ReportsTests {
  private static final String RIGHT =
      """
      tradeId,orderId,symbol,side,tradeRole,createTime,price,size,fee,feeCoinName,tier
      1,o1,SOL_USDT,buy,taker,1770000000000,39999.00,0.1,9.99975,USDT,LV1
      """;

  private final Reports reports = desk.the(Reports.class);

  @Test
  void explainsWhatIsRightAndCitesTheEdition() {
    Report report = made(RIGHT);
    assertThat(report.outcome()).isEqualTo(Outcome.RIGHT);
    assertThat(report.disputed()).isFalse();
    assertThat(String.join("\n", reports.reply(report)))
        .contains("9.99975")
        .contains("class B")
        .contains("bitmart 1");
  }

  @Test
  void makesTheSamePaperAgainByteForByte() {
    Report report = made(RIGHT);
    assertThat(reports.pdfMadeAgain(report)).isEqualTo(reports.pdf(report));
    assertThat(new String(reports.pdf(report), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-1.5")
        .endsWith("%%EOF\n");
  }

  @Test
  void opensADisputeForWhatNothingExplains() {
    Ticket ticket = ticketFrom(someone("li"));
    Report report = reports.make(na, ticket, input(RIGHT.replace("9.99975", "12.5")));
    assertThat(report.disputed()).isTrue();
    assertThat(reports.of(ticket)).extracting(Report::id).containsExactly(report.id());
    assertThat(
            desk.jdbc()
                .sql(
                    "select details->>'what' from ticket_event where ticket_id = ? and kind = 'fee-checked'")
                .param(ticket.id().value())
                .query(String.class)
                .list())
        .containsExactly("disputed");
  }

  @Test
  void aCreditAboveTheLimitNeedsASecondPerson() {
    Ticket ticket = ticketFrom(someone("li"));
    Report report = reports.make(na, ticket, input(RIGHT.replace("9.99975", "40")));
    reports.propose(na, ticket, report, "20", "USDT", "overcharged");
    reports.propose(na, ticket, report, "20.00000001", "USDT", "overcharged");
    reports.propose(na, ticket, report, "0.0001", "BTC", "overcharged");
    List<Report.Credit> credits = reports.credits(report);
    assertThat(credits).extracting(Report.Credit::needsTwo).containsExactly(false, true, true);
    assertThat(credits.getFirst().decision()).contains("approved");
    long second = credits.get(1).id();

    refused(FeeError.OWN_WORK, () -> reports.decide(lead(na), ticket, report, second, true));
    refused(FeeError.OWN_WORK, () -> reports.decide(max, ticket, report, second, true));
    reports.decide(lead(max), ticket, report, second, true);
    refused(FeeError.DECIDED, () -> reports.decide(lead(max), ticket, report, second, false));
    refused(FeeError.NO_AMOUNT, () -> reports.propose(na, ticket, report, "-1", "USDT", "x"));
    refused(FeeError.REASON_MISSING, () -> reports.propose(na, ticket, report, "1", "USDT", " "));
  }

  @Test
  void isNotFoundThroughAnotherTicket() {
    Report report = made(RIGHT);
    Ticket other = ticketFrom(someone("mallory"));
    refused(FeeError.NOT_FOUND, () -> reports.require(other, report.id()));
  }

  @Test
  void tellsWhatIsWrongWithWhatWasPasted() {
    assertThat(flaws("symbol,price\nA,1")).containsExactly("line 1 columns");
    assertThat(flaws("symbol,at,price,quantity\nBTC_USDT,1770000000,1,x"))
        .containsExactly("line 2 · at instant", "line 2 · quantity number");
    assertThat(flaws("{\"fills\":[]}")).containsExactly("fills missing");
    assertThat(flaws("nonsense")).isNotEmpty();
  }

  private Report made(String fills) {
    return reports.make(na, ticketFrom(someone("li")), input(fills));
  }

  private static FillReader.Input input(String text) {
    if (desk.the(Editions.class).all().isEmpty()
        && desk.the(Publishing.class)
                .handIn(na, Fills.text("bitmart.csv"), Instant.parse("2020-01-01T00:00:00Z"), "")
            instanceof Reading.Understood<Long>(Long id)) {
      desk.the(Publishing.class).publish(max, id);
    }
    return switch (FillReader.read(text)) {
      case Reading.Understood<FillReader.Input>(FillReader.Input input) -> input;
      case Reading.Flawed<FillReader.Input>(var flaws) ->
          throw new IllegalArgumentException("" + flaws);
    };
  }

  private static List<String> flaws(String text) {
    return switch (FillReader.read(text)) {
      case Reading.Understood<FillReader.Input> _ -> List.of();
      case Reading.Flawed<FillReader.Input>(List<Flaw> flaws) ->
          flaws.stream().map(flaw -> flaw.place() + " " + flaw.key()).toList();
    };
  }

  private static SignedIn lead(SignedIn who) {
    return new SignedIn(
        who.agentId(),
        who.name(),
        who.email(),
        Role.LEAD,
        who.locale(),
        who.zone(),
        Role.LEAD.permissions(),
        false);
  }

  private static void refused(FeeError why, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(why));
  }
}
