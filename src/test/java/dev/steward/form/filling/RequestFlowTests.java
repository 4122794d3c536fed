package dev.steward.form.filling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.form.Post;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.Tickets;
import dev.steward.ticket.World;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class RequestFlowTests {
  private static final String TXID =
      "9f2c45a12db0144909b5db269415f7319179105982ac70ed80d76ea79d923ebf";

  private final String address = World.someone("form");

  @Test
  void becomesATicketOfItsTypeThatSaysEverything() {
    HttpResponse<String> answer = deposit().send();

    assertThat(answer.statusCode()).isEqualTo(303);
    Ticket ticket = ticket().orElseThrow();
    assertThat(ticket.requestType()).contains("deposit");
    assertThat(ticket.channel().code()).isEqualTo("form");
    assertThat(World.texts(ticket).getFirst()).contains(TXID, "250 USDT");
    assertThat(Post.get(World.desk, location(answer)).body())
        .contains(String.valueOf(ticket.id().value()));
  }

  @Test
  void isOneTicketHoweverOftenItIsSent() throws Exception {
    Post post = deposit();

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> eight =
          IntStream.range(0, 8)
              .<Callable<Integer>>mapToObj(_ -> () -> post.send().statusCode())
              .toList();
      for (Future<Integer> each : threads.invokeAll(eight)) {
        assertThat(each.get()).isEqualTo(303);
      }
    }

    assertThat(count()).isEqualTo(1);
  }

  @Test
  void comesBackWithEverythingThatWasTyped() {
    HttpResponse<String> answer =
        deposit().with("f-uid", "not a uid").with("f-description", "三天前转账 <b>").send();

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("error-summary", "href=\"#f-uid\"", "not a uid", TXID, "三天前转账 &lt;b", address);
    assertThat(ticket()).isEmpty();
  }

  @Test
  void keepsFilesWhileSomethingElseIsWrong() throws IOException {
    HttpResponse<String> refused =
        deposit().with("f-uid", "").with("f-screenshot", "../../转账.png", png()).send();

    assertThat(refused.body()).contains("转账.png").doesNotContain("../");
    deposit().with("pass", Post.passIn(refused.body())).send();
    assertThat(files()).containsExactly("转账.png");
  }

  @Test
  void refusesWhatIsNotWhatItSays() {
    HttpResponse<String> answer =
        deposit()
            .with(
                "f-screenshot",
                "shot.png",
                "<html><script>1</script>".getBytes(StandardCharsets.UTF_8))
            .send();

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("shot.png is not a picture");
  }

  @Test
  void aRobotThatFillsEveryFieldGetsNoTicket() {
    assertThat(deposit().with("website", "https://spam.example").send().statusCode())
        .isEqualTo(422);
    assertThat(ticket()).isEmpty();
  }

  @Test
  void aPassThatIsNotOursShowsTheFilledFormAgain() {
    HttpResponse<String> answer = deposit().with("pass", "gone").send();

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(TXID, "open for too long");
    assertThat(deposit().with("pass", Post.passIn(answer.body())).send().statusCode())
        .isEqualTo(303);
  }

  @Test
  void doesNotKeepWhatIsNotAsked() {
    Post.open(World.desk, "account-reset")
        .with("email", address)
        .with("f-reset", "2fa")
        .with("f-contact", "old@example.com")
        .with("f-new-contact", "should not be asked")
        .with("f-verified", "yes")
        .with("f-known", "BTC in May")
        .with("f-description", "The phone fell into a river")
        .send();

    assertThat(World.texts(ticket().orElseThrow()).getFirst())
        .contains("river")
        .doesNotContain("should not be asked");
  }

  private Post deposit() {
    return Post.open(World.desk, "deposit")
        .with("email", address)
        .with("name", "Li")
        .with("f-uid", "20481093")
        .with("f-amount", "250")
        .with("f-amount-asset", "USDT")
        .with("f-network", "TRON (TRC20)")
        .with("f-txid", TXID)
        .with("f-to-address", "TJRabPrwbZy45sbavfcjinPJC18kjpRTv8")
        .with("f-from-platform", "Another exchange")
        .with("f-sent-at", "2026-02-17T14:30")
        .with("f-sent-at-zone", "Asia/Shanghai");
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private Optional<Ticket> ticket() {
    return World.desk
        .jdbc()
        .sql(
            "select t.id from ticket t join identity i on i.id = t.identity_id where i.value = ? order by t.id desc limit 1")
        .param(address)
        .query(Long.class)
        .optional()
        .flatMap(id -> World.desk.the(Tickets.class).find(new TicketId(id)));
  }

  private int count() {
    return World.desk
        .jdbc()
        .sql(
            "select count(*) from ticket t join identity i on i.id = t.identity_id where i.value = ?")
        .param(address)
        .query(Integer.class)
        .single();
  }

  private List<String> files() {
    return World.desk
        .jdbc()
        .sql("select name from attachment where ticket_id = ?")
        .param(ticket().orElseThrow().id().value())
        .query((rs, _) -> rs.getString(1))
        .list();
  }

  private static byte[] png() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }
}
