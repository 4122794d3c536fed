package dev.steward.ticket.listing;

import dev.steward.platform.web.Messages;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.condition.Condition;
import dev.steward.ticket.condition.Fields;
import dev.steward.ticket.condition.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What a view would show before it is saved, and what to think of.
@Component
class Previews {
  private static final int LENGTH = 6;

  private final Lists lists;
  private final Rows rows;
  private final Fields fields;
  private final Messages messages;

  Previews(Lists lists, Rows rows, Fields fields, Messages messages) {
    this.lists = lists;
    this.rows = rows;
    this.fields = fields;
    this.messages = messages;
  }

  ViewEditPage.Preview of(SignedIn by, View view, Locale locale) {
    Words words = (key, args) -> messages.text(locale, key, args);
    boolean flawed = !fields.flaws(view.conditions()).isEmpty();
    Layout layout = view.layout().fit(Scope.of(view.conditions()));
    return new ViewEditPage.Preview(
        flawed ? 0 : lists.count(by, view.conditions(), ViewCounts.CAP),
        flawed
            ? List.of()
            : rows.of(
                by,
                lists
                    .page(by, view.conditions(), layout, Optional.empty(), false, LENGTH)
                    .tickets(),
                layout.columns()),
        layout.columns(),
        flawed,
        advice(view),
        fields.say(view.conditions(), words));
  }

  private static List<String> advice(View view) {
    List<String> advice = new ArrayList<>();
    Scope scope = Scope.of(view.conditions());
    if (scope != Scope.OPEN) {
      advice.add("view.advice.open");
    }
    if (!scope.sorts().contains(view.layout().sort())) {
      advice.add("view.advice.sort");
    }
    if (scope != Scope.OPEN && view.layout().grouping() != Grouping.NONE) {
      advice.add("view.advice.group");
    }
    if (view.audience() != Audience.ME
        && view.conditions().stream().anyMatch(Previews::namesOnePerson)) {
      advice.add("view.advice.person");
    }
    return advice;
  }

  private static boolean namesOnePerson(Condition condition) {
    return condition.field().equals("assignee")
        && condition.values().stream().anyMatch(v -> v.matches("\\d+"));
  }
}
