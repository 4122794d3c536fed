package dev.steward.ticket.listing;

import dev.steward.platform.web.Messages;
import dev.steward.platform.web.WebError;
import dev.steward.staff.Agent;
import dev.steward.staff.AgentId;
import dev.steward.staff.Agents;
import dev.steward.staff.Permission;
import dev.steward.staff.SignedIn;
import dev.steward.staff.Team;
import dev.steward.staff.TeamId;
import dev.steward.ticket.condition.Condition;
import dev.steward.ticket.condition.Conditions;
import dev.steward.ticket.condition.Fields;
import dev.steward.ticket.condition.Operator;
import dev.steward.ticket.condition.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Puts together what the page of a view shows, and what is put in its place when it changes.
@Component
class ListScreens {
  private final Views views;
  private final Lists lists;
  private final Rows rows;
  private final Fields fields;
  private final Agents agents;
  private final Messages messages;

  ListScreens(
      Views views, Lists lists, Rows rows, Fields fields, Agents agents, Messages messages) {
    this.views = views;
    this.lists = lists;
    this.rows = rows;
    this.fields = fields;
    this.agents = agents;
    this.messages = messages;
  }

  /// The view, if this person may see it, and may see it though it was deactivated.
  View view(SignedIn viewer, String key) {
    return views
        .find(viewer, key)
        .filter(v -> v.deactivatedAt().isEmpty() || views.mayChange(viewer, v))
        .orElseThrow(WebError.NOT_FOUND::refusal);
  }

  /// A page of it.
  ListScreen of(SignedIn viewer, View view, ListForm form, Locale locale) {
    ListState state = form.state(view.key());
    Layout layout = state.layout(view);
    Lists.ListPage page =
        lists.page(
            viewer,
            searched(view.conditions(), state.search()),
            layout,
            form.position(),
            form.isBack());
    Words words = (text, args) -> messages.text(locale, text, args);
    List<Row> shown = rows.of(viewer, page.tickets(), layout.columns());
    return new ListScreen(
        view,
        state,
        form.rowsPath(view.key()),
        layout,
        Rows.grouped(shown, layout.grouping(), value -> heading(layout.grouping(), value, words)),
        page,
        new ListScreen.Said(
            fields.say(view.conditions(), words), !fields.flaws(view.conditions()).isEmpty()),
        new ListScreen.Rights(views.mayChange(viewer, view), viewer.may(Permission.WORK_TICKETS)));
  }

  /// The conditions of a view and words that are looked for in it.
  static Conditions searched(Conditions conditions, String search) {
    if (search.isBlank()) {
      return conditions;
    }
    List<Condition> all = new ArrayList<>(conditions.all());
    all.add(Condition.of("words", Operator.CONTAINS, search.strip()));
    return new Conditions(all, conditions.any());
  }

  private String heading(Grouping grouping, String value, Words words) {
    return switch (grouping) {
      case NONE -> "";
      case STATUS -> words.text("ticket.status." + value);
      case PRIORITY -> words.text("ticket.priority." + value);
      case CHANNEL -> words.text("ticket.channel." + value);
      case REQUEST_TYPE ->
          value.isEmpty()
              ? words.text("ticket.request-type.none")
              : words.text("request-type." + value);
      case LANGUAGE ->
          value.isEmpty()
              ? words.text("condition.choice.unknown")
              : Locale.forLanguageTag(value).getDisplayName(Locale.forLanguageTag(value));
      case ASSIGNEE ->
          value.isEmpty()
              ? words.text("ticket.assignee.nobody")
              : agents.find(new AgentId(Long.parseLong(value))).map(Agent::name).orElse(value);
      case TEAM ->
          value.isEmpty()
              ? words.text("ticket.team.none")
              : agents.find(new TeamId(Long.parseLong(value))).map(Team::name).orElse(value);
    };
  }
}
