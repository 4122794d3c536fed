package dev.steward.ticket;

import dev.steward.audit.Actor;
import java.time.Instant;
import java.util.Map;

/// One act on a ticket, written once, read by activity feed, live screens, webhooks and reports.
///
/// @param seq order of the log; use [TicketEvents#after] to read it without missing rows of slow
///   transactions
/// @param kind what happened
/// @param details fixed keys per kind, values as text: ids, codes, never message text or addresses
public record TicketEvent(
    long seq, TicketId ticket, Kind kind, Actor by, Map<String, String> details, Instant at) {

  /// What can happen to a ticket. Stored by name in lower case with dashes.
  public enum Kind {
    CREATED,
    MESSAGE_RECEIVED,
    REPLIED,
    REPLY_WITHDRAWN,
    NOTE_ADDED,
    ASSIGNED,
    STATUS_CHANGED,
    PRIORITY_CHANGED,
    SUBJECT_CHANGED,
    TAGS_CHANGED,
    REQUEST_TYPE_CHANGED,
    LANGUAGE_CHANGED,
    REQUESTER_CHANGED,
    PARTICIPANT_ADDED,
    DELIVERY_CHANGED,
    ADDRESS_SUPPRESSED,
    FLAG_CLEARED,
    MERGED,
    UNMERGED,
    SPLIT,
    REDACTED,
    SECRET_REMOVED,
    LINKED,
    UNLINKED,
    SNOOZED,
    WOKEN,
    SPAM_MARKED,
    SPAM_CLEARED,
    MACRO_APPLIED,
    APPROVAL_ASKED,
    APPROVAL_GIVEN,
    APPROVAL_REFUSED,
    SLA_WARNED,
    SLA_BREACHED,
    TAKEOVER_ASKED,
    TAKEOVER_DECLINED,
    SEND_SCHEDULED,
    SEND_CANCELLED,
    SEND_HELD,
    FOLLOWED,
    UNFOLLOWED,
    MENTIONED,
    DRAFT_SHARED,
    DRAFT_TAKEN,
    FORWARDED,
    SIDE_ANSWERED,
    TIME_SPENT,
    RULE_PAUSED,
    ARTICLE_DRAFTED,
    FEE_CHECKED
  }
}
