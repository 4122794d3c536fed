package dev.steward.ticket.picturing;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.someone;
import static dev.steward.ticket.World.ticketFrom;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.platform.egress.Answer;
import dev.steward.platform.egress.Errand;
import dev.steward.platform.token.Signer;
import dev.steward.staff.Browser;
import dev.steward.staff.session.Sessions;
import dev.steward.staff.session.Visitor;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures of the internet reach readers by way of the desk, and only those that stand in a mail.
class RemotePicturesTests {
  private static final String ADDRESS = "https://pictures.example/a b.png?x=1&y=ü";

  private final List<Errand> errands = new ArrayList<>();
  private Answer answer = new Answer.Given(200, "text/html", PictureHeaderTests.png(3, 2));
  private final RemotePictures pictures =
      new RemotePictures(
          errand -> {
            errands.add(errand);
            return answer;
          },
          Signer.with(new byte[32]),
          new PictureSettings(List.of()));

  @Test
  void fetchesAPictureWhateverItsServerCallsIt() {
    assertThat(pictures.fetch(ADDRESS))
        .hasValueSatisfying(picture -> assertThat(picture.mediaType()).isEqualTo("image/png"));
    assertThat(errands)
        .singleElement()
        .satisfies(errand -> assertThat(errand.address()).isEqualTo(ADDRESS));
  }

  @Test
  void passesOnNothingButPictures() {
    answer = new Answer.Given(200, "image/png", "<svg onload=alert(1)>".repeat(9).getBytes(UTF_8));
    assertThat(pictures.fetch(ADDRESS)).isEmpty();
    answer = new Answer.Given(200, "image/png", PictureHeaderTests.png(50_000, 50_000));
    assertThat(pictures.fetch(ADDRESS)).isEmpty();
    answer = new Answer.Given(302, "image/png", PictureHeaderTests.png(3, 2));
    assertThat(pictures.fetch(ADDRESS)).isEmpty();
    answer = new Answer.Refused(Answer.Reason.PRIVATE_ADDRESS);
    assertThat(pictures.fetch(ADDRESS)).isEmpty();
  }

  @Test
  void signsForOneMessageAndOneAddress() {
    var ticket = new TicketId(7);
    String path = pictures.paths(ticket, 8).apply(ADDRESS);
    assertThat(path)
        .startsWith(
            "/desk/tickets/7/messages/8/picture?address=https%3A%2F%2Fpictures.example%2Fa+b.png");
    String signature = path.substring(path.indexOf("signature=") + "signature=".length());
    assertThat(pictures.isOurs(ticket, 8, ADDRESS, signature)).isTrue();
    assertThat(pictures.isOurs(ticket, 9, ADDRESS, signature)).isFalse();
    assertThat(pictures.isOurs(new TicketId(78), 8, ADDRESS, signature)).isFalse();
    assertThat(pictures.isOurs(ticket, 8, ADDRESS + "2", signature)).isFalse();
    assertThat(pictures.isOurs(ticket, 8, ADDRESS, "")).isFalse();
    assertThat(pictures.isOurs(ticket, 8, ADDRESS, signature.substring(0, 14))).isFalse();
    assertThat(pictures.isOurs(ticket, 8, ADDRESS, "%%%")).isFalse();
  }

  @Test
  void framesAllowNoOtherOriginAndNameNoOtherOnceAskedFor() {
    Ticket ticket =
        mailWith(
            "<p>x</p><img src=\"https://pictures.example/a.png\"><img src=https://t.example/p width=1 height=1>");
    String frame = frame(ticket);
    var browser = browser();
    var shut = browser.open(frame);
    assertThat(shut.body()).contains("data-remote-src=\"https://pictures.example/a.png\"");
    var shown = browser.open(frame + "?images=true");
    assertThat(shown.body())
        .contains(" src=\"/desk/tickets/" + ticket.id().value())
        .doesNotContain("src=\"https:", "t.example");
    for (var answer : List.of(shut, shown)) {
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("img-src 'self' data:;")
          .doesNotContain("https:");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/a.png",
        "https://[::1]/a.png",
        "https://169.254.169.254/latest/meta-data",
        "https://localhost:5432/a.png",
        "https://user@pictures.example/a.png"
      })
  void leadsNobodyInside(String address) {
    Ticket ticket = mailWith("x");
    String path = desk.the(RemotePictures.class).paths(ticket.id(), message(ticket)).apply(address);
    assertThat(browser().open(path).statusCode()).isEqualTo(404);
  }

  @Test
  void fetchesNothingForAPathThatWasNotMadeHere() {
    Ticket ticket = mailWith("x");
    String path =
        "/desk/tickets/"
            + ticket.id().value()
            + "/messages/1/picture?address=https://x.example&signature=";
    assertThat(browser().open(path + "A".repeat(22)).statusCode()).isEqualTo(404);
    assertThat(browser().open(path).statusCode()).isEqualTo(404);
    assertThat(new Browser(URI.create(desk.url("")).getPort()).open(path).statusCode())
        .isEqualTo(303);
  }

  private static Ticket mailWith(String html) {
    Ticket ticket = ticketFrom(someone("li"));
    desk.jdbc()
        .sql("update ticket_message set html = ? where ticket_id = ?")
        .params(html, ticket.id().value())
        .update();
    return ticket;
  }

  private static long message(Ticket ticket) {
    return desk.jdbc()
        .sql("select min(id) from ticket_message where ticket_id = ?")
        .param(ticket.id().value())
        .query(Long.class)
        .single();
  }

  private static String frame(Ticket ticket) {
    return "/desk/tickets/" + ticket.id().value() + "/messages/" + message(ticket) + "/frame";
  }

  private static Browser browser() {
    var browser = new Browser(desk.port());
    browser.plant(
        "session", desk.the(Sessions.class).start(na.agentId(), new Visitor("127.0.0.1", "test")));
    return browser;
  }
}
