package dev.steward.ticket.listing;

import dev.steward.staff.SignedIn;
import dev.steward.staff.TeamId;
import dev.steward.ticket.condition.ConditionForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/// A view as somebody writes it. Columns come as they stand in the page: `column` for each, in its
/// order, `shown` for those that are ticked; `move` is the button that moved one.
record ViewForm(View draft, boolean isChanging) {
  static ViewForm of(SignedIn by, View before, MultiValueMap<String, String> form) {
    ConditionForm conditions = ConditionForm.of(form);
    String move = first(form, "move");
    Audience audience = Audience.find(first(form, "audience")).orElse(Audience.ME);
    String icon = first(form, "icon");
    return new ViewForm(
        new View(
            before.id(),
            before.code(),
            first(form, "name").strip(),
            Views.ICONS.contains(icon) ? icon : Views.ICONS.getFirst(),
            first(form, "description").strip(),
            conditions.conditions(),
            layout(form, move),
            audience,
            audience == Audience.ME ? Optional.of(by.agentId()) : Optional.empty(),
            audience == Audience.TEAM ? team(first(form, "team")) : Optional.empty(),
            before.position(),
            first(form, "version").matches("\\d{1,9}")
                ? Integer.parseInt(first(form, "version"))
                : before.version(),
            before.deactivatedAt()),
        conditions.isChanging() || !move.isEmpty());
  }

  private static Layout layout(MultiValueMap<String, String> form, String move) {
    List<Column> shown = columns(form, "shown");
    List<Column> columns = moved(columns(form, "column"), move);
    String sort = first(form, "sort");
    boolean down = sort.startsWith("-");
    return new Layout(
        columns.stream().filter(shown::contains).toList(),
        Sort.find(down ? sort.substring(1) : sort).orElse(Sort.UPDATED),
        sort.isEmpty() || down,
        Grouping.find(first(form, "grouping")).orElse(Grouping.NONE));
  }

  private static List<Column> moved(List<Column> columns, String move) {
    var order = new ArrayList<>(columns);
    String[] words = move.split("-", 2);
    int at = words.length == 2 ? order.indexOf(Column.find(words[1]).orElse(null)) : -1;
    int to = words[0].equals("up") ? at - 1 : at + 1;
    if (at >= 0 && to >= 0 && to < order.size()) {
      Collections.swap(order, at, to);
    }
    return order;
  }

  private static List<Column> columns(MultiValueMap<String, String> form, String name) {
    return form.getOrDefault(name, List.of()).stream()
        .flatMap(code -> Column.find(code).stream())
        .distinct()
        .toList();
  }

  private static Optional<TeamId> team(String number) {
    return number.matches("\\d{1,18}")
        ? Optional.of(new TeamId(Long.parseLong(number)))
        : Optional.empty();
  }

  private static String first(MultiValueMap<String, String> form, String name) {
    return Optional.ofNullable(form.getFirst(name)).orElse("");
  }

  /// All columns, those of the layout first and in its order.
  static List<Column> offered(Layout layout) {
    var all = new ArrayList<>(layout.columns());
    Arrays.stream(Column.values()).filter(c -> !all.contains(c)).forEach(all::add);
    return all;
  }
}
