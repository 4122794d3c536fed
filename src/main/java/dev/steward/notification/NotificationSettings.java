package dev.steward.notification;

import dev.steward.staff.AgentId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// By which media each person wants to hear of each kind. Only what differs from the usual is kept.
@Component
public class NotificationSettings {
  private final JdbcClient db;

  NotificationSettings(JdbcClient db) {
    this.db = db;
  }

  /// What one person wants.
  public Map<NotificationKind, Set<Medium>> of(AgentId agent) {
    Map<NotificationKind, Set<Medium>> wanted = usual();
    List<Choice> choices =
        db.sql("select kind, medium, wanted from notification_setting where agent_id = ?")
            .param(agent.value())
            .query((row, _) ->
                new Choice(
                    row.getString("kind"), row.getString("medium"), row.getBoolean("wanted")))
            .list();
    choices.forEach(choice -> apply(choice, wanted));
    return wanted;
  }

  /// Whether a person wants to hear of this kind by this medium.
  boolean wants(AgentId agent, NotificationKind kind, Medium medium) {
    return of(agent).getOrDefault(kind, Set.of()).contains(medium);
  }

  /// Replaces what a person wants.
  @Transactional
  public void change(AgentId agent, Map<NotificationKind, Set<Medium>> wanted) {
    db.sql("delete from notification_setting where agent_id = ?").param(agent.value()).update();
    for (NotificationKind kind : NotificationKind.values()) {
      for (Medium medium : Medium.values()) {
        boolean isWanted = wanted.getOrDefault(kind, Set.of()).contains(medium);
        if (isWanted != kind.isUsual(medium)) {
          db.sql(
                  "insert into notification_setting (agent_id, kind, medium, wanted) values (?, ?, ?, ?)")
              .params(agent.value(), kind.code(), medium.code(), isWanted)
              .update();
        }
      }
    }
  }

  private static void apply(Choice choice, Map<NotificationKind, Set<Medium>> wanted) {
    NotificationKind.find(choice.kind())
        .ifPresent(kind -> {
          Set<Medium> media = wanted.computeIfAbsent(kind, _ -> EnumSet.noneOf(Medium.class));
          for (Medium medium : Medium.values()) {
            if (medium.code().equals(choice.medium()) && choice.wanted()) {
              media.add(medium);
            } else if (medium.code().equals(choice.medium())) {
              media.remove(medium);
            }
          }
        });
  }

  private static Map<NotificationKind, Set<Medium>> usual() {
    Map<NotificationKind, Set<Medium>> usual = new EnumMap<>(NotificationKind.class);
    for (NotificationKind kind : NotificationKind.values()) {
      Set<Medium> media = EnumSet.noneOf(Medium.class);
      for (Medium medium : Medium.values()) {
        if (kind.isUsual(medium)) {
          media.add(medium);
        }
      }
      usual.put(kind, media);
    }
    return usual;
  }

  private record Choice(String kind, String medium, boolean wanted) {}
}
