package dev.steward.status;

import static dev.steward.notice.NoticeWorld.fresh;
import static dev.steward.ticket.World.desk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steward.audit.Actor;
import dev.steward.platform.error.Refusal;
import dev.steward.status.content.Components;
import dev.steward.status.content.Incidents;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StatusTests {
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime());

  private final Incidents incidents = desk.the(Incidents.class);
  private final Status status = desk.the(Status.class);
  private final String network = "net" + NUMBER.incrementAndGet();
  private final long component =
      desk.the(Components.class)
          .add(
              Area.WITHDRAWAL,
              Optional.empty(),
              Optional.of(network),
              Map.of(Locale.ENGLISH, "Withdrawals " + network, CHINESE, "提现" + network),
              Actor.OPERATOR);

  @AfterEach
  void archive() {
    for (Incident incident : status.running()) {
      if (incident.affected().containsKey(component) && !incident.planned()) {
        incidents.update(incident.id(), word(Phase.RESOLVED, Standing.PARTIAL), Actor.OPERATOR);
      }
    }
    desk.the(Components.class).archive(component, Actor.OPERATOR);
  }

  @Test
  void tellsOfAnIncidentEverywhereUntilItIsResolved() {
    String title = "Stuck " + network;
    long id = report(title);

    assertThat(fresh("/hc/en/status").body()).contains(title, "Partly down", "Investigating");
    assertThat(fresh("/hc/zh-CN/status").body()).contains("提现" + network, "部分中断");
    assertThat(fresh("/hc/en").body()).as("banner").contains(title, "/status/incidents/" + id);
    assertThat(fresh("/hc/en/status.atom").body()).contains(title);
    assertThat(status.running(Area.WITHDRAWAL, Optional.of(network.toUpperCase(Locale.ROOT))))
        .extracting(Incident::id)
        .containsExactly(id);
    assertThat(status.running(Area.DEPOSIT, Optional.of(network))).isEmpty();

    incidents.update(id, word(Phase.RESOLVED, Standing.PARTIAL), Actor.OPERATOR);

    assertThat(fresh("/hc/en").body()).doesNotContain(title);
    assertThat(fresh("/hc/en/status").body()).contains(title, "Resolved");
    assertThat(fresh("/hc/en/status/incidents/" + id).body()).contains("Investigating", "Resolved");
    assertThat(status.running(Area.WITHDRAWAL, Optional.of(network))).isEmpty();
    assertThatThrownBy(
            () -> incidents.update(id, word(Phase.MONITORING, Standing.MAJOR), Actor.OPERATOR))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void speaksTheWordsThatStatusClientsKnow() {
    long id = report("For programs " + network);
    JsonNode summary = json("/status/api/v2/summary.json");
    JsonNode part = find(summary.get("components"), "c" + component);
    assertThat(part.get("status").asString()).isEqualTo("partial_outage");
    assertThat(part.get("group").asBoolean()).isFalse();
    JsonNode incident = find(summary.get("incidents"), "i" + id);
    assertThat(incident.get("status").asString()).isEqualTo("investigating");
    assertThat(incident.get("impact").asString()).isEqualTo("major");
    assertThat(incident.get("resolved_at").isNull()).isTrue();
    assertThat(incident.get("incident_updates").get(0).get("body").asString())
        .isEqualTo("We look.");
    assertThat(summary.get("status").get("indicator").asString()).isIn("major", "critical");
    assertThat(summary.get("page").get("time_zone").asString()).isEqualTo("Etc/UTC");
    for (String name :
        new String[] {
          "status",
          "components",
          "incidents",
          "incidents/unresolved",
          "scheduled-maintenances",
          "scheduled-maintenances/upcoming",
          "scheduled-maintenances/active"
        }) {
      assertThat(json("/status/api/v2/" + name + ".json").has("page")).as(name).isTrue();
    }
    assertThat(json("/status/api/v2/components.json?locale=zh").toString())
        .contains("提现" + network);
  }

  @Test
  void beginsAndEndsMaintenanceByTheClock() {
    Instant start = Instant.now().plus(1, ChronoUnit.DAYS);
    long id =
        incidents.plan(
            Map.of(Locale.ENGLISH, "Wallet upgrade " + network),
            Map.of(Locale.ENGLISH, "No withdrawals meanwhile."),
            Set.of(component),
            start,
            start.plus(2, ChronoUnit.HOURS),
            false,
            Actor.OPERATOR);
    assertThat(status.upcoming()).extracting(Incident::id).contains(id);
    assertThat(status.running(Area.WITHDRAWAL, Optional.of(network))).isEmpty();

    move(id, "started_at = now() - interval '1 minute'");
    proceed();
    assertThat(incidents.find(id).orElseThrow().phase()).isEqualTo(Phase.IN_PROGRESS);
    assertThat(fresh("/hc/en/status").body()).contains("Wallet upgrade " + network);

    move(id, "planned_end = now() - interval '1 second'");
    proceed();
    Incident over = incidents.find(id).orElseThrow();
    assertThat(over.phase()).isEqualTo(Phase.COMPLETED);
    assertThat(over.updates()).hasSize(3);
    assertThatThrownBy(() ->
            incidents.plan(
                Map.of(Locale.ENGLISH, "x"),
                Map.of(Locale.ENGLISH, "x"),
                Set.of(),
                start,
                start,
                false,
                Actor.OPERATOR))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void leadsToTheReadersLanguageAndKnowsNoOtherIncidents() {
    assertThat(fresh("/status").headers().firstValue("Location").orElseThrow())
        .endsWith("/status")
        .startsWith("/hc/");
    assertThat(fresh("/hc/en/status/incidents/999999999").statusCode()).isEqualTo(404);
    assertThat(fresh("/hc/en/status/history").statusCode()).isEqualTo(200);
  }

  private long report(String title) {
    return incidents.report(
        Map.of(Locale.ENGLISH, title), word(Phase.INVESTIGATING, Standing.PARTIAL), Actor.OPERATOR);
  }

  private Incidents.Word word(Phase phase, Standing standing) {
    return new Incidents.Word(
        phase,
        Impact.MAJOR,
        Map.of(Locale.ENGLISH, "We look."),
        Map.of(component, standing),
        false);
  }

  private void proceed() {
    while (incidents.proceedDue()) {
      // As many as are due; the desk's own worker may be quicker.
    }
  }

  private static void move(long id, String set) {
    desk.jdbc().sql("update status_incident set " + set + " where id = ?").param(id).update();
  }

  private static JsonNode json(String path) {
    return JsonMapper.shared().readTree(fresh(path).body());
  }

  private static JsonNode find(JsonNode all, String id) {
    return StreamSupport.stream(all.spliterator(), false)
        .filter(each -> each.get("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
