package dev.steward.notification;

import static dev.steward.notification.Medium.DESK;
import static dev.steward.notification.Medium.MAIL;
import static dev.steward.notification.Medium.PUSH;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What somebody can be told of, and by which media unless they choose otherwise.
public enum NotificationKind {
  /// A ticket was given to them.
  ASSIGNED(DESK, PUSH, MAIL),
  /// A ticket was given to one of their teams and to nobody in it.
  TEAM_ASSIGNED(DESK),
  /// A colleague named them in a note.
  MENTIONED(DESK, PUSH, MAIL),
  /// The customer answered in a ticket of theirs.
  CUSTOMER_REPLIED(DESK, PUSH),
  /// Something happened in a ticket they follow.
  FOLLOWED(DESK),
  /// A colleague asks to take over a ticket of theirs.
  TAKEOVER_ASKED(DESK, PUSH),
  /// Their asking was answered.
  TAKEOVER_ANSWERED(DESK, PUSH),
  /// An act of a colleague needs a second person.
  APPROVAL_ASKED(DESK, PUSH, MAIL),
  /// The act they asked leave for was decided.
  APPROVAL_ANSWERED(DESK, PUSH, MAIL),
  /// A ticket of theirs is close to its time.
  SLA_WARNING(DESK, PUSH),
  /// A ticket of theirs is past its time.
  SLA_BREACHED(DESK, PUSH, MAIL),
  /// The desk stopped a rule of theirs.
  RULE_PAUSED(DESK, MAIL);

  private final Set<Medium> usual;

  NotificationKind(Medium... usual) {
    Set<Medium> media = EnumSet.noneOf(Medium.class);
    media.addAll(Arrays.asList(usual));
    this.usual = Set.copyOf(media);
  }

  /// The word in the database, in forms and of texts: lower case with dashes.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The kind of a word.
  public static Optional<NotificationKind> find(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }

  /// Whether it comes by this medium unless somebody says otherwise.
  public boolean isUsual(Medium medium) {
    return usual.contains(medium);
  }

  /// Whether a newer one about the same ticket takes the place of an unread older one.
  boolean replacesOlder() {
    return switch (this) {
      case CUSTOMER_REPLIED, FOLLOWED, SLA_WARNING, SLA_BREACHED, ASSIGNED, TEAM_ASSIGNED -> true;
      case MENTIONED,
          TAKEOVER_ASKED,
          TAKEOVER_ANSWERED,
          APPROVAL_ASKED,
          APPROVAL_ANSWERED,
          RULE_PAUSED ->
          false;
    };
  }

  /// The name of its icon.
  public String icon() {
    return switch (this) {
      case ASSIGNED, TEAM_ASSIGNED -> "user-plus";
      case MENTIONED -> "message-square";
      case CUSTOMER_REPLIED -> "reply";
      case FOLLOWED -> "history";
      case TAKEOVER_ASKED, TAKEOVER_ANSWERED -> "users";
      case APPROVAL_ASKED, APPROVAL_ANSWERED -> "shield-check";
      case SLA_WARNING, SLA_BREACHED -> "clock";
      case RULE_PAUSED -> "zap";
    };
  }
}
