package dev.steward.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.steward.audit.Actor;
import dev.steward.platform.address.EmailAddress;
import dev.steward.staff.AgentId;
import dev.steward.staff.Role;
import dev.steward.staff.people.NewAgent;
import dev.steward.staff.people.People;
import dev.steward.staff.session.Sessions;
import dev.steward.staff.session.Visitor;
import dev.steward.ticket.editing.Editing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// An open stream tells nothing of a ticket that is, or becomes, closed to whoever listens.
class LiveVisibilityTests {
  private static final AtomicInteger number = new AtomicInteger();

  @Test
  void nobodyFollowsATicketThatIsNotThereForThem() {
    Person editor = person(Role.EDITOR);
    Person agent = person(Role.AGENT);

    assertThat(follow(editor, "tickets").statusCode()).isEqualTo(404);
    assertThat(follow(agent, "ticket:987654321").statusCode()).isEqualTo(404);
    assertThat(follow(agent, "bell:1").statusCode()).isEqualTo(404);
    assertThat(follow(agent, "nonsense:12").statusCode()).isEqualTo(404);
    assertThat(follow(editor, "list:open").statusCode()).isEqualTo(404);
    assertThat(follow(agent, "list:987654321:1.2").statusCode()).isEqualTo(404);
  }

  @Test
  void aStreamEndsWithinASecondOfTheSession() {
    Ticket ticket = World.ticketFrom(World.someone("stream"));
    Person agent = person(Role.AGENT);
    Heard heard = listen(agent, "ticket:" + ticket.id().value());
    await().untilAsserted(() -> assertThat(heard.lines()).anyMatch(line -> line.contains("hello")));

    World.desk.the(People.class).disable(agent.id(), Actor.SYSTEM);

    await().atMost(Duration.ofSeconds(2)).untilAsserted(() -> assertThat(heard.ended()).isTrue());
  }

  @Test
  void aStreamEndsWhenTheRoleSeesNoTicketsAnyMore() {
    Person agent = person(Role.AGENT);
    Heard heard = listen(agent, "tickets");
    await().untilAsserted(() -> assertThat(heard.lines()).anyMatch(line -> line.contains("hello")));

    World.desk.the(People.class).changeRole(agent.id(), Role.EDITOR, Actor.SYSTEM);

    await().atMost(Duration.ofSeconds(2)).untilAsserted(() -> assertThat(heard.ended()).isTrue());
  }

  @Test
  void whoMaySeeItIsTold() {
    Ticket ticket = World.ticketFrom(World.someone("heard"));
    Heard heard = listen(person(Role.AGENT), "ticket:" + ticket.id().value());
    await().untilAsserted(() -> assertThat(heard.lines()).anyMatch(line -> line.contains("hello")));

    World.desk
        .the(Editing.class)
        .classify(World.max, ticket.id(), Optional.of("fee"), OptionalInt.empty());

    await()
        .untilAsserted(
            () -> assertThat(heard.lines()).contains("data:ticket:" + ticket.id().value()));
  }

  private static Person person(Role role) {
    int n = number.incrementAndGet();
    AgentId id =
        World.desk
            .the(People.class)
            .add(
                new NewAgent(
                    "Listener " + n,
                    new EmailAddress("listener" + n + "@desk.example"),
                    role,
                    Locale.ENGLISH,
                    ZoneOffset.UTC),
                Actor.OPERATOR)
            .id();
    String session = World.desk.the(Sessions.class).start(id, new Visitor("127.0.0.1", "live"));
    return new Person(id, session);
  }

  private static Heard listen(Person person, String topic) {
    var heard = new Heard(new CopyOnWriteArrayList<>(), new AtomicBoolean());
    HttpResponse<Stream<String>> answer = follow(person, topic);
    assertThat(answer.statusCode()).isEqualTo(200);
    Thread.ofVirtual()
        .start(() -> {
          try (Stream<String> lines = answer.body()) {
            lines.forEach(heard.lines()::add);
          } catch (UncheckedIOException _) {
            // the desk broke the stream off, which is an end too
          }
          heard.over().set(true);
        });
    return heard;
  }

  private static HttpResponse<Stream<String>> follow(Person person, String topic) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(World.desk.url("/desk/live?topics=" + topic)))
            .header("Accept", "text/event-stream")
            .header("Cookie", "session=" + person.session())
            .build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofLines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Person(AgentId id, String session) {}

  private record Heard(List<String> lines, AtomicBoolean over) {
    boolean ended() {
      return over.get();
    }
  }
}
