package dev.steward.ticket.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steward.platform.error.Refusal;
import dev.steward.staff.Role;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.World;
import dev.steward.ticket.condition.Condition;
import dev.steward.ticket.condition.Conditions;
import dev.steward.ticket.condition.Operator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Who sees, makes and changes views; and what working through one gives.
class ViewTests {
  private static final Views views = World.desk.the(Views.class);
  private static final Playing playing = World.desk.the(Playing.class);
  private static final SignedIn lead = as(Role.LEAD);

  private static SignedIn as(Role role) {
    return new SignedIn(
        World.max.agentId(),
        World.max.name(),
        World.max.email(),
        role,
        World.max.locale(),
        World.max.zone(),
        role.permissions(),
        false);
  }

  private static View draft(SignedIn owner, String name, Audience audience, Condition... all) {
    return new View(
        new ViewId(0),
        Optional.empty(),
        name,
        "inbox",
        "",
        Conditions.all(all),
        Layout.USUAL,
        audience,
        audience == Audience.ME ? Optional.of(owner.agentId()) : Optional.empty(),
        Optional.empty(),
        0,
        1,
        Optional.empty());
  }

  private static View found(SignedIn by, ViewId id) {
    return views.seenBy(by).stream().filter(v -> v.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void comesWithTheViewsEveryDeskNeeds() {
    assertThat(views.of(World.na).stream().flatMap(v -> v.code().stream()))
        .contains("mine", "unassigned", "team", "open", "solved");
  }

  @Test
  void keepsAPersonsOwnViewsFromOthers() {
    ViewId id =
        views.add(
            World.na,
            draft(World.na, "Own", Audience.ME, Condition.of("status", Operator.IS, "new")));
    assertThat(views.find(World.na, String.valueOf(id.value()))).isPresent();
    assertThat(views.find(lead, String.valueOf(id.value()))).isEmpty();
    assertThatThrownBy(() -> views.setActive(lead, id, false)).isInstanceOf(Refusal.class);
  }

  @Test
  void letsOnlyThoseWhoManageViewsMakeThemForOthers() {
    Condition all = Condition.of("status", Operator.IS, "new");
    assertThatThrownBy(
            () -> views.add(World.na, draft(World.na, "For all", Audience.EVERYONE, all)))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.code()).isEqualTo(ViewError.NOT_YOURS));
    ViewId id = views.add(lead, draft(lead, "For all", Audience.EVERYONE, all));
    assertThat(views.find(World.na, String.valueOf(id.value()))).isPresent();
    assertThatThrownBy(() -> views.change(World.na, found(World.na, id)))
        .isInstanceOf(Refusal.class);
    views.setActive(lead, id, false);
    assertThat(views.of(World.na)).noneMatch(v -> v.id().equals(id));
  }

  @Test
  void refusesUnfinishedConditionsAndMissingNames() {
    assertThatThrownBy(() ->
            views.add(
                World.na, draft(World.na, "x", Audience.ME, Condition.of("status", Operator.IS))))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.code()).isEqualTo(ViewError.CONDITIONS));
    assertThatThrownBy(() -> views.add(World.na, draft(World.na, " ", Audience.ME)))
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(ViewError.NAME));
  }

  @Test
  void recordsWhatAViewWasAndRefusesTheSecondOfTwoChanges() {
    ViewId id =
        views.add(
            lead,
            draft(lead, "Before", Audience.EVERYONE, Condition.of("status", Operator.IS, "new")));
    View before = found(lead, id);
    View after =
        new View(
            id,
            Optional.empty(),
            "After",
            before.icon(),
            before.description(),
            Conditions.all(Condition.of("requester", Operator.CONTAINS, "li@mail.example")),
            before.layout(),
            before.audience(),
            before.owner(),
            before.team(),
            before.position(),
            before.version(),
            before.deactivatedAt());
    views.change(lead, after);
    List<String> entry =
        World.desk
            .jdbc()
            .sql(
                """
                select details->>'before.name' as was, details->>'after.name' as is, details::text as whole
                from audit_entry where act = 'view.changed' and subject_id = ? order by id desc limit 1
                """)
            .param(String.valueOf(id.value()))
            .query((rs, _) ->
                List.of(
                    Objects.requireNonNull(rs.getString("was")),
                    Objects.requireNonNull(rs.getString("is")),
                    Objects.requireNonNull(rs.getString("whole"))))
            .single();
    assertThat(entry.subList(0, 2)).containsExactly("Before", "After");
    assertThat(entry.getLast()).doesNotContain("li@mail.example");
    assertThatThrownBy(() -> views.change(lead, after))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.code()).isEqualTo(ViewError.CHANGED));
  }

  @Test
  void putsViewsInTheOrderAsked() {
    ViewId one = views.duplicate(World.na, views.require(World.na, "open"), "One");
    ViewId two = views.duplicate(World.na, views.require(World.na, "open"), "Two");
    views.order(World.na, List.of(two, one));
    List<ViewId> order = views.of(World.na).stream().map(View::id).toList();
    assertThat(order.indexOf(two)).isLessThan(order.indexOf(one));
    assertThat(ViewOrder.moved(List.of(one, two), "down-" + one.value())).containsExactly(two, one);
    assertThat(ViewOrder.moved(List.of(one, two), "up-" + one.value())).containsExactly(one, two);
  }

  @Test
  void playsAViewToItsEndAndPassesBySkippedOnes() {
    String tag = "played";
    List<Ticket> tickets =
        List.of(World.ticketFrom(World.someone("p")), World.ticketFrom(World.someone("p")));
    tickets.forEach(t ->
        World.desk
            .jdbc()
            .sql("update ticket set tags = array[?] where id = ?")
            .params(tag, t.id().value())
            .update());
    ViewId id =
        views.add(
            World.na,
            draft(
                World.na,
                "Played",
                Audience.ME,
                Condition.of("status", Operator.IS, "new", "open"),
                Condition.of("tags", Operator.HAS_ANY, tag)));
    Ticket first = playing.start(World.na, found(World.na, id)).orElseThrow();
    Playing.Step second = playing.next(World.na, first.id());
    assertThat(second.ticket()).isPresent().isNotEqualTo(Optional.of(first.id()));
    assertThat(playing.find(World.na, second.ticket().orElseThrow(), (key, _) -> key))
        .hasValueSatisfying(play -> assertThat(play.back()).contains(first.id()));
    Playing.Step end = playing.next(World.na, second.ticket().orElseThrow());
    assertThat(end.ticket()).isEmpty();
    assertThat(end.seen()).isEqualTo(2);
    playing.stop(World.na);
    assertThat(playing.find(World.na, first.id(), (key, _) -> key)).isEmpty();
  }

  @Test
  void countsWhatEachViewHolds() {
    ViewCounts counts = World.desk.the(ViewCounts.class);
    Map<ViewId, Integer> counted = counts.of(World.na);
    View open = views.require(World.na, "open");
    assertThat(counted.get(open.id()))
        .isEqualTo(World.desk.the(Lists.class).count(World.na, open.conditions(), ViewCounts.CAP));
    assertThat(counted).containsKey(views.require(World.na, "mine").id());
  }
}
