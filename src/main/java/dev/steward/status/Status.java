package dev.steward.status;

import java.util.List;
import java.util.Optional;

/// What works at the moment, for other modules: a form or a chat tells of an incident before it
/// takes a request about it.
public interface Status {

  /// Everything that hinders somebody now, the gravest first.
  List<Incident> running();

  /// What hinders this now.
  ///
  /// @param network only what concerns this network, by its code in the catalogue of coins, or all
  ///   of them; empty for any
  List<Incident> running(Area area, Optional<String> network);

  /// Maintenance that is still to come, the next first.
  List<Incident> upcoming();

  /// Where customers read about it, in the language `{language}` stands for.
  String path(Incident incident);
}
