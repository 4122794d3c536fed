package dev.steward.staff;

import dev.steward.platform.error.ErrorCode;
import dev.steward.platform.error.Refusal;
import java.util.Locale;

/// How staff and sign-in refuse. A wrong password is not here: that is an expected outcome.
public enum StaffError implements ErrorCode {
  /// The request needs somebody to be signed in.
  NOT_SIGNED_IN(Kind.USER),
  /// Whoever is signed in may not do this.
  FORBIDDEN(Kind.USER),
  /// The act needs a sign-in or password of the last few minutes.
  PROOF_NEEDED(Kind.USER),
  /// The desk checks as many passwords as it can at once already.
  BUSY(Kind.RESOURCE),
  /// Somebody has this e-mail address already.
  EMAIL_TAKEN(Kind.USER),
  /// A team has this name already.
  TEAM_NAME_TAKEN(Kind.USER),
  /// The team for new tickets must take tickets.
  DEFAULT_TEAM_ARCHIVED(Kind.USER),
  /// The last active admin cannot be disabled or made something else.
  LAST_ADMIN(Kind.USER),
  /// There is no such agent.
  NO_SUCH_AGENT(Kind.USER),
  /// There is no such team.
  NO_SUCH_TEAM(Kind.USER),
  /// There is no such token.
  NO_SUCH_TOKEN(Kind.USER),
  /// There is no such role.
  NO_SUCH_ROLE(Kind.USER),
  /// This is not an e-mail address.
  NOT_AN_ADDRESS(Kind.USER),
  /// A name is missing.
  NAME_MISSING(Kind.USER),
  /// More working hours than a week can hold.
  TOO_MANY_SHIFTS(Kind.USER),
  /// A role has this name already.
  ROLE_NAME_TAKEN(Kind.USER),
  /// Somebody else changed the role meanwhile.
  ROLE_CHANGED(Kind.USER),
  /// Somebody still has the role.
  ROLE_IN_USE(Kind.USER),
  /// Nobody can hand out, or lay hands on, more than they may do themselves.
  BEYOND_OWN(Kind.USER);

  private final Kind kind;

  StaffError(Kind kind) {
    this.kind = kind;
  }

  @Override
  public String code() {
    return "staff." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Kind kind() {
    return kind;
  }

  /// The exception to throw.
  public Refusal refusal(Object... args) {
    return new Refusal(this, args);
  }
}
