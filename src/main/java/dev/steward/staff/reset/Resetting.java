package dev.steward.staff.reset;

import dev.steward.audit.Actor;
import dev.steward.audit.Audit;
import dev.steward.audit.Subject;
import dev.steward.platform.BaseUrl;
import dev.steward.platform.address.EmailAddress;
import dev.steward.platform.web.Messages;
import dev.steward.staff.Agent;
import dev.steward.staff.Agents;
import dev.steward.staff.link.LinkPurpose;
import dev.steward.staff.link.SignInLinks;
import dev.steward.staff.post.Letter;
import dev.steward.staff.post.StaffPost;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sends the link by which somebody chooses a new password.
@Component
class Resetting {
  static final int PER_HOUR = 3;
  private static final Duration HOUR = Duration.ofHours(1);

  private final Agents agents;
  private final SignInLinks links;
  private final StaffPost post;
  private final Audit audit;
  private final Messages messages;
  private final BaseUrl baseUrl;
  private final InstantSource clock;

  Resetting(
      Agents agents,
      SignInLinks links,
      StaffPost post,
      Audit audit,
      Messages messages,
      BaseUrl baseUrl,
      InstantSource clock) {
    this.agents = agents;
    this.links = links;
    this.post = post;
    this.audit = audit;
    this.messages = messages;
    this.baseUrl = baseUrl;
    this.clock = clock;
  }

  /// Sends a link to whoever has this address, if anybody has and may come in.
  @Transactional
  public void send(String address) {
    EmailAddress.find(address)
        .flatMap(agents::find)
        .filter(agent -> agent.isActive() && !agent.program())
        .filter(this::isWithinLimit)
        .ifPresent(this::send);
  }

  private boolean isWithinLimit(Agent agent) {
    return links.madeSince(LinkPurpose.RESET, agent.id(), clock.instant().minus(HOUR)) < PER_HOUR;
  }

  private void send(Agent agent) {
    String link = baseUrl.of(links.besideOthers(LinkPurpose.RESET, agent.id()));
    long minutes = LinkPurpose.RESET.life().toMinutes();
    post.send(
        new Letter(
            agent,
            messages.text(agent.locale(), "staff.reset.mail.subject"),
            messages.text(agent.locale(), "staff.reset.mail.text", agent.name(), link, minutes)));
    audit.record(
        Actor.SYSTEM,
        "password_reset.sent",
        Subject.of("agent", agent.id().value()),
        Optional.empty(),
        Map.of());
  }
}
