package dev.steward.exchange.asking;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.someone;
import static dev.steward.ticket.World.ticketFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steward.audit.Audit;
import dev.steward.exchange.Exchange;
import dev.steward.exchange.Exchange.Asking;
import dev.steward.exchange.ExchangeAccount;
import dev.steward.exchange.ExchangeError;
import dev.steward.exchange.ExchangeFill;
import dev.steward.exchange.ExchangeSettings;
import dev.steward.exchange.Heard;
import dev.steward.exchange.Heard.Why;
import dev.steward.exchange.signing.SigningKey;
import dev.steward.platform.egress.Egress;
import dev.steward.platform.error.Refusal;
import dev.steward.reference.Mode;
import dev.steward.reference.ReferenceExchange;
import dev.steward.staff.Role;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.World;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/// The real client against the reference exchange.
class AskedExchangeTests {
  private static final AtomicInteger number = new AtomicInteger(10);
  private static final SigningKey KEY = new SigningKey.Shared(new byte[40]);
  private static ReferenceExchange reference;
  private static TicketId ticket;

  private Instant now = Instant.now();
  private final InstantSource clock = () -> now;
  private final Exchange exchange = exchange("1s", 30);

  @BeforeAll
  static void start() throws IOException {
    reference = ReferenceExchange.start(0, KEY, "desk", InstantSource.system());
    ticket = ticketFrom(someone("li")).id();
  }

  @AfterAll
  static void stop() {
    reference.close();
  }

  @Test
  void tellsAccountsTradesAndTransfersAndSaysWhatIsAbsent() {
    reference.behave(Mode.WELL);
    Asking asking = asking(agent(Role.AGENT), "60127743");
    assertThat(exchange.account(asking).found())
        .hasValueSatisfying(account -> {
          assertThat(account.status()).isPresent();
          assertThat(account.balances()).isEmpty();
          assertThat(account.tiers()).isNotEmpty();
        });
    assertThat(exchange.activity(asking).found().orElseThrow()).isNotEmpty();
    assertThat(exchange.transfers(asking).found().orElseThrow())
        .extracting(each -> each.status())
        .contains("credited", "held", "unmatched", "review", "failed");
    List<ExchangeFill> year =
        exchange
            .fills(asking, Optional.empty(), now.minus(Duration.ofDays(364)), now)
            .found()
            .orElseThrow();
    assertThat(year).hasSizeGreaterThan(100);
    assertThat(exchange.fills(asking, Optional.of(year.getFirst().orderId()), now, now).found())
        .hasValueSatisfying(fills -> assertThat(fills).isNotEmpty());
    assertThat(exchange.account(asking(asking.by(), "12345600")))
        .isEqualTo(new Heard.Unknown<ExchangeAccount>(Why.ABSENT));
  }

  @Test
  void showsBalancesOnlyToThoseWhoMaySeeThem() {
    reference.behave(Mode.WELL);
    Asking agent = asking(agent(Role.AGENT), "60127744");
    Asking lead = asking(agent(Role.LEAD), "60127744");
    assertThat(exchange.accountWithBalances(agent).found().orElseThrow().balances()).isEmpty();
    assertThat(exchange.accountWithBalances(lead).found().orElseThrow().balances()).isNotEmpty();
    assertThat(exchange.account(lead).found().orElseThrow().balances()).isEmpty();
  }

  @Test
  void believesNothingThatHasAnotherShape() {
    reference.behave(Mode.LYING);
    Asking asking = asking(agent(Role.LEAD), uid());
    Heard<ExchangeAccount> heard = exchange("1s", 30).accountWithBalances(asking);
    assertThat(heard)
        .isInstanceOfSatisfying(
            Heard.Told.class,
            told -> assertThat(told.doubts()).contains("verification", "registeredAt"));
    ExchangeAccount account = heard.found().orElseThrow();
    assertThat(account.registeredAt()).isEmpty();
    assertThat(account.verification()).isEmpty();
    assertThat(account.status()).isPresent();
    assertThat(account.toString()).doesNotContain("argon2").doesNotContain("97");
    assertThat(exchange("1s", 30).transfers(asking).found().orElseThrow()).isEmpty();
    Heard<List<ExchangeFill>> fills =
        exchange("1s", 30).fills(asking, Optional.empty(), now.minus(Duration.ofDays(90)), now);
    assertThat(fills.found().orElseThrow()).extracting(ExchangeFill::id).doesNotHaveDuplicates();
    reference.behave(Mode.BABBLING);
    assertThat(exchange("1s", 30).account(asking))
        .isEqualTo(new Heard.Unknown<ExchangeAccount>(Why.NONSENSE));
  }

  @Test
  void saysThatItIsSlowOrDownAndThenLeavesItAlone() {
    Asking asking = asking(agent(Role.AGENT), uid());
    Exchange hasty = exchange("200ms", 30);
    reference.behave(Mode.SLOW);
    assertThat(hasty.account(asking)).isEqualTo(new Heard.Unknown<ExchangeAccount>(Why.SLOW));
    reference.behave(Mode.DOWN);
    for (int i = 0; i < 3; i++) {
      assertThat(hasty.account(asking)).isEqualTo(new Heard.Unknown<ExchangeAccount>(Why.DOWN));
    }
    reference.behave(Mode.WELL);
    assertThat(hasty.account(asking)).isEqualTo(new Heard.Unknown<ExchangeAccount>(Why.RESTING));
    now = now.plusSeconds(21);
    assertThat(hasty.account(asking).found()).isPresent();
  }

  @Test
  void remembersForAMinuteAndAuditsEachLookupAllTheSame() {
    reference.behave(Mode.WELL);
    Asking asking = asking(agent(Role.AGENT), uid());
    assertThat(exchange.account(asking).found()).isPresent();
    reference.behave(Mode.DOWN);
    assertThat(exchange.account(asking).found()).isPresent();
    assertThat(audited(asking, "exchange_account.looked_up")).isEqualTo(2);
    now = now.plusSeconds(61);
    assertThat(exchange.account(asking)).isEqualTo(new Heard.Unknown<ExchangeAccount>(Why.DOWN));
  }

  @Test
  void refusesTheAccountBeyondTheBudgetAndRaisesAnAlert() {
    reference.behave(Mode.WELL);
    Exchange strict = exchange("1s", 5);
    SignedIn agent = agent(Role.AGENT);
    for (int i = 0; i < 5; i++) {
      assertThat(strict.account(asking(agent, uid())).found()).isPresent();
    }
    Asking next = asking(agent, uid());
    assertThatThrownBy(() -> strict.account(next))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ExchangeError.OVER_BUDGET));
    assertThat(audited(next, "exchange_account.refused_over_budget")).isEqualTo(1);
    assertThat(lookups(5).alerts()).isPositive();
    assertThat(strict.account(asking(agent(Role.AGENT), uid())).found()).isPresent();
    now = now.plus(Duration.ofMinutes(11));
    assertThat(lookups(5)).isNotNull();
  }

  @Test
  void refusesNumbersThatLeadElsewhereAndLookupsWithoutAReason() {
    for (String uid : List.of("../admin", "1234?x=1", "", "1 or 1=1", "%2e%2e")) {
      assertThatThrownBy(() -> exchange.account(asking(agent(Role.AGENT), uid)))
          .isInstanceOf(Refusal.class);
    }
    assertThatThrownBy(
            () -> exchange.account(new Asking(agent(Role.AGENT), ticket, "60127743", " ")))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void freezesOnlyForThoseWhoMay() {
    reference.behave(Mode.WELL);
    String uid = uid();
    assertThat(exchange.freeze(asking(agent(Role.AGENT), uid)))
        .isEqualTo(new Heard.Unknown<String>(Why.REFUSED));
    assertThat(reference.isFrozen(uid)).isFalse();
    Asking lead = asking(agent(Role.LEAD), uid);
    assertThat(exchange.freeze(lead).found()).isPresent();
    assertThat(exchange.account(lead).found().orElseThrow().status()).contains("frozen");
    assertThat(exchange.release(lead).found()).isPresent();
    assertThat(reference.isFrozen(uid)).isFalse();
  }

  private Exchange exchange(String timeout, int budget) {
    var settings =
        new ExchangeSettings(
            "",
            "desk",
            "",
            "",
            java.time.Duration.parse("PT" + timeout.replace("200ms", "0.2s")),
            budget);
    var place =
        Optional.of(new Endpoint.Place(reference == null ? "" : reference.url(), "desk", KEY));
    var client =
        new Client(
            new Endpoint(() -> place), settings, desk.the(Egress.class), clock, new SecureRandom());
    return new AskedExchange(client, lookups(budget), clock, desk.the(JsonMapper.class));
  }

  private Lookups lookups(int budget) {
    return new Lookups(
        desk.the(LookupRepository.class),
        desk.the(Audit.class),
        new ExchangeSettings("", "desk", "", "", Duration.ofSeconds(1), budget),
        clock,
        desk.the(PlatformTransactionManager.class));
  }

  private static long audited(Asking asking, String act) {
    return desk.jdbc()
        .sql("select count(*) from audit_entry where act = ? and actor_id = ?")
        .params(act, asking.by().agentId().value())
        .query(Long.class)
        .single();
  }

  private static String uid() {
    return Integer.toString(50_000_000 + number.incrementAndGet() * 7 + 1).replaceAll("00$", "01");
  }

  private static Asking asking(SignedIn by, String uid) {
    return new Asking(by, ticket, uid, "checking a fee");
  }

  private static SignedIn agent(Role role) {
    int n = number.incrementAndGet();
    SignedIn made = World.agent("Asker" + n, "asker" + n + "@desk.example");
    return new SignedIn(
        made.agentId(),
        made.name(),
        made.email(),
        role,
        made.locale(),
        made.zone(),
        role.permissions(),
        false);
  }
}
