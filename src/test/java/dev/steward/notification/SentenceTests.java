package dev.steward.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steward.audit.Actor;
import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Words;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.World;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What notifications say, in both languages.
class SentenceTests {
  private static final Ticket ticket = World.ticketFrom(World.someone("sentence"));
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "assigned|assigned|Max gave you #7|Max 将 #7 分配给了您",
        "mentioned|mentioned|Max mentioned you in #7|Max 在 #7 中提到了您",
        "followed|replied|Max replied in #7, which you follow|Max 回复了您关注的 #7",
        "followed|status-changed|Max set #7, which you follow, to “Solved”|Max 将您关注的 #7 改为“已解决”",
        "followed|message-received|Max wrote in #7, which you follow|Max 在您关注的 #7 中发来消息",
        "followed|unheard-of|Max changed #7, which you follow|Max 更新了您关注的 #7",
        "sla-warning|sla-warned|#7 is close to its time: First reply, due 1 Mar 2026, 20:30 UTC+8|#7 即将超时：首次回复，期限 2026年3月1日 20:30 UTC+8",
        "sla-breached|sla-breached|#7 is past its time: First reply, due 1 Mar 2026, 20:30 UTC+8|#7 已超时：首次回复，期限 2026年3月1日 20:30 UTC+8",
        "approval-asked|approval-asked|Max needs a second person for “Release” in #7|Max 在 #7 中使用“Release”，需要第二人批准",
        "approval-answered|approval-given|Max approved “Release” in #7|Max 批准了您在 #7 中的“Release”",
        "approval-answered|approval-refused|Max did not approve “Release” in #7|Max 没有批准您在 #7 中的“Release”",
        "rule-paused|rule-paused|The rule “Release” was stopped at #7: it ran in circles|规则“Release”在 #7 上循环触发，已被暂停",
        "takeover-answered|takeover-declined|Max keeps #7|Max 将继续处理 #7"
      })
  void saysWhatHappened(String kind, String event, String english, String chinese) {
    Notification notification = notification(NotificationKind.find(kind).orElseThrow(), event);
    String number = "#" + ticket.id().value();

    assertThat(say(Locale.ENGLISH, notification)).isEqualTo(english.replace("#7", number));
    assertThat(say(Locale.SIMPLIFIED_CHINESE, notification))
        .isEqualTo(chinese.replace("#7", number));
  }

  @Test
  void everyKindHasASentenceForWhateverHappened() {
    for (NotificationKind kind : NotificationKind.values()) {
      for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
        assertThat(say(locale, notification(kind, "")))
            .contains("#" + ticket.id().value())
            .doesNotContain("notification.", "{");
      }
    }
  }

  @Test
  void detailsThatAreNoneDoNoHarm() {
    var odd =
        new Notification(
            1,
            World.na.agentId(),
            NotificationKind.SLA_BREACHED,
            ticket.id(),
            1,
            Actor.SYSTEM,
            Map.of("event", "sla-breached", "due", "soon", "target", "x.y"),
            NOW,
            Optional.empty());
    assertThat(say(Locale.ENGLISH, odd))
        .isEqualTo("#" + ticket.id().value() + " is past its time: Solution");
  }

  @Test
  void leadsToTheRuleThatWasStoppedAndElseToTheTicket() {
    assertThat(notification(NotificationKind.RULE_PAUSED, "rule-paused").path())
        .isEqualTo("/desk/admin/rules/12");
    assertThat(Stream.of(NotificationKind.values()))
        .filteredOn(kind -> kind != NotificationKind.RULE_PAUSED)
        .allSatisfy(kind ->
            assertThat(notification(kind, "").path())
                .isEqualTo("/desk/tickets/" + ticket.id().value()));
  }

  private static Notification notification(NotificationKind kind, String event) {
    return new Notification(
        1,
        World.na.agentId(),
        kind,
        ticket.id(),
        1,
        World.max.actor(),
        Map.of(
            "event", event,
            "to", "solved",
            "name", "Release",
            "rule", "12",
            "target", "first-reply",
            "due", "2026-03-01T12:30:00Z"),
        NOW,
        Optional.empty());
  }

  private static String say(Locale locale, Notification notification) {
    Words words = Words.of(World.desk.the(Messages.class), locale, ZoneId.of("Asia/Shanghai"), NOW);
    return NotificationSentence.of(words, new Notifications.Said(notification, ticket, "Max"));
  }
}
