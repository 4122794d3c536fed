package dev.steward.email.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.TestDesk;
import dev.steward.audit.Actor;
import dev.steward.channel.InboundMessage.Person;
import dev.steward.channel.OutboundMessage;
import dev.steward.channel.OutboundMessage.Kind;
import dev.steward.channel.delivery.Deliveries;
import dev.steward.email.mailbox.Mailboxes;
import dev.steward.platform.address.EmailAddress;
import dev.steward.platform.html.SafeHtml;
import dev.steward.staff.Agent;
import dev.steward.staff.Role;
import dev.steward.staff.people.NewAgent;
import dev.steward.staff.people.People;
import dev.steward.staff.session.Sessions;
import dev.steward.staff.session.Visitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxTests {
  private static final TestDesk DESK = TestDesk.start("steward.demo=true");

  @Test
  void aDemoShowsWhatCustomersWouldHaveReceived() throws Exception {
    long delivery = queue("<p>Your <b>deposit</b> has arrived.</p><script>alert(1)</script>");
    awaitKept(delivery);
    String cookie = session();

    assertThat(page(cookie, "/desk/outbox").body()).contains("About 1 BTC", "wang@example.com");
    assertThat(page(cookie, "/desk/outbox/" + delivery).body())
        .contains("/desk/outbox/" + delivery + "/frame", "Example Exchange");
    HttpResponse<String> frame = page(cookie, "/desk/outbox/" + delivery + "/frame");
    assertThat(frame.body()).contains("<b>deposit</b>").doesNotContain("script");
    assertThat(frame.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("sandbox");
    HttpResponse<String> source = page(cookie, "/desk/outbox/" + delivery + "/source");
    assertThat(source.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(source.body()).contains("Message-ID: <d.");
    assertThat(page(cookie, "/desk/outbox/999999").statusCode()).isEqualTo(404);
    assertThat(page("", "/desk/outbox").body()).doesNotContain("wang@example.com");
  }

  private static String session() {
    Agent agent =
        DESK.the(People.class)
            .add(
                new NewAgent(
                    "Na",
                    new EmailAddress("na@desk.example"),
                    Role.ADMIN,
                    Locale.ENGLISH,
                    ZoneOffset.UTC),
                Actor.OPERATOR);
    return "session="
        + DESK.the(Sessions.class).start(agent.id(), new Visitor("127.0.0.1", "test"));
  }

  private static long queue(String html) {
    var inbox =
        DESK.the(Mailboxes.class)
            .open("Example Exchange", "support@desk.example", Optional.empty());
    return DESK.the(TransactionTemplate.class)
        .execute(_ ->
            DESK.the(Deliveries.class)
                .queue(
                    new OutboundMessage(
                        inbox.inbox().id(),
                        Kind.REPLY,
                        1,
                        Optional.of(1L),
                        1,
                        Person.email("wang@example.com", "Wang"),
                        List.of(),
                        Optional.of("Li Na"),
                        "About 1 BTC",
                        "",
                        Optional.of(new SafeHtml(html)),
                        List.of(),
                        List.of(),
                        "en"),
                    Instant.now()));
  }

  private static void awaitKept(long delivery) {
    Instant limit = Instant.now().plusSeconds(20);
    while (DESK.the(Outbox.class).find(delivery).isEmpty()) {
      assertThat(Instant.now()).isBefore(limit);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private static HttpResponse<String> page(String cookie, String path) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(DESK.url(path))).header("Cookie", cookie).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
