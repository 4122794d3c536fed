package dev.steward.operation.auditing;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.na;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.audit.Actor;
import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.audit.tree.Hash;
import dev.steward.audit.tree.Proofs;
import dev.steward.platform.address.EmailAddress;
import dev.steward.staff.AgentId;
import dev.steward.staff.Browser;
import dev.steward.staff.Role;
import dev.steward.staff.people.NewAgent;
import dev.steward.staff.people.People;
import dev.steward.staff.session.Sessions;
import dev.steward.staff.session.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The audit log is read by those who may, and what they take along proves itself.
class AuditPageTests {
  private static final Browser admin = browser(admin());

  @Test
  void findsEntriesByWhatWasAsked() {
    long entry = entry("sample.examined", "sample-1", "because <b>I</b> had to");
    String page = admin.open("/desk/admin/audit?act=sample.ex&kind=sample&id=sample-1").body();
    assertThat(page)
        .contains("sample.examined", "because &lt;b", "42", na.name())
        .doesNotContain("<b>I</b>");
    for (String other :
        List.of(
            "?act=examined&id=sample-1",
            "?id=sample-2",
            "?id=sample-1&until=2020-01-01",
            "?id=sample-1&agent=1&from=2999-01-01",
            "?id=sample-1&before=" + entry)) {
      assertThat(admin.open("/desk/admin/audit" + other).body())
          .as(other)
          .doesNotContain("sample.examined");
    }
    assertThat(admin.open("/desk/admin/audit?from=yesterday&agent=x%27&id=sample-1").body())
        .contains("sample.examined");
  }

  @Test
  void givesAProofThatNeedsNobodysWord() {
    long entry = entry("sample.examined", "sample-3", "ok");
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> admin.open("/desk/admin/audit/" + entry + "/proof").statusCode() == 200);
    JsonNode proof =
        JsonMapper.builder()
            .build()
            .readTree(admin.open("/desk/admin/audit/" + entry + "/proof").body());
    List<String> head = proof.get("head").asString().lines().toList();
    Hash root = Hash.of(Base64.getDecoder().decode(head.get(2)));
    String content = proof.get("entry").asString();
    assertThat(content).contains("\"act\":\"sample.examined\"").doesNotContain("\"ok\"");
    assertThat(
            Proofs.includes(
                root,
                Long.parseLong(head.get(1)),
                proof.get("position").asLong(),
                Hash.leaf(content.getBytes(StandardCharsets.UTF_8)),
                proof
                    .get("path")
                    .valueStream()
                    .map(hash -> Hash.of(HexFormat.of().parseHex(hash.asString())))
                    .toList()))
        .isTrue();
  }

  @Test
  void isForThoseWhoMayReadIt() {
    Browser agent = browser(na.agentId());
    assertThat(agent.open("/desk/admin/audit").statusCode()).isEqualTo(403);
    assertThat(agent.open("/desk/admin/audit/1/proof").statusCode()).isEqualTo(403);
    assertThat(admin.open("/desk/admin/audit/999999999/proof").statusCode()).isEqualTo(404);
  }

  private static long entry(String act, String id, String reason) {
    desk.the(Audit.class)
        .record(
            Actor.agent(na.agentId().value()),
            act,
            new Subject("sample", id),
            Optional.of(reason),
            Map.of("answer", "42"));
    return desk.jdbc()
        .sql("select max(id) from audit_entry where subject_kind = 'sample' and subject_id = ?")
        .param(id)
        .query(Long.class)
        .single();
  }

  private static AgentId admin() {
    var address = new EmailAddress("audit-page@desk.example");
    return desk.the(People.class)
        .add(
            new NewAgent("Auditor", address, Role.ADMIN, Locale.ENGLISH, ZoneOffset.UTC),
            Actor.OPERATOR)
        .id();
  }

  private static Browser browser(AgentId agent) {
    var browser = new Browser(desk.port());
    browser.plant(
        "session", desk.the(Sessions.class).start(agent, new Visitor("127.0.0.1", "test")));
    return browser;
  }
}
