package dev.steward.ticket.templating;

import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.letterFrom;
import static dev.steward.ticket.World.max;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.someone;
import static dev.steward.ticket.World.texts;
import static dev.steward.ticket.World.ticketFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.steward.platform.error.Refusal;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketError;
import dev.steward.ticket.replying.Reply;
import dev.steward.ticket.replying.Replying;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TemplatingTests {
  private final Templating templating = desk.the(Templating.class);
  private final SavedTexts saved = desk.the(SavedTexts.class);

  @Test
  void fillsInWhatItKnows() {
    Ticket ticket = letterFrom(someone("li")).about("Fees & <b>limits</b>").arrives();

    Filled filled =
        templating.html(
            na, ticket, "<p>{{ customer.name }}, about {{ticket.subject}}: {{agent.name}}</p>");

    assertThat(filled.text())
        .isEqualTo("<p>Somebody, about Fees &amp; &lt;b&gt;limits&lt;/b&gt;: Na</p>");
    assertThat(filled.isComplete()).isTrue();
  }

  @Test
  void namesWhatNobodyKnowsAndWhatHasNoValue() {
    Ticket ticket = ticketFrom(someone("li"));

    Filled filled =
        templating.text(na, ticket, "{{custmer.name}} {{agent.signature}} {{ticket.id}}");

    assertThat(filled.unknown()).containsExactly("custmer.name");
    assertThat(filled.missing()).containsExactly("agent.signature");
    assertThat(filled.text())
        .isEqualTo("{{custmer.name}} {{agent.signature}} " + ticket.id().value());
  }

  @Test
  void sendsNothingThatIsLeftToBeFilledIn() {
    Ticket ticket = ticketFrom(someone("li"));

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() ->
            desk.the(Replying.class).reply(na, ticket.id(), html("<p>Dear {{customer.nam}}</p>")))
        .satisfies(refusal -> {
          assertThat(refusal.code()).isEqualTo(TicketError.UNFILLED);
          assertThat(refusal.args()).containsExactly("{{customer.nam}}");
        });
    assertThat(texts(ticket)).hasSize(1);
  }

  @Test
  void bringsNoMarkupInByAValueOrATemplate() {
    Ticket ticket =
        letterFrom(someone("li"))
            .about("<img src=x onerror=alert(1)>\"><script>x</script>")
            .arrives();
    long id =
        saved.add(
            na,
            own("Hostile " + ticket.id(), "<p onclick=x>{{ticket.subject}}<script>y</script></p>"));

    String stored = saved.find(na, id).orElseThrow().wording(Optional.of("en"));
    desk.the(Replying.class).reply(na, ticket.id(), html(stored));

    assertThat(stored).isEqualTo("<p>{{ticket.subject}}</p>");
    assertThat(texts(ticket).getLast()).contains("<script>x</script>");
    assertThat(storedHtml(ticket)).doesNotContain("<script", "<img").contains("&lt;script&gt;");
  }

  @Test
  void choosesTheWordingOfTheReadersLanguage() {
    var text =
        new SavedText(
            1, "x", Optional.empty(), Optional.empty(), Map.of("en", "Hi", "zh-CN", "您好"), 0);

    assertThat(text.wording(Optional.of("zh-CN"))).isEqualTo("您好");
    assertThat(text.wording(Optional.of("zh-TW"))).isEqualTo("您好");
    assertThat(text.wording(Optional.of("de"))).isEqualTo("Hi");
    assertThat(text.wording(Optional.empty())).isEqualTo("Hi");
  }

  @Test
  void keepsOnesOwnTextsToOneself() {
    long id = saved.add(na, own("Mine " + System.identityHashCode(this), "<p>Hi</p>"));

    assertThat(saved.find(na, id)).isPresent();
    assertThat(saved.find(max, id)).isEmpty();
    assertThat(saved.find(max, "Mine", 50)).extracting(SavedText::id).doesNotContain(id);
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> saved.remove(max, id));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() ->
            saved.add(
                na,
                new SavedText(
                    0, "For all", Optional.empty(), Optional.empty(), Map.of("en", "x"), 0)));
  }

  @Test
  void refusesASecondOfTheSameName() {
    String name = "Twice " + System.identityHashCode(this);
    saved.add(na, own(name, "<p>Hi</p>"));

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> saved.add(na, own(name.toUpperCase(java.util.Locale.ROOT), "<p>Hi</p>")))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(TicketError.NAME_TAKEN));
  }

  private static SavedText own(String name, String html) {
    return new SavedText(
        0, name, Optional.empty(), Optional.of(na.agentId()), Map.of("en", html), 0);
  }

  private static String storedHtml(Ticket ticket) {
    return desk.jdbc()
        .sql("select html from ticket_message where ticket_id = ? order by id desc limit 1")
        .param(ticket.id().value())
        .query(String.class)
        .single();
  }

  private static Reply html(String html) {
    return new Reply(html, "", List.of(), OptionalLong.empty(), Optional.empty());
  }
}
