package dev.steward.staff;

import static dev.steward.staff.Permission.ANNOUNCE;
import static dev.steward.staff.Permission.APPROVE_CREDITS;
import static dev.steward.staff.Permission.APPROVE_MACROS;
import static dev.steward.staff.Permission.BLOCK_SENDERS;
import static dev.steward.staff.Permission.EDIT_CUSTOMERS;
import static dev.steward.staff.Permission.EDIT_KNOWLEDGE;
import static dev.steward.staff.Permission.ERASE_EVIDENCE;
import static dev.steward.staff.Permission.FREEZE_ACCOUNTS;
import static dev.steward.staff.Permission.MANAGE_FEES;
import static dev.steward.staff.Permission.MANAGE_MACROS;
import static dev.steward.staff.Permission.MANAGE_RULES;
import static dev.steward.staff.Permission.MANAGE_STATUS;
import static dev.steward.staff.Permission.MANAGE_TEAMS;
import static dev.steward.staff.Permission.MANAGE_TEXTS;
import static dev.steward.staff.Permission.MANAGE_VIEWS;
import static dev.steward.staff.Permission.MERGE_ACROSS_CUSTOMERS;
import static dev.steward.staff.Permission.MERGE_CUSTOMERS;
import static dev.steward.staff.Permission.OWN_PROFILE;
import static dev.steward.staff.Permission.RAW_SOURCE;
import static dev.steward.staff.Permission.READ_AUDIT;
import static dev.steward.staff.Permission.REDACT;
import static dev.steward.staff.Permission.RELEASE_QUARANTINE;
import static dev.steward.staff.Permission.VIEW_ACCOUNTS;
import static dev.steward.staff.Permission.VIEW_BALANCES;
import static dev.steward.staff.Permission.VIEW_CUSTOMERS;
import static dev.steward.staff.Permission.VIEW_OPERATIONS;
import static dev.steward.staff.Permission.VIEW_OUTBOX;
import static dev.steward.staff.Permission.VIEW_QUARANTINE;
import static dev.steward.staff.Permission.VIEW_TICKETS;
import static dev.steward.staff.Permission.WORK_TICKETS;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What somebody is at the desk. Permissions follow from the role and are nowhere given one by one,
/// so that "what may a lead do" has one answer.
public enum Role {
  /// Answers customers.
  AGENT(
      OWN_PROFILE,
      VIEW_TICKETS,
      WORK_TICKETS,
      REDACT,
      VIEW_CUSTOMERS,
      VIEW_ACCOUNTS,
      EDIT_CUSTOMERS,
      BLOCK_SENDERS,
      VIEW_QUARANTINE),
  /// Runs a team: an agent who also decides on quarantine and teams.
  LEAD(
      OWN_PROFILE,
      VIEW_TICKETS,
      WORK_TICKETS,
      MERGE_ACROSS_CUSTOMERS,
      REDACT,
      VIEW_CUSTOMERS,
      VIEW_ACCOUNTS,
      VIEW_BALANCES,
      FREEZE_ACCOUNTS,
      MANAGE_FEES,
      APPROVE_CREDITS,
      EDIT_CUSTOMERS,
      BLOCK_SENDERS,
      MERGE_CUSTOMERS,
      VIEW_QUARANTINE,
      RELEASE_QUARANTINE,
      VIEW_OUTBOX,
      MANAGE_TEAMS,
      MANAGE_TEXTS,
      MANAGE_MACROS,
      APPROVE_MACROS,
      MANAGE_RULES,
      MANAGE_VIEWS,
      MANAGE_STATUS,
      VIEW_OPERATIONS),
  /// Examines security cases: an agent who may also read raw messages.
  REVIEWER(
      OWN_PROFILE,
      VIEW_TICKETS,
      WORK_TICKETS,
      MERGE_ACROSS_CUSTOMERS,
      REDACT,
      ERASE_EVIDENCE,
      VIEW_CUSTOMERS,
      VIEW_ACCOUNTS,
      VIEW_BALANCES,
      FREEZE_ACCOUNTS,
      APPROVE_CREDITS,
      BLOCK_SENDERS,
      VIEW_QUARANTINE,
      RELEASE_QUARANTINE,
      APPROVE_MACROS,
      READ_AUDIT,
      RAW_SOURCE),
  /// Writes the help center; sees no ticket.
  EDITOR(OWN_PROFILE, EDIT_KNOWLEDGE, ANNOUNCE),
  /// Runs the desk.
  ADMIN(Permission.values());

  private final Set<Permission> permissions;

  Role(Permission... permissions) {
    this.permissions = Set.copyOf(Arrays.asList(permissions));
  }

  /// What this role may do.
  public Set<Permission> permissions() {
    return permissions;
  }

  /// The word in the database, the API and at the command line.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The role with this word.
  public static Optional<Role> find(String code) {
    return EnumSet.allOf(Role.class).stream().filter(role -> role.code().equals(code)).findFirst();
  }
}
