/// The one language for "which tickets": views, rules, SLA policies and routing all speak it.
///
/// **Words.** A [Condition] is a field, an operator and values. [Conditions] hold when every one of
/// `all` and at least one of `any` does (an empty list asks nothing). A [Field] knows its
/// operators, its choices, how it reads in memory and how it reads in SQL; both readings answer
/// alike, which a property test holds. Modules add fields of their own as beans.
///
/// **Start at** [Fields]: [Fields#sql] for lists and dry runs, [Fields#holds] for one ticket,
/// [Fields#say] for a sentence, [Fields#flaws] for what a person has to mend. [ConditionJson] keeps
/// conditions in a jsonb column; [ConditionForm] and `part/conditions.jte` edit them, without
/// scripts too. [Facts] are what is asked about one ticket; [FactReader] loads them.
///
/// A field, operator or value that nobody knows any more makes the conditions hold for nothing: a
/// rule that lost a field must not act on everything. It is shown as a flaw and never an error.
///
/// Authorises nothing: whoever shows the tickets to a person adds what that person may see.
@NamedInterface("condition")
@NullMarked
package dev.steward.ticket.condition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
