package dev.steward.ticket.condition;

import java.util.List;
import java.util.Optional;

/// A port: one thing about tickets that conditions can ask for. A bean of any module.
///
/// Its name is the message `condition.field.<code>`. Most are made with [ChoiceField], [SetField],
/// [TextField] or [TimeField]. Both readings answer alike for every ticket; a field whose value is
/// missing fails every operator but `IS_NOT`, `HAS_NONE`, `CONTAINS_NOT` and `IS_EMPTY`.
public interface Field {
  /// Stable for ever: it stands in rows.
  String code();

  /// What it can be asked, the usual first.
  List<Operator> operators();

  /// How the values of an operator are given.
  Input input(Operator operator);

  /// What can be chosen, for [Input#CHOICE] and [Input#CHOICES]; at most one query.
  List<Choice> choices(Words words);

  /// Whether it holds for a ticket.
  ///
  /// @param condition one without a [#flaw]
  boolean holds(Condition condition, Facts facts, Standpoint standpoint);

  /// The same as a condition of SQL on the table `ticket` with the alias `t`; never null in SQL.
  ///
  /// @param condition one without a [#flaw]
  String sql(Condition condition, Standpoint standpoint, Bindings bindings);

  /// Message key of what is wrong with the values, if anything is.
  Optional<String> flaw(Condition condition);
}
