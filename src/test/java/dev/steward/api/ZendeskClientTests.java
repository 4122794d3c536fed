package dev.steward.api;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.someone;
import static dev.steward.ticket.World.ticketFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steward.audit.Actor;
import dev.steward.staff.Role;
import dev.steward.staff.token.ApiTokens;
import dev.steward.ticket.Ticket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.zendesk.client.v2.Zendesk;
import org.zendesk.client.v2.ZendeskResponseException;
import org.zendesk.client.v2.model.Attachment;
import org.zendesk.client.v2.model.Comment;
import org.zendesk.client.v2.model.Group;
import org.zendesk.client.v2.model.Request;
import org.zendesk.client.v2.model.Status;
import org.zendesk.client.v2.model.Ticket.Requester;
import org.zendesk.client.v2.model.User;

/// The published Java client for that other desk, unmodified, against this one.
class ZendeskClientTests {
  private static final String token =
      desk.the(ApiTokens.class).create("tests", Role.ADMIN, Actor.OPERATOR);
  private static final Zendesk client =
      new Zendesk.Builder(desk.url("")).setUsername("robot@desk.example").setToken(token).build();

  @AfterAll
  static void close() {
    client.close();
  }

  @Test
  void makesATicketForARequester() {
    String li = someone("li");

    var made = client.createTicket(wanted(li, "提现未到账", "三小时前提现，还没有到账"));
    var shown = client.getTicket(made.getId());

    assertThat(shown.getSubject()).isEqualTo("提现未到账");
    assertThat(shown.getDescription()).isEqualTo("三小时前提现，还没有到账");
    assertThat(shown.getStatus()).isEqualTo(Status.NEW);
    assertThat(client.getUser(shown.getRequesterId()).getEmail()).isEqualTo(li);
  }

  @Test
  void makesOneTicketOfEightRequestsWithOneKey() throws Exception {
    var wanted = wanted(someone("li"), "Once", "only once");
    List<Callable<Long>> calls = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      calls.add(() ->
          client
              .createTicketIdempotent(wanted, "key-of-" + wanted.getRequester().getEmail())
              .get()
              .getId());
    }

    List<Long> ids = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<Long> call : threads.invokeAll(calls)) {
        ids.add(call.get());
      }
    }

    assertThat(ids).hasSize(8).containsOnly(ids.getFirst());
  }

  @Test
  void refusesAKeyThatWasUsedForSomethingElse() {
    String key = "key-" + someone("x");
    client.createTicketIdempotent(wanted(someone("li"), "One", "one"), key);

    assertThatThrownBy(
            () -> client.createTicketIdempotent(wanted(someone("li"), "Two", "two"), key))
        .hasMessageContaining("IdempotentRequestError");
  }

  @Test
  void updatesATicketAndAddsComments() {
    var made = client.createTicket(wanted(someone("li"), "Fees", "Why so high?"));
    made.setStatus(Status.PENDING);
    made.setTags(List.of("fees", "vip"));
    made.setComment(new Comment("We are checking your tier."));
    client.updateTicket(made);
    var note = new Comment("Looks like a promotion ended");
    note.setPublic(false);
    client.createComment(made.getId(), note);

    var shown = client.getTicket(made.getId());
    List<Comment> comments = all(client.getTicketComments(made.getId()));

    assertThat(shown.getStatus()).isEqualTo(Status.PENDING);
    assertThat(shown.getTags()).containsExactly("fees", "vip");
    assertThat(comments)
        .extracting(Comment::getBody)
        .containsExactly(
            "Why so high?", "We are checking your tier.", "Looks like a promotion ended");
    assertThat(comments).extracting(Comment::isPublic).containsExactly(true, true, false);
  }

  @Test
  void keepsNotesOutOfTheRequestersView() {
    var made = client.createTicket(wanted(someone("li"), "Fees", "Why?"));
    var note = new Comment("internal only");
    note.setPublic(false);
    client.createComment(made.getId(), note);

    Request request = client.getRequest(made.getId());

    assertThat(request.getSubject()).isEqualTo("Fees");
    assertThat(all(client.getRequestComments(made.getId())))
        .extracting(Comment::getBody)
        .containsExactly("Why?");
  }

  @Test
  void refusesAnUpdateBasedOnAnOldState() {
    var made = client.createTicket(wanted(someone("li"), "Race", "race"));
    made.setSafeUpdate(true);
    made.setUpdatedAt(java.util.Date.from(Instant.now().minus(Duration.ofDays(1))));
    made.setSubject("Changed");

    assertThatThrownBy(() -> client.updateTicket(made)).hasMessageContaining("409");
  }

  @Test
  void listsCountsAndShowsMany() {
    long one = client.createTicket(wanted(someone("li"), "One", "one")).getId();
    long two = client.createTicket(wanted(someone("li"), "Two", "two")).getId();

    assertThat(all(client.getTickets())).extracting(t -> t.getId()).contains(one, two).isSorted();
    assertThat(client.getTicketsCount().getValue()).isGreaterThanOrEqualTo(2);
    assertThat(client.getTickets(two, one)).extracting(t -> t.getId()).containsExactly(two, one);
  }

  @Test
  void findsTicketsWithOperators() {
    String li = someone("li");
    long id = client.createTicket(wanted(li, "Order stuck", "stuck")).getId();

    assertThat(all(client.getTicketsFromSearch("requester:" + li + " status<solved")))
        .extracting(t -> t.getId())
        .containsExactly(id);
    assertThat(all(client.getTicketsFromSearch("requester:" + li + " -status:new"))).isEmpty();
  }

  @Test
  void uploadsAFileAndGivesItBack() {
    Attachment.Upload upload =
        client.createUpload(
            "fees.txt", "text/plain", "maker 0.1 %".getBytes(StandardCharsets.UTF_8));
    var wanted = wanted(someone("li"), "File", "see file");
    wanted.getComment().setUploads(List.of(upload.getToken()));
    var made = client.createTicket(wanted);

    Attachment file =
        client.getTicketComments(made.getId()).iterator().next().getAttachments().getFirst();

    assertThat(file.getFileName()).isEqualTo("fees.txt");
    assertThat(client.getAttachment(file.getId()).getSize()).isEqualTo(11);
  }

  @Test
  void knowsPeopleOfBothKinds() {
    String ann = someone("ann");
    User made = client.createUser(new User(true, "Ann", ann));

    assertThat(client.getUser(made.getId()).getName()).isEqualTo("Ann");
    assertThat(all(client.lookupUserByEmail(ann)))
        .extracting(User::getId)
        .containsExactly(made.getId());
    assertThat(client.getAuthenticatedUser().getRole()).isNotNull();
    assertThat(all(client.getGroups())).allSatisfy(g -> assertThat(g).isInstanceOf(Group.class));
  }

  @Test
  void answersWhatThereIsNotWithNothing() {
    assertThat(client.getTicket(Long.MAX_VALUE)).isNull();
  }

  @Test
  void refusesAWrongToken() {
    try (Zendesk stranger =
        new Zendesk.Builder(desk.url(""))
            .setUsername("robot@desk.example")
            .setToken("wrong")
            .build()) {
      assertThatExceptionOfType(ZendeskResponseException.class)
          .isThrownBy(() -> stranger.getTicket(1))
          .satisfies(e -> assertThat(e.getStatusCode()).isEqualTo(401));
    }
  }

  @Test
  void seesWhatCameByMail() {
    Ticket ticket = ticketFrom(someone("li"));

    assertThat(client.getTicket(ticket.id().value()).getVia().getChannel()).isEqualTo("email");
  }

  private static org.zendesk.client.v2.model.Ticket wanted(
      String email, String subject, String text) {
    return new org.zendesk.client.v2.model.Ticket(
        new Requester("Li", email), subject, new Comment(text));
  }

  private static <T> List<T> all(Iterable<T> items) {
    List<T> list = new ArrayList<>();
    items.forEach(list::add);
    return list;
  }
}
