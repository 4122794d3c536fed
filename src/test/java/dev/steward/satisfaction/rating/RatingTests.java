package dev.steward.satisfaction.rating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.audit.Actor;
import dev.steward.form.Post;
import dev.steward.platform.token.Tokens;
import dev.steward.staff.Browser;
import dev.steward.ticket.Status;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketEvent;
import dev.steward.ticket.TicketEvents;
import dev.steward.ticket.TicketStates;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.World;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RatingTests {
  private final Ratings ratings = World.desk.the(Ratings.class);
  private final Tokens tokens = World.desk.the(Tokens.class);
  private final Ticket ticket = World.ticketFrom(World.someone("rating"));

  @Test
  void aLinkThatIsOpenedDoesNotVote() {
    String token = asked();

    String page = Post.get(World.desk, "/requests/rating/" + token + "?score=5").body();

    assertThat(page).contains("value=\"5\" checked");
    assertThat(ratings.of(ticket.id())).isEmpty();
  }

  @Test
  void theFirstAnswerCountsAndNoOther() {
    String token = asked();
    Browser robot = new Browser(World.desk.port());

    robot.submit("/requests/rating/" + token, "score=4", "comment=fine");
    robot.submit("/requests/rating/" + token, "score=1");

    assertThat(ratings.of(ticket.id()))
        .singleElement()
        .satisfies(rating -> assertThat(rating.score()).isEqualTo(OptionalInt.of(4)));
  }

  @Test
  void notSolvedTakesTheRequestUpAgainAndIsFollowedUp() {
    String token = asked();

    new Browser(World.desk.port()).submit("/requests/rating/" + token, "solved=false");

    assertThat(World.now(ticket).status()).isEqualTo(Status.OPEN);
    assertThat(ratings.toFollowUp(10_000)).extracting(Rating::ticket).contains(ticket.id());
  }

  @Test
  void aTokenThatIsNotOursIsNotThere() {
    assertThat(Post.get(World.desk, "/requests/rating/" + tokens.link()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void asksOnceForEachSolutionAndNobodyWhoClosedItThemselves() {
    Inviting inviting = World.desk.the(Inviting.class);
    solve(Actor.customer(ticket.customer().value()));
    consider(inviting);
    assertThat(ratings.newest(ticket.id())).isEmpty();

    move(Status.OPEN, World.na.actor());
    solve(World.na.actor());
    consider(inviting);
    consider(inviting);

    assertThat(asks()).isEqualTo(1);
  }

  private String asked() {
    solve(World.na.actor());
    String token = tokens.link();
    long solution = World.desk.the(TicketEvents.class).of(ticket.id()).getLast().seq();
    World.desk
        .jdbc()
        .sql("delete from rating_ask where ticket_id = ?")
        .param(ticket.id().value())
        .update();
    World.desk
        .the(RatingRepository.class)
        .ask(
            ticket.id(),
            solution,
            ticket.identity(),
            OptionalLong.empty(),
            Tokens.hash(token),
            Duration.ofDays(1));
    return token;
  }

  private void consider(Inviting inviting) {
    World.desk.transactions().executeWithoutResult(_ -> solutions().forEach(inviting::consider));
  }

  private int asks() {
    return World.desk
        .jdbc()
        .sql("select count(*) from rating_ask where ticket_id = ?")
        .param(ticket.id().value())
        .query(Integer.class)
        .single();
  }

  private List<TicketEvent> solutions() {
    return World.desk.the(TicketEvents.class).of(ticket.id());
  }

  private void solve(Actor by) {
    move(Status.SOLVED, by);
  }

  private void move(Status to, Actor by) {
    World.desk
        .transactions()
        .executeWithoutResult(_ -> {
          Ticket locked = World.desk.the(Tickets.class).lock(ticket.id(), OptionalInt.empty());
          World.desk.the(TicketStates.class).move(locked, to, by);
        });
  }
}
