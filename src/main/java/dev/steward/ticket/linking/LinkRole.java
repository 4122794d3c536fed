package dev.steward.ticket.linking;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What another ticket is to this one.
public enum LinkRole {
  PARENT("parent", true),
  CHILD("parent", false),
  RELATED("related", true),
  /// This one is a duplicate of it.
  ORIGINAL("duplicate", true),
  DUPLICATE("duplicate", false),
  PROBLEM("incident", true),
  INCIDENT("incident", false);

  private final String kind;
  private final boolean upward;

  LinkRole(String kind, boolean upward) {
    this.kind = kind;
    this.upward = upward;
  }

  /// The word in addresses, events and texts.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The role of a code.
  public static Optional<LinkRole> find(String code) {
    return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
  }

  /// What this ticket is to the other.
  public LinkRole opposite() {
    return this == RELATED
        ? RELATED
        : Arrays.stream(values())
            .filter(role -> role.kind.equals(kind) && role != this)
            .findFirst()
            .orElseThrow();
  }

  /// The kind of row.
  String kind() {
    return kind;
  }

  /// Whether the other ticket is the row's `to`.
  boolean isUpward() {
    return upward;
  }
}
