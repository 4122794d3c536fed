package dev.steward.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.customer.Identity;
import dev.steward.portal.entering.Entering;
import dev.steward.staff.Browser;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.World;
import dev.steward.ticket.replying.Reply;
import dev.steward.ticket.replying.Replying;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OwnRequestsTests {
  private final String address = World.someone("own");
  private final Ticket ticket = World.letterFrom(address).about("My deposit").arrives();

  static Stream<String> pathsOfARequest() {
    return Stream.of("", "/files/1", "/files/999999");
  }

  @ParameterizedTest
  @MethodSource("pathsOfARequest")
  void somebodyElsesRequestIsNotThere(String path) {
    Ticket other = World.ticketFrom(World.someone("other"));

    assertThat(inside().open("/requests/tickets/" + other.id().value() + path).statusCode())
        .isEqualTo(404);
  }

  @Test
  void nothingCanBeDoneToSomebodyElsesRequest() {
    Ticket other = World.ticketFrom(World.someone("other"));
    Browser browser = inside();
    String path = "/requests/tickets/" + other.id().value();

    for (String act : List.of("/closure", "/reopening", "/answers")) {
      assertThat(browser.submit(path + act, "text=let me in").statusCode()).isEqualTo(404);
    }
    assertThat(World.texts(other)).containsExactly("Where is my deposit?");
    assertThat(World.now(other).status()).isEqualTo(other.status());
  }

  @Test
  void whoHasNotComeInSeesNothing() {
    Browser stranger = new Browser(World.desk.port());
    String path = "/requests/tickets/" + ticket.id().value();

    assertThat(Browser.location(stranger.open("/requests"))).isEqualTo("/requests/sign-in");
    assertThat(Browser.location(stranger.open(path))).isEqualTo("/requests/sign-in");
    assertThat(stranger.open(path + "/files/1").statusCode()).isEqualTo(404);
    assertThat(stranger.open("/requests/copy").body()).doesNotContain("deposit");
  }

  @Test
  void aNoteAndAReplyThatHasNotLeftAreNotShown() {
    Replying replying = World.desk.the(Replying.class);
    replying.note(World.na, ticket.id(), reply("looks like a mule"));
    replying.reply(World.na, ticket.id(), reply("Dear customer, soon"));
    Browser browser = inside();
    String path = "/requests/tickets/" + ticket.id().value();

    assertThat(browser.open(path).body())
        .contains("Where is my deposit?")
        .doesNotContain("mule", "Dear customer");
    leaves();
    assertThat(browser.open(path).body()).contains("Dear customer, soon").doesNotContain("mule");
    assertThat(browser.open("/requests/copy").body())
        .contains("Dear customer, soon")
        .doesNotContain("mule");
  }

  @Test
  void answersOnceHoweverOftenItIsSentAndTakesUpWhatWasSolved() {
    Browser browser = inside();
    String path = "/requests/tickets/" + ticket.id().value();
    HttpResponse<String> page = browser.open(path);
    browser.submit(path + "/closure");
    assertThat(World.now(ticket).status().code()).isEqualTo("solved");

    String pass = dev.steward.form.Post.passIn(page.body());
    for (int i = 0; i < 3; i++) {
      browser.submit(path + "/answers", "pass=" + pass, "text=It is still not there");
    }

    assertThat(World.texts(ticket))
        .containsExactly("Where is my deposit?", "It is still not there");
    assertThat(World.now(ticket).status().code()).isEqualTo("open");
  }

  @Test
  void nobodyLearnsWhetherAnAddressIsKnown() {
    Browser browser = new Browser(World.desk.port());
    browser.open("/requests/sign-in");

    HttpResponse<String> known = browser.submit("/requests/sign-in", "email=" + address);
    HttpResponse<String> unknown =
        browser.submit("/requests/sign-in", "email=" + World.someone("nobody"));

    assertThat(known.statusCode()).isEqualTo(unknown.statusCode());
    assertThat(Browser.location(known)).isEqualTo(Browser.location(unknown));
  }

  @Test
  void aCodeIsForOneBrowserAndFiveTries() {
    Entering entering = World.desk.the(Entering.class);
    String network = "192.0.2." + Math.floorMod(address.hashCode(), 250);
    entering.ask(address, "browser-one", network, Locale.ENGLISH);

    assertThat(entering.enter("00000000", "browser-two")).isEmpty();
    for (int i = 0; i < 5; i++) {
      assertThat(entering.enter("1234567" + i, "browser-one")).isEmpty();
    }
    Integer tries =
        World.desk
            .jdbc()
            .sql("select max(tries) from portal_code where identity_id = ?")
            .param(identity().id().value())
            .query(Integer.class)
            .single();
    entering.enter("99999999", "browser-one");
    assertThat(tries).isEqualTo(5);
  }

  private static Reply reply(String text) {
    return new Reply("", text, List.of(), OptionalLong.empty(), Optional.empty());
  }

  private Browser inside() {
    String token = World.desk.the(Entering.class).begin(List.of(identity()), "code");
    var browser = new Browser(World.desk.port());
    browser.plant("customer", token);
    browser.open("/requests/settings");
    browser.open("/sign-in");
    return browser;
  }

  private Identity identity() {
    return World.identity(address);
  }

  /// The time in which the reply could be called back is over.
  private void leaves() {
    World.desk
        .jdbc()
        .sql("update delivery set due_at = now() - interval '1 minute' where conversation = ?")
        .param(ticket.id().value())
        .update();
  }
}
