/// What can be done to a ticket without a person typing it there: one list for macros, rules and
/// bulk acts. Start at [Acts].
///
/// An [Act] is a kind and its values, as stored and edited. What a kind does is an [ActKind], a
/// bean; other modules add theirs. Every kind acts through the slice that owns what it changes
/// (`editing`, `assigning`, `solving`, `replying`), so that each act writes its one event, and none
/// goes around them by SQL. A kind tells how to take back what it changed, where that is possible.
///
/// [ActForm] and the template `part/acts.jte` edit a list of acts on any page, without scripts too.
/// Owns no table: whoever has acts keeps them as JSON ([Acts#write], [Acts#read]).
@NamedInterface("acting")
@NullMarked
package dev.steward.ticket.acting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
