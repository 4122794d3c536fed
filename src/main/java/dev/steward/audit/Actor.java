package dev.steward.audit;

import java.util.OptionalLong;

/// Who did it.
///
/// @param id of the agent, program or customer; empty for the operator and the system
public record Actor(Kind kind, OptionalLong id) {

  /// The command line on the machine itself.
  public static final Actor OPERATOR = new Actor(Kind.OPERATOR, OptionalLong.empty());

  /// A clock of the desk.
  public static final Actor SYSTEM = new Actor(Kind.SYSTEM, OptionalLong.empty());

  /// Refuses an actor whose kind needs an id and has none, and the other way round.
  public Actor {
    if (kind.isNumbered() != id.isPresent()) {
      throw new IllegalArgumentException("wrong id for actor of kind " + kind);
    }
  }

  /// A member of staff.
  public static Actor agent(long id) {
    return new Actor(Kind.AGENT, OptionalLong.of(id));
  }

  /// A program that holds an API token, by the id of the token's own identity.
  public static Actor program(long id) {
    return new Actor(Kind.PROGRAM, OptionalLong.of(id));
  }

  /// A customer acting for themselves.
  public static Actor customer(long id) {
    return new Actor(Kind.CUSTOMER, OptionalLong.of(id));
  }

  /// A rule of the desk, by the number of the run in which it acted.
  public static Actor rule(long run) {
    return new Actor(Kind.RULE, OptionalLong.of(run));
  }

  /// The kinds of actor; names are stored in lower case.
  public enum Kind {
    /// A member of staff.
    AGENT,
    /// A holder of an API token.
    PROGRAM,
    /// A customer.
    CUSTOMER,
    /// Somebody at the command line.
    OPERATOR,
    /// A rule somebody made; the number is that of its run.
    RULE,
    /// The desk itself.
    SYSTEM;

    boolean isNumbered() {
      return this == AGENT || this == PROGRAM || this == CUSTOMER || this == RULE;
    }
  }
}
