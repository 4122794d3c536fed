package dev.steward.notification.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.steward.PushService;
import dev.steward.platform.error.Refusal;
import dev.steward.staff.SignedIn;
import dev.steward.staff.session.Session;
import dev.steward.staff.session.Sessions;
import dev.steward.staff.session.Visitor;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.World;
import dev.steward.ticket.assigning.Assigning;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Pushes as a browser and its push service see them.
class PushTests {
  private static final AtomicInteger number = new AtomicInteger();
  private static final Sessions sessions = World.desk.the(Sessions.class);
  private static final Subscriptions subscriptions = World.desk.the(Subscriptions.class);
  private static final PushSender sender = World.desk.the(PushSender.class);

  private final SignedIn agent =
      World.agent("Pushed", "pushed" + number.incrementAndGet() + "@desk.example");
  private final FakeBrowser browser = FakeBrowser.fresh();
  private final String path = "/push/" + agent.agentId().value();

  /// RFC 8291, section 5: whoever reads this right reads the rest right.
  @Test
  void theBrowserOfThisTestReadsTheExampleOfTheStandard() {
    FakeBrowser example =
        FakeBrowser.of(
            "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94",
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
            "BTBZMqHH6r4Tts7J_aSIgg");

    assertThat(
            example.read(
                FakeBrowser.decode(
                    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN")))
        .isEqualTo("When I grow up, I want to be a watermelon");
  }

  @Test
  void whoIsGivenATicketIsToldInTheBrowserWithoutAWordOfTheCustomer() {
    Session session = signIn();
    subscribe(session);
    Ticket ticket = World.letterFrom(World.someone("quiet")).about("My seed phrase").arrives();

    assign(ticket);

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> {
          World.desk.the(Pushing.class).once(Instant.now().plusSeconds(30));
          assertThat(PushService.at(path)).hasSize(1);
        });
    PushService.Pushed pushed = PushService.at(path).getFirst();
    JsonNode message = new JsonMapper().readTree(browser.read(pushed.body()));
    assertThat(message.get("title").asString()).isEqualTo("Ticket #" + ticket.id().value());
    assertThat(message.get("body").asString()).isEqualTo("Max gave you #" + ticket.id().value());
    assertThat(message.get("path").asString()).isEqualTo("/desk/tickets/" + ticket.id().value());
    assertThat(message.toString()).doesNotContain("seed");
    assertThat(new String(pushed.body(), StandardCharsets.ISO_8859_1)).doesNotContain("Max");
    assertThat(pushed.headers())
        .containsEntry("content-encoding", "aes128gcm")
        .containsEntry("content-type", "application/octet-stream")
        .containsEntry("urgency", "high")
        .containsKeys("ttl", "topic");
  }

  @Test
  void theDeskSaysWhoItIsWithASignatureThatTheBrowsersKeyVerifies()
      throws GeneralSecurityException {
    subscribe(signIn());
    sender.send(subscriptions.of(agent.agentId()).getFirst(), "t", "{}");

    String said = PushService.at(path).getFirst().headers().getOrDefault("authorization", "");
    assertThat(said).matches("vapid t=[^,]+, ?k=[A-Za-z0-9_-]+");
    String token = said.replaceAll("vapid t=([^,]+),.*", "$1");
    String key = said.replaceAll(".*k=", "");
    assertThat(key).isEqualTo(World.desk.the(PushKeys.class).publicKey());
    List<String> parts = List.of(token.split("\\.", -1));
    Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initVerify(FakeBrowser.publicKey(FakeBrowser.decode(key)));
    signature.update((parts.get(0) + "." + parts.get(1)).getBytes(StandardCharsets.US_ASCII));
    assertThat(signature.verify(FakeBrowser.decode(parts.get(2)))).isTrue();
    JsonNode claims = new JsonMapper().readTree(FakeBrowser.decode(parts.get(1)));
    assertThat(claims.get("aud").asString()).isEqualTo(PushService.origin());
    assertThat(Instant.ofEpochSecond(claims.get("exp").asLong()))
        .isBetween(Instant.now(), Instant.now().plus(Duration.ofHours(24)));
  }

  @ParameterizedTest
  @CsvSource({
    "201, TAKEN, 1",
    "202, TAKEN, 1",
    "404, GONE, 0",
    "410, GONE, 0",
    "403, GONE, 0",
    "429, LATER, 1",
    "500, LATER, 1",
    "301, LATER, 1"
  })
  void whatThePushServiceAnswersDecidesAboutTheSubscription(
      int status, PushSender.Outcome outcome, int kept) {
    subscribe(signIn());
    PushService.answers(path, status);

    assertThat(sender.send(subscriptions.of(agent.agentId()).getFirst(), "t", "{}"))
        .isEqualTo(outcome);
    assertThat(subscriptions.of(agent.agentId())).hasSize(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/push",
        "https://10.0.0.7/push",
        "https://[::1]/push",
        "https://169.254.169.254/latest",
        "http://push.example/x",
        "https://push.example:8443/x",
        "https://2130706433/",
        "file:///etc/passwd",
        "",
        "https://user@push.example/"
      })
  void aSubscriptionThatLeadsInsideIsRefused(String endpoint) {
    Session session = signIn();
    assertThatThrownBy(
            () -> subscriptions.keep(agent.agentId(), session.id(), browser.offer(endpoint)))
        .isInstanceOf(Refusal.class);
    assertThat(subscriptions.of(agent.agentId())).isEmpty();
  }

  @Test
  void keysThatAreNoneAreRefused() {
    Session session = signIn();
    for (String key : List.of("", "AAAA", "%%%", "x".repeat(5000))) {
      assertThatThrownBy(() ->
              subscriptions.keep(
                  agent.agentId(),
                  session.id(),
                  new Subscriptions.Offer(PushService.origin() + path, key, key, "")))
          .isInstanceOf(Refusal.class);
    }
  }

  @Test
  void signingOutEndsPushesAtOnceAndSigningInAgainBringsThemBack() {
    Session session = signIn();
    subscribe(session);
    assertThat(subscriptions.living(agent.agentId())).hasSize(1);

    sessions.end(session.id(), agent.agentId());
    assertThat(subscriptions.living(agent.agentId())).isEmpty();

    subscribe(signIn());
    assertThat(subscriptions.living(agent.agentId())).hasSize(1);
    assertThat(subscriptions.of(agent.agentId())).hasSize(1);
  }

  @Test
  void aBrowserBelongsToWhoeverSubscribedLast() {
    subscribe(signIn());
    Session other = signIn(World.max);
    subscriptions.keep(World.max.agentId(), other.id(), browser.offer(PushService.origin() + path));

    assertThat(subscriptions.of(agent.agentId())).isEmpty();
    long id = subscriptions.of(World.max.agentId()).getFirst().id();
    assertThat(subscriptions.remove(agent.agentId(), id)).as("somebody else's").isFalse();
    assertThat(subscriptions.remove(World.max.agentId(), id)).isTrue();
    assertThat(subscriptions.remove(World.max.agentId(), id)).as("twice").isFalse();
  }

  private void subscribe(Session session) {
    subscriptions.keep(agent.agentId(), session.id(), browser.offer(PushService.origin() + path));
  }

  private Session signIn() {
    return signIn(agent);
  }

  private static Session signIn(SignedIn who) {
    String token = sessions.start(who.agentId(), new Visitor("192.0.2.1", "Firefox/130.0 Linux"));
    return sessions.find(token).orElseThrow();
  }

  private void assign(Ticket ticket) {
    World.desk
        .the(Assigning.class)
        .assign(
            World.max,
            ticket.id(),
            Optional.of(agent.agentId()),
            Optional.empty(),
            OptionalInt.empty());
  }
}
