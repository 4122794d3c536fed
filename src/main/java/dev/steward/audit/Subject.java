package dev.steward.audit;

/// What an act was done to.
///
/// @param kind singular noun of the glossary: `agent`, `team`, `ticket`
/// @param id as text, because some subjects (a setting) have names rather than numbers
public record Subject(String kind, String id) {

  /// The usual subject: a row with a number.
  public static Subject of(String kind, long id) {
    return new Subject(kind, Long.toString(id));
  }
}
