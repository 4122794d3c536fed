package dev.steward.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.audit.Actor;
import dev.steward.staff.Agents;
import dev.steward.staff.Browser;
import dev.steward.staff.Role;
import dev.steward.staff.SignedIn;
import dev.steward.staff.session.Sessions;
import dev.steward.staff.session.Visitor;
import dev.steward.staff.token.ApiTokens;
import dev.steward.ticket.drafting.Drafts;
import dev.steward.ticket.drafting.SharedDrafts;
import dev.steward.ticket.linking.LinkRole;
import dev.steward.ticket.linking.Linking;
import dev.steward.ticket.replying.Reply;
import dev.steward.ticket.replying.Replying;
import dev.steward.ticket.solving.Solving;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// Requests that somebody makes on purpose: reliability cases T35, T37, T41, T42 and T43.
class HostileRequestTests {
  private static final HttpClient client = HttpClient.newHttpClient();

  /// T35: what a form does not have cannot be written by naming it.
  @Test
  void fieldsThatNoFormHasChangeNothing() {
    SignedIn agent = World.agent("Plain", World.someone("plain"));
    Browser browser = signedIn(agent);
    browser.submit(
        "/desk/profile",
        "name=Plain",
        "locale=en",
        "zone=UTC",
        "theme=auto",
        "signature=",
        "role=admin",
        "id=1",
        "email=boss@desk.example",
        "is_admin=true",
        "customRole=1",
        "permissions=MANAGE_PEOPLE",
        "disabledAt=",
        "createdAt=2001-01-01T00:00:00Z");

    var after = World.desk.the(Agents.class).find(agent.agentId()).orElseThrow();
    assertThat(after.role()).isEqualTo(Role.AGENT);
    assertThat(after.email().value()).isEqualTo(agent.email());
    assertThat(after.createdAt()).isAfter(java.time.Instant.parse("2020-01-01T00:00:00Z"));
    browser.submit(
        "/desk/profile/notifications", "wanted=owner.desk", "wanted=mentioned.fax", "rhythm=root");
    assertThat(
            rows(
                "notification_setting where kind not in (select distinct kind from notification) and kind = 'owner'"))
        .isZero();
    assertThat(rows("notification_rhythm where agent_id = " + agent.agentId().value())).isZero();
  }

  /// What was typed into a refused form stands there again, beside what is wrong with it.
  @Test
  void aRefusedProfileLosesNothing() {
    SignedIn agent = World.agent("Typed", World.someone("typed"));
    Browser browser = signedIn(agent);
    HttpResponse<String> answer =
        browser.submit(
            "/desk/profile",
            "name=New name",
            "locale=en",
            "zone=Atlantis/City",
            "theme=auto",
            "signature=Kind regards from T");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("New name", "Atlantis/City", "Kind regards from T");
    assertThat(World.desk.the(Agents.class).find(agent.agentId()).orElseThrow().name())
        .isEqualTo("Typed");
    assertThat(
            browser.submit("/desk/profile/shifts", "starts.1=09:00", "ends.1=17:30").statusCode())
        .isEqualTo(303);
    assertThat(browser.submit("/desk/profile/shifts", "starts.1=x", "ends.1=17:30").statusCode())
        .isEqualTo(400);
    assertThat(browser.open("/desk/profile").body())
        .contains("value=\"17:30\"", "/desk/profile/notifications");
  }

  /// T35, on the API: the ticket's number, owner of the account, clock and inner marks are ours.
  @Test
  void fieldsThatTheApiDoesNotKnowChangeNothing() throws Exception {
    Ticket ticket = World.ticketFrom(World.someone("mass"));
    String token =
        World.desk.the(ApiTokens.class).create("mass assignment", Role.AGENT, Actor.OPERATOR);
    String body =
        """
        {"ticket": {"id": 1, "tenant_id": 7, "account_id": 7, "customer_id": 1, "version": 99, "role": "admin",
          "is_admin": true, "created_at": "2001-01-01T00:00:00Z", "flags": [], "last_from": "agent",
          "spam": true, "priority": "high"}}
        """;
    HttpResponse<String> answer =
        send(
            "PUT",
            "/api/v2/tickets/" + ticket.id().value() + ".json",
            body,
            "Authorization",
            "Bearer " + token);

    assertThat(answer.statusCode()).isIn(200, 422);
    Ticket after = World.now(ticket);
    assertThat(after.customer()).isEqualTo(ticket.customer());
    assertThat(after.createdAt()).isEqualTo(ticket.createdAt());
    assertThat(after.flags()).isEqualTo(ticket.flags());
    assertThat(after.version()).isLessThan(10);
  }

  /// T37: begun by one, changed and sent by another: the sender wrote it, and the log tells of
  /// both.
  @Test
  void whoSendsAColleaguesDraftIsItsAuthor() {
    Ticket ticket = World.ticketFrom(World.someone("draft"));
    Drafts drafts = World.desk.the(Drafts.class);
    drafts.keep(ticket.id(), World.na.agentId(), Drafts.Kind.REPLY, "<p>From Na</p>");
    World.desk.the(SharedDrafts.class).share(World.na, ticket.id());
    World.desk.the(SharedDrafts.class).takeOver(World.max, ticket.id(), World.na.agentId());
    String taken = drafts.find(ticket.id(), World.max.agentId(), Drafts.Kind.REPLY).orElseThrow();
    assertThat(drafts.find(ticket.id(), World.na.agentId(), Drafts.Kind.REPLY)).isEmpty();
    World.desk
        .the(Replying.class)
        .reply(
            World.max,
            ticket.id(),
            new Reply(
                taken + "<p>and Max</p>", "", List.of(), OptionalLong.empty(), Optional.empty()));

    assertThat(
            World.desk
                .jdbc()
                .sql(
                    "select author_id from ticket_message where ticket_id = ? and author_kind = 'agent'")
                .param(ticket.id().value())
                .query(Long.class)
                .list())
        .containsExactly(World.max.agentId().value());
    assertThat(World.desk.the(TicketEvents.class).of(ticket.id()))
        .filteredOn(event -> event.by().kind() == Actor.Kind.AGENT)
        .extracting(event -> event.kind() + " " + event.by().id().orElse(0))
        .contains(
            "DRAFT_SHARED " + World.na.agentId().value(),
            "DRAFT_TAKEN " + World.max.agentId().value(),
            "REPLIED " + World.max.agentId().value());
  }

  /// T41 and T42: nobody makes themselves an agent, and a desk that stands is not set up again.
  @Test
  void thereIsNoWayInForWhoWasNotInvited() throws Exception {
    for (String path :
        List.of("/setup", "/setup/x", "/sign-up", "/register", "/desk/setup", "/link/x/setup")) {
      HttpResponse<String> answer = send("GET", path, "");
      assertThat(answer.statusCode()).as(path).isIn(303, 404, 410);
      assertThat(answer.body()).as(path).doesNotContain("name=\"password\"");
      assertThat(send("POST", path, "role=admin&name=x&email=x@y.example").statusCode())
          .as(path)
          .isIn(303, 403, 404, 405, 410);
    }
    assertThat(rows("agent where email = 'x@y.example'")).isZero();
  }

  /// T43: a method that a route does not declare does nothing and shows nothing.
  @Test
  void methodsThatNobodyDeclaredShowNothing() throws Exception {
    Ticket ticket = World.letterFrom(World.someone("verbs")).about("zinnoberverb").arrives();
    String cookie = "session=" + session(World.na);
    List<String> trouble = new ArrayList<>();
    for (RouteTable.Route route : RouteTable.of(World.desk)) {
      boolean plain = route.variables().isEmpty() || route.path().equals("/desk/tickets/{id}");
      if (plain && route.isReading() && !route.isStream()) {
        String path = route.path().replace("{id}", String.valueOf(ticket.id().value()));
        for (String method : List.of("TRACE", "PROPFIND", "OPTIONS", "HEAD")) {
          HttpResponse<String> answer =
              send(method, path, "", "Cookie", cookie, "X-Http-Method-Override", "GET");
          boolean silent = answer.body().isEmpty() || answer.statusCode() >= 400;
          boolean refused =
              answer.statusCode() == 405
                  || answer.statusCode() == 400
                  || answer.statusCode() == 403
                  || answer.statusCode() == 501;
          boolean known = method.equals("OPTIONS") || method.equals("HEAD");
          if (!silent || answer.body().contains("zinnoberverb") || !(known || refused)) {
            trouble.add(method + " " + path + " " + answer.statusCode());
          }
        }
      }
    }
    assertThat(trouble).isEmpty();
  }

  /// Solving a problem offers to tell and solve its incidents; who may not work is offered nothing.
  @Test
  void aSolvedProblemLeadsToItsOpenIncidents() {
    Ticket problem = World.ticketFrom(World.someone("problem"));
    Ticket incident = World.ticketFrom(World.someone("incident"));
    World.desk.the(Linking.class).link(World.na, problem.id(), incident.id(), LinkRole.INCIDENT);
    Browser browser = signedIn(World.na);
    String path = "/desk/tickets/" + problem.id().value();
    assertThat(browser.open(path).body()).doesNotContain("one incident of it is not");

    World.desk.the(Solving.class).move(World.na, problem.id(), Status.SOLVED, OptionalInt.empty());
    assertThat(browser.open(path).body()).contains("one incident of it is not");
    assertThat(browser.open(path + "/incidents").body())
        .containsPattern("name=\"solve\" value=\"true\" checked");
    World.desk.the(Solving.class).move(World.na, incident.id(), Status.SOLVED, OptionalInt.empty());
    assertThat(browser.open(path).body()).doesNotContain("one incident of it is not");
  }

  /// A reply can be called back by who wrote it; nobody else is offered to.
  @Test
  void onlyTheAuthorIsOfferedToCallBack() {
    Ticket ticket = World.ticketFrom(World.someone("callback"));
    World.desk
        .the(Replying.class)
        .reply(
            World.na,
            ticket.id(),
            new Reply("<p>x</p>", "", List.of(), OptionalLong.empty(), Optional.empty()));
    String path = "/desk/tickets/" + ticket.id().value();
    assertThat(signedIn(World.na).open(path).body()).contains("/withdrawal\"");
    assertThat(signedIn(World.max).open(path).body()).doesNotContain("/withdrawal\"");
  }

  private static Browser signedIn(SignedIn who) {
    Browser browser = new Browser(World.desk.port());
    browser.plant("session", session(who));
    browser.open("/desk/profile");
    return browser;
  }

  private static String session(SignedIn who) {
    return World.desk
        .the(Sessions.class)
        .start(who.agentId(), new Visitor("192.0.2.1", "Firefox/140.0 Linux"));
  }

  private static int rows(String from) {
    return World.desk.jdbc().sql("select count(*) from " + from).query(Integer.class).single();
  }

  private static HttpResponse<String> send(
      String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(World.desk.url(path)))
            .header(
                "Content-Type",
                body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded")
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
