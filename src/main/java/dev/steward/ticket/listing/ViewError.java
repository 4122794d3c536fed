package dev.steward.ticket.listing;

import dev.steward.platform.error.ErrorCode;

/// Why a change to a view is refused.
public enum ViewError implements ErrorCode {
  /// No such view, or not for this person.
  NOT_FOUND("view.not-found"),
  /// Somebody changed it meanwhile.
  CHANGED("view.changed"),
  /// It needs a name of at most 60 characters.
  NAME("view.name"),
  /// A condition is not finished.
  CONDITIONS("view.conditions"),
  /// Only those who manage views make them for others.
  NOT_YOURS("view.not-yours"),
  /// A team's view needs a team.
  TEAM("view.team"),
  /// There are too many already.
  TOO_MANY("view.too-many");

  private final String code;

  ViewError(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return Kind.USER;
  }
}
