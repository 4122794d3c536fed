package dev.steward.ticket.templating;

import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import java.util.Optional;

/// A port: a word that stands for something of a ticket, such as `customer.name`. A bean for each.
public interface Variable {

  /// How it is written between the braces: lower case, parts apart by dots. The message
  /// `variable.<name>` says what it is.
  String name();

  /// Its value, as plain text; empty where there is none.
  ///
  /// @param by who writes
  Optional<String> value(Ticket ticket, SignedIn by);
}
