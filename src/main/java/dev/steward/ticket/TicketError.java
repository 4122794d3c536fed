package dev.steward.ticket;

import dev.steward.platform.error.ErrorCode;

/// Why an act on a ticket is refused.
public enum TicketError implements ErrorCode {
  /// No such ticket, or not for this person.
  NOT_FOUND("ticket.not-found"),
  /// Somebody changed it meanwhile.
  CHANGED("ticket.changed-meanwhile"),
  /// The conversation went on after the reply was begun.
  STALE_REPLY("ticket.stale-reply"),
  /// Closed tickets do not change.
  CLOSED("ticket.closed"),
  /// Nothing was written.
  EMPTY_MESSAGE("ticket.empty-message"),
  /// Too long.
  TOO_LONG("ticket.too-long"),
  /// The time to call it back is over.
  TOO_LATE_TO_UNDO("ticket.too-late-to-undo"),
  /// There is no way to reach this customer.
  UNREACHABLE("ticket.unreachable"),
  /// Not an agent or team that can be given tickets.
  NO_SUCH_ASSIGNEE("ticket.no-such-assignee"),
  /// A tag with white space, or too long.
  BAD_TAG("ticket.bad-tag"),
  /// A tag that needs a second person.
  GRAVE_TAG("ticket.grave-tag"),
  /// No such upload, or already used.
  NO_SUCH_UPLOAD("ticket.no-such-upload"),
  /// Variables are left that nobody filled in.
  UNFILLED("ticket.unfilled"),
  /// Something of that name is there already.
  NAME_TAKEN("ticket.name-taken"),
  /// A reply to nobody.
  NO_RECIPIENT("ticket.no-recipient"),
  /// A reply to more people than one reply may have.
  TOO_MANY_RECIPIENTS("ticket.too-many-recipients"),
  /// Not an address.
  BAD_ADDRESS("ticket.bad-address"),
  /// Only its owner answers here.
  OWNED("ticket.owned"),
  /// Nobody waits for this answer any more.
  NO_SUCH_REQUEST("ticket.no-such-request"),
  /// It holds a recovery phrase, a key or the like.
  SECRET_IN_TEXT("ticket.secret-in-text"),
  /// The file or its name holds one.
  SECRET_IN_FILE("ticket.secret-in-file"),
  /// Not a time in the future.
  BAD_TIME("ticket.bad-time");

  private final String code;

  TicketError(String code) {
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
