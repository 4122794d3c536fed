package dev.steward.staff.guard;

import dev.steward.platform.live.TopicGuard;
import dev.steward.platform.live.Watch;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.staff.TopicRule;
import dev.steward.staff.availability.Presence;
import dev.steward.staff.session.Session;
import dev.steward.staff.session.SessionCookies;
import dev.steward.staff.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Who may be told that something changed on the desk: whoever may see tickets, as long as their
/// session lives, and about a single thing only who may see that thing. A topic says that something
/// changed and never what. An open stream is a sign of life.
@Component
class DeskTopics implements TopicGuard {
  private final Sessions sessions;
  private final SessionCookies cookies;
  private final Presence presence;
  private final ObjectProvider<TopicRule> rules;

  DeskTopics(
      Sessions sessions,
      SessionCookies cookies,
      Presence presence,
      ObjectProvider<TopicRule> rules) {
    this.sessions = sessions;
    this.cookies = cookies;
    this.presence = presence;
    this.rules = rules;
  }

  @Override
  public Optional<Pass> admit(HttpServletRequest request, Set<String> asked) {
    String token = cookies.session(request);
    Optional<SignedIn> listener = listener(token);
    listener.ifPresent(who -> presence.seen(who.agentId()));
    return listener.map(who -> pass(token, who, admitted(who, asked)));
  }

  private Pass pass(String token, SignedIn who, Set<String> topics) {
    List<Watch> watches = topics.stream().flatMap(topic -> watch(who, topic).stream()).toList();
    Set<String> watched = watches.stream().map(Watch::topic).collect(Collectors.toSet());
    return new Pass(
        topics,
        watches,
        () -> stillHolds(token, who, topics),
        topic -> watched.contains(topic) || stillAdmits(token, topic));
  }

  private Optional<Watch> watch(SignedIn who, String topic) {
    return rules.stream()
        .filter(rule -> rule.knows(topic))
        .findFirst()
        .flatMap(rule -> rule.watch(who, topic));
  }

  private Set<String> admitted(SignedIn who, Set<String> asked) {
    return asked.stream().filter(topic -> admits(who, topic)).collect(Collectors.toSet());
  }

  private boolean admits(SignedIn who, String topic) {
    return rules.stream()
        .filter(rule -> rule.knows(topic))
        .findFirst()
        .map(rule -> rule.admits(who, topic))
        .orElseGet(() -> !namesOne(topic));
  }

  private static boolean namesOne(String topic) {
    return topic.chars().anyMatch(Character::isDigit);
  }

  private boolean stillHolds(String token, SignedIn opened, Set<String> topics) {
    Optional<SignedIn> who = listener(token);
    who.ifPresent(present -> presence.seen(present.agentId()));
    return who.filter(present -> present.access().equals(opened.access()))
        .filter(present -> admitted(present, topics).equals(topics))
        .isPresent();
  }

  private boolean stillAdmits(String token, String topic) {
    return !namesOne(topic) || listener(token).filter(who -> admits(who, topic)).isPresent();
  }

  private Optional<SignedIn> listener(String token) {
    return sessions
        .peek(token)
        .filter(session -> !session.owesSecondFactor())
        .map(Session::who)
        .filter(who -> who.may(Permission.VIEW_TICKETS));
  }
}
