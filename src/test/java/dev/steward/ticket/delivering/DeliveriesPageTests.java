package dev.steward.ticket.delivering;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.inbox;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.someone;
import static dev.steward.ticket.World.ticketFrom;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.audit.Actor;
import dev.steward.channel.delivery.DeliveryGroup;
import dev.steward.channel.delivery.DeliveryTroubles;
import dev.steward.platform.address.EmailAddress;
import dev.steward.staff.AgentId;
import dev.steward.staff.Browser;
import dev.steward.staff.Role;
import dev.steward.staff.people.NewAgent;
import dev.steward.staff.people.People;
import dev.steward.staff.session.Sessions;
import dev.steward.staff.session.Visitor;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.replying.Reply;
import dev.steward.ticket.replying.Replying;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What failed is seen, and what people decide about it happens once and is on record.
class DeliveriesPageTests {
  private static final Browser lead = browser(agent("Lead", Role.LEAD));
  private final String customer = someone("li");
  private final Ticket ticket = ticketFrom(customer);
  private final long delivery = reply();

  @AfterEach
  void clearOutages() {
    desk.jdbc().sql("delete from outage").update();
  }

  @Test
  void showsWhatFailedWithItsReasonAndCountsIt() {
    fails("550 5.7.1 not here");
    String page = lead.open("/desk/deliveries").body();
    assertThat(page)
        .contains(customer, "550 5.7.1 not here", "/desk/tickets/" + ticket.id().value());
    assertThat(lead.open("/desk/deliveries?show=failed").body()).contains(customer);
    assertThat(lead.open("/desk/deliveries?show=blocked").body()).doesNotContain(customer);
    assertThat(desk.the(DeliveryTroubles.class).count()).isPositive();
  }

  @Test
  void isForThoseWhoRunTheDesk() {
    Browser agent = browser(na.agentId());
    assertThat(agent.open("/desk/deliveries").statusCode()).isEqualTo(403);
    assertThat(agent.submit("/desk/deliveries/" + delivery + "/withdrawal").statusCode())
        .isEqualTo(403);
    assertThat(agent.open("/desk/views/mine").body()).doesNotContain("/desk/deliveries");
    assertThat(lead.open("/desk/views/mine").body()).contains("/desk/deliveries");
  }

  @Test
  void sendsAgainOnceHoweverManyAsk() {
    fails("no");
    List<CompletableFuture<Integer>> all =
        IntStream.range(0, 8)
            .mapToObj(_ ->
                CompletableFuture.supplyAsync(
                    () -> lead.submit("/desk/deliveries/" + delivery + "/attempt").statusCode()))
            .toList();
    assertThat(all.stream().map(CompletableFuture::join)).containsOnly(303);
    assertThat(audited("delivery.retried")).isEqualTo(1);
    assertThat(state()).isNotEqualTo("failed");
  }

  @Test
  void withdrawsWhatHasNotLeftAndNothingElse() {
    lead.submit("/desk/deliveries/" + delivery + "/withdrawal");
    assertThat(state()).isEqualTo("cancelled");
    lead.submit("/desk/deliveries/" + delivery + "/withdrawal");
    assertThat(audited("delivery.withdrawn")).isEqualTo(1);
    set("state = 'sent'");
    lead.submit("/desk/deliveries/" + delivery + "/withdrawal");
    assertThat(state()).isEqualTo("sent");
    assertThat(audited("delivery.withdrawn")).isEqualTo(1);
  }

  @Test
  void settlesATroubleWithoutChangingWhatHappened() {
    fails("no");
    lead.submit("/desk/deliveries/" + delivery + "/settlement");
    assertThat(lead.open("/desk/deliveries").body()).doesNotContain(customer);
    assertThat(lead.open("/desk/deliveries?show=failed").body()).contains(customer);
    assertThat(state()).isEqualTo("failed");
    assertThat(audited("delivery.settled")).isEqualTo(1);
    lead.submit("/desk/deliveries/" + delivery + "/attempt");
    fails("again");
    assertThat(lead.open("/desk/deliveries").body()).contains(customer);
  }

  @Test
  void liftsASuppressionOnlyForAReason() {
    suppress();
    assertThat(lead.open("/desk/deliveries?show=suppressed").body()).contains(customer);
    assertThat(lead.open("/desk/tickets/" + ticket.id().value()).body())
        .contains("/desk/deliveries?show=suppressed");
    String path = "/desk/deliveries/suppressions/lifting";
    assertThat(lead.submit(path, "channel=email", "address=" + customer, "reason= ").statusCode())
        .isEqualTo(422);
    assertThat(lead.open("/desk/deliveries?show=suppressed").body()).contains(customer);
    assertThat(
            lead.submit(path, "channel=email", "address=" + customer, "reason=New mailbox")
                .statusCode())
        .isEqualTo(303);
    assertThat(lead.open("/desk/deliveries?show=suppressed").body()).doesNotContain(customer);
    assertThat(
            desk.jdbc()
                .sql(
                    "select words || subject_id from audit_entry join audit_words on entry_id = id where act = 'suppression.lifted' order by id desc limit 1")
                .query(String.class)
                .single())
        .startsWith("New mailbox")
        .doesNotContain("@");
  }

  @Test
  void tellsEverybodyWhenMailHasNotLeftForLong() {
    Browser agent = browser(na.agentId());
    outage("1 minute");
    assertThat(agent.open("/desk/views/mine").body()).doesNotContain("class=\"notice\"");
    desk.jdbc().sql("delete from outage").update();
    outage("20 minutes");
    assertThat(agent.open("/desk/views/mine").body())
        .contains("class=\"notice\"", "20")
        .doesNotContain("href=\"/desk/deliveries\"");
    assertThat(lead.open("/desk/deliveries").body()).contains("connection refused");
    assertThat(lead.submit("/desk/deliveries/outages/" + inbox.value() + "/probe").statusCode())
        .isEqualTo(303);
    assertThat(lead.submit("/desk/deliveries/outages/999999/probe").statusCode()).isEqualTo(404);
  }

  @Test
  void saysBesideTheMessageThatItTakesLong() {
    set("delayed_at = now(), detail = 'greylisted, come back'");
    assertThat(lead.open("/desk/tickets/" + ticket.id().value()).body())
        .contains("delivery--late", "greylisted, come back");
    assertThat(lead.open("/desk/deliveries?show=delayed").body()).contains(customer);
  }

  @ParameterizedTest
  @EnumSource(DeliveryGroup.class)
  void findsEachGroupByAnIndex(DeliveryGroup group) {
    assertThat(lead.open("/desk/deliveries?show=" + group.code()).statusCode()).isEqualTo(200);
    assertThat(desk.the(DeliveryTroubles.class).list(group, Long.MAX_VALUE, 5)).hasSizeLessThan(6);
  }

  @Test
  void leadsNowhereElse() {
    fails("no");
    assertThat(
            Browser.location(
                lead.submit("/desk/deliveries/" + delivery + "/settlement", "back=//evil.example")))
        .isEqualTo("/desk/deliveries");
    assertThat(lead.open("/desk/deliveries?show=nonsense&before=1").statusCode()).isEqualTo(200);
  }

  private long reply() {
    desk.the(Replying.class)
        .reply(
            na,
            ticket.id(),
            new Reply("<p>Hello</p>", "", List.of(), OptionalLong.empty(), Optional.empty()));
    return desk.jdbc()
        .sql("select max(id) from delivery where conversation = ? and kind = 'reply'")
        .param(ticket.id().value())
        .query(Long.class)
        .single();
  }

  private void fails(String words) {
    desk.jdbc()
        .sql("update delivery set state = 'failed', finished_at = now(), detail = ? where id = ?")
        .params(words, delivery)
        .update();
  }

  private void set(String change) {
    desk.jdbc().sql("update delivery set " + change + " where id = ?").param(delivery).update();
  }

  private String state() {
    return desk.jdbc()
        .sql("select state from delivery where id = ?")
        .param(delivery)
        .query(String.class)
        .single();
  }

  private void suppress() {
    desk.jdbc()
        .sql(
            """
            insert into suppression (channel, address, reason, hard_bounces, suppressed_at, updated_at)
            values ('email', ?, 'bounces', 3, now(), now())
            """)
        .param(customer)
        .update();
  }

  private static void outage(String ago) {
    desk.jdbc()
        .sql(
            """
            insert into outage (inbox_id, since, probe_at, probes, detail)
            values (?, now() - cast(? as interval), now() + interval '1 hour', 3, 'connection refused')
            """)
        .params(inbox.value(), ago)
        .update();
  }

  private long audited(String act) {
    return desk.jdbc()
        .sql("select count(*) from audit_entry where act = ? and subject_id = ?")
        .params(act, String.valueOf(delivery))
        .query(Long.class)
        .single();
  }

  private static AgentId agent(String name, Role role) {
    var address = new EmailAddress(name.toLowerCase(Locale.ROOT) + "-deliveries@desk.example");
    return desk.the(People.class)
        .add(new NewAgent(name, address, role, Locale.ENGLISH, ZoneOffset.UTC), Actor.OPERATOR)
        .id();
  }

  private static Browser browser(AgentId agent) {
    var browser = new Browser(desk.port());
    browser.plant(
        "session", desk.the(Sessions.class).start(agent, new Visitor("127.0.0.1", "test")));
    return browser;
  }
}
