package dev.steward.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// One thing a person may do. Routes declare them with [Requires]; roles are sets of them.
public enum Permission {
  /// Change one's own profile, password, second factor and sessions.
  OWN_PROFILE,
  /// See tickets, their messages, notes and attachments.
  VIEW_TICKETS,
  /// Reply, note, assign, tag and change the status of tickets.
  WORK_TICKETS,
  /// Merge tickets of different customers, and split them again.
  MERGE_ACROSS_CUSTOMERS,
  /// Take words or files out of a conversation for good.
  REDACT,
  /// Destroy the raw bytes behind a redaction, or decide that they stay sealed.
  ERASE_EVIDENCE,
  /// See who customers are.
  VIEW_CUSTOMERS,
  /// Correct what is known about customers.
  EDIT_CUSTOMERS,
  /// Keep a sender out, mark spam, and take both back.
  BLOCK_SENDERS,
  /// Join two customers into one, or part them again.
  MERGE_CUSTOMERS,
  /// See what came in and was set aside.
  VIEW_QUARANTINE,
  /// Let a quarantined item in, or drop it.
  RELEASE_QUARANTINE,
  /// Read the exact bytes of a message as they came in.
  RAW_SOURCE,
  /// See mail that left the desk outside its ticket, as in the demo's outbox.
  VIEW_OUTBOX,
  /// Write help center articles.
  EDIT_KNOWLEDGE,
  /// Write announcements and send them to subscribers.
  ANNOUNCE,
  /// Say on the status page what works, report incidents and plan maintenance.
  MANAGE_STATUS,
  /// Change name, logo, colours and foot of what customers see.
  MANAGE_BRAND,
  /// Connect and change mailboxes and other channels.
  MANAGE_CHANNELS,
  /// Invite and disable people, change their roles.
  MANAGE_PEOPLE,
  /// Keep saved texts for teams and for everybody.
  MANAGE_TEXTS,
  /// Make teams and say who is in them.
  MANAGE_TEAMS,
  /// Keep macros for teams and for everybody.
  MANAGE_MACROS,
  /// Decide, as the second person, about the use of a grave macro.
  APPROVE_MACROS,
  /// Make, change and switch rules.
  MANAGE_RULES,
  /// Set opening hours, holidays and service promises.
  MANAGE_SLA,
  /// Make and change the views of teams and of everybody.
  MANAGE_VIEWS,
  /// Look up accounts at the exchange, masked, for a ticket.
  VIEW_ACCOUNTS,
  /// See what an account holds. Not for roles of other companies.
  VIEW_BALANCES,
  /// Freeze accounts at the exchange, and revoke their sessions and keys.
  FREEZE_ACCOUNTS,
  /// Hand in fee schedules, and publish those of others.
  MANAGE_FEES,
  /// Decide, as the second person, about credits.
  APPROVE_CREDITS,
  /// Make and revoke API tokens.
  MANAGE_TOKENS,
  /// Read what anybody did, and take proofs of it along.
  READ_AUDIT,
  /// See how the desk itself is doing: health of mailboxes, workers and disk.
  VIEW_OPERATIONS;

  /// The word in the database, in forms and of the text `permission.<word>`: lower case with
  /// dashes.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The permission of a word.
  public static Optional<Permission> find(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
