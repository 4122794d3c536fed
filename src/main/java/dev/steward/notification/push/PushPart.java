package dev.steward.notification.push;

import dev.steward.staff.session.Session;
import java.util.List;
import org.springframework.stereotype.Component;

/// The part of the settings page about browsers.
@Component
public class PushPart {
  private final Subscriptions subscriptions;
  private final PushKeys keys;

  PushPart(Subscriptions subscriptions, PushKeys keys) {
    this.subscriptions = subscriptions;
    this.keys = keys;
  }

  /// What the page needs.
  ///
  /// @param key the desk's public key, for the browser to subscribe with
  /// @param browsers those of the person
  /// @param session the number of the present one
  public record Model(String key, List<Subscription> browsers, long session) {}

  /// For this person at this moment.
  public Model of(Session session) {
    return new Model(
        keys.publicKey(), subscriptions.of(session.who().agentId()), session.id().value());
  }
}
