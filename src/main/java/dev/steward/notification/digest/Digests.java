package dev.steward.notification.digest;

import dev.steward.notification.Notification;
import dev.steward.notification.NotificationSentence;
import dev.steward.notification.Notifications;
import dev.steward.notification.Owing;
import dev.steward.platform.BaseUrl;
import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Words;
import dev.steward.staff.Agent;
import dev.steward.staff.Agents;
import dev.steward.staff.SignedIn;
import dev.steward.staff.post.Letter;
import dev.steward.staff.post.StaffPost;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes one mail to one person about what they have not read.
@Component
class Digests {
  private final Owing owing;
  private final Rhythms rhythms;
  private final Notifications notifications;
  private final Agents agents;
  private final StaffPost post;
  private final Messages messages;
  private final BaseUrl baseUrl;

  Digests(
      Owing owing,
      Rhythms rhythms,
      Notifications notifications,
      Agents agents,
      StaffPost post,
      Messages messages,
      BaseUrl baseUrl) {
    this.owing = owing;
    this.rhythms = rhythms;
    this.notifications = notifications;
    this.agents = agents;
    this.post = post;
    this.messages = messages;
    this.baseUrl = baseUrl;
  }

  /// Writes what is due to everybody at this moment, each in a transaction of their own.
  List<Owing.Debt> due(Instant now) {
    return post.isReady()
        ? owing.mails().stream().filter(debt -> isDue(debt, now)).toList()
        : List.of();
  }

  /// Writes to one person, if nobody else does or did for this period.
  @Transactional
  public void write(Owing.Debt debt, Instant now) {
    Optional<SignedIn> who = agents.viewers(List.of(debt.agent())).stream().findFirst();
    Optional<Agent> agent = agents.find(debt.agent());
    if (who.isPresent() && agent.isPresent()) {
      Rhythm rhythm = rhythms.of(debt.agent());
      Instant until = rhythm.over(now, who.get().zone());
      if (rhythms.take(debt.agent(), rhythm, until)) {
        write(who.get(), agent.get(), owing.takeMail(debt.agent(), until), now);
      }
    } else {
      owing.forgiveMail(debt.agent());
    }
  }

  private boolean isDue(Owing.Debt debt, Instant now) {
    return agents
        .find(debt.agent())
        .map(agent -> rhythms.of(agent.id()).over(now, agent.zone()).isAfter(debt.since()))
        .orElse(true);
  }

  private void write(SignedIn who, Agent agent, List<Notification> unread, Instant now) {
    List<Notifications.Said> said = notifications.said(who, unread);
    if (!said.isEmpty()) {
      Words words = Words.of(messages, who.locale(), who.zone(), now);
      String lines =
          said.stream().map(each -> line(words, each)).collect(Collectors.joining("\n\n"));
      String subject =
          said.size() == 1
              ? NotificationSentence.of(words, said.getFirst())
              : words.t("notification.mail.subject", said.size());
      String settings = baseUrl.of("/desk/profile/notifications");
      post.send(
          new Letter(
              agent, subject, words.t("notification.mail.text", agent.name(), lines, settings)));
    }
  }

  private String line(Words words, Notifications.Said said) {
    return words.t(
        "notification.mail.line",
        words.time(said.notification().at()).exact(),
        NotificationSentence.of(words, said),
        baseUrl.of(said.notification().path()));
  }
}
