package dev.steward.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.letterFrom;
import static dev.steward.ticket.World.max;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.now;
import static dev.steward.ticket.World.someone;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.KeyboardModifier;
import com.microsoft.playwright.options.Position;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Priority;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.condition.Condition;
import dev.steward.ticket.condition.Conditions;
import dev.steward.ticket.condition.Operator;
import dev.steward.ticket.editing.Editing;
import dev.steward.ticket.listing.Audience;
import dev.steward.ticket.listing.Column;
import dev.steward.ticket.listing.Grouping;
import dev.steward.ticket.listing.Layout;
import dev.steward.ticket.listing.Sort;
import dev.steward.ticket.listing.View;
import dev.steward.ticket.listing.ViewId;
import dev.steward.ticket.listing.Views;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * An agent works through lists: what changes appears by itself, rows are chosen and acted on by
 * keyboard, views are put in order and tried before they are saved.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ListFlowTests {
  @RegisterExtension static final Agents agents = new Agents();

  private static final AtomicInteger number = new AtomicInteger();

  @Test
  void aListShowsWhatComesInAndTakesOutWhatLeavesWithoutLoadingThePage() {
    String tag = tag();
    Ticket first = tagged(tag, "First");
    View view = view(na, tag);
    try (BrowserContext at = agents.na()) {
      Page page = agents.show(at, view.path());
      List<String> asked = listen(page);
      assertThat(rows(page)).hasCount(1);

      Ticket second = tagged(tag, "Second");
      assertThat(rows(page)).hasCount(2);
      assertThat(page.locator("#row-" + second.id().value())).containsText("Second");
      untag(first);
      assertThat(rows(page)).hasCount(1);
      untag(second);

      assertThat(rows(page)).hasCount(0);
      assertThat(page.locator(".empty")).isVisible();
      Assertions.assertThat(asked).doesNotContain(desk.url(view.path()));
    }
  }

  @Test
  void whatDoesNotConcernAListIsNotAskedFor() {
    String tag = tag();
    tagged(tag, "Mine");
    View view = view(na, tag);
    try (BrowserContext at = agents.na()) {
      Page page = agents.show(at, view.path());
      assertThat(rows(page)).hasCount(1);
      List<String> asked = listen(page);
      for (int i = 0; i < 5; i++) {
        letterFrom(someone("other")).about("Elsewhere").arrives();
      }
      Ticket mine = tagged(tag, "Concerns it");

      assertThat(page.locator("#row-" + mine.id().value())).isVisible();
      Assertions.assertThat(asked)
          .filteredOn(url -> url.contains("/rows"))
          .hasSizeLessThanOrEqualTo(3);
    }
  }

  @Test
  void aListIsTrueAgainSoonAfterTheNetworkCameBack() {
    String tag = tag();
    Ticket ticket = tagged(tag, "Cut off");
    View view = view(na, tag);
    try (BrowserContext at = agents.na()) {
      Page page = agents.show(at, view.path());
      assertThat(rows(page)).hasCount(1);
      at.setOffline(true);
      tagged(tag, "Meanwhile");
      untag(ticket);

      at.setOffline(false);

      assertThat(rows(page)).hasCount(1);
      assertThat(rows(page)).containsText("Meanwhile");
    }
  }

  @Test
  void rowsAreChosenByKeyboardActedOnTogetherAndPutBack() {
    String tag = tag();
    List<Ticket> tickets = List.of(tagged(tag, "One"), tagged(tag, "Two"), tagged(tag, "Three"));
    View view = view(na, tag);
    try (BrowserContext at = agents.na()) {
      Page page = agents.show(at, view.path());
      assertThat(page.locator(".bulk")).isHidden();
      page.keyboard().press("j");
      page.keyboard().press("x");
      assertThat(page.locator(".bulk__count")).hasText("1 selected");
      page.keyboard().press("Escape");
      assertThat(page.locator(".bulk")).isHidden();
      rows(page).first().locator("input").click();
      rows(page)
          .last()
          .locator("input")
          .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
      assertThat(page.locator(".bulk__count")).hasText("3 selected");
      letterFrom(someone("other")).about("Meanwhile").arrives();
      tagged(tag, "Four");
      assertThat(rows(page)).hasCount(4);
      assertThat(page.locator(".bulk__count")).hasText("3 selected");
      page.locator("#bulk-priority-button").click();
      page.locator("#bulk-priority button[value='priority=urgent']").click();

      assertThat(page.locator(".toast__text")).hasText("3 tickets changed");
      Assertions.assertThat(tickets).allMatch(ticket -> now(ticket).priority() == Priority.URGENT);
      page.locator(".toast__undo").click();
      assertThat(page.getByText("3 tickets are as they were")).isVisible();
      Assertions.assertThat(tickets).allMatch(ticket -> now(ticket).priority() == Priority.NORMAL);
    }
  }

  @Test
  void selectedTicketsAreMergedOrGatheredUnderAProblem() {
    String tag = tag();
    tagged(tag, "Same matter");
    Ticket cause = tagged(tag, "The outage");
    View view = view(na, tag);
    try (BrowserContext at = agents.na()) {
      Page page = agents.show(at, view.path());
      page.locator("[data-rows-all]").click();
      page.keyboard().press("m");
      page.locator("button[formaction='/desk/bulk/merge']").click();
      assertThat(page).hasURL(Pattern.compile("/desk/merge\\?ids=\\d+,\\d+$"));
      page.navigate(desk.url(view.path()));
      page.locator("[data-rows-all]").click();
      page.keyboard().press("m");
      page.locator("button[formaction='/desk/bulk/problem']").click();
      page.locator("input[name=problem][value='" + cause.id().value() + "']").click();
      page.locator(".form__actions .button--primary").click();

      assertThat(page)
          .hasURL(Pattern.compile("/desk/tickets/" + cause.id().value() + "/incidents$"));
      assertThat(page.locator("main")).containsText("Same matter");
    }
  }

  @Test
  void playGoesOnAfterAReplyUnlessOneWantsToStay() {
    String tag = tag();
    tagged(tag, "First");
    tagged(tag, "Second");
    View view = view(na, tag);
    try (BrowserContext at = agents.na()) {
      Page page = agents.show(at, view.path());
      page.keyboard().press("p");
      assertThat(page.locator(".play")).isVisible();
      String first = page.url();
      page.getByText("Stay here").click();
      assertThat(page.locator(".play [aria-pressed=true]")).isVisible();
      send(page, "Nothing to add");
      assertThat(page.locator(".message--ours")).hasCount(1);
      assertThat(page).hasURL(first);
      page.locator(".play [aria-pressed=true]").click();
      assertThat(page.locator(".play [aria-pressed=false]")).isVisible();
      send(page, "On we go");

      assertThat(page).not().hasURL(first);
      assertThat(page.locator(".play")).isVisible();
      assertThat(page.locator(".message--ours")).hasCount(0);
      send(page, "The last one");
      assertThat(page).hasURL(desk.url(view.path()));
    }
  }

  @Test
  void viewsAreTriedBeforeTheyAreSavedAndPutInOrderByDragging() {
    String tag = tag();
    tagged(tag, "Found by the preview");
    View one = view(na, tag);
    View other = view(na, tag);
    try (BrowserContext at = agents.na()) {
      Page page = agents.show(at, "/desk/view-list/" + one.id().value());
      assertThat(page.locator("#preview")).containsText("Found by the preview");
      page.locator("input[name='when.1.value']").fill(tag + "-nothing");
      assertThat(page.locator("#preview .ticket-row")).hasCount(0);
      page.navigate(desk.url("/desk/view-list"));
      Locator last = item(page, other);
      last.dragTo(
          item(page, one), new Locator.DragToOptions().setTargetPosition(new Position(40, 2)));

      page.waitForCondition(() -> {
        List<Long> order = desk.the(Views.class).of(na).stream().map(v -> v.id().value()).toList();
        return order.indexOf(other.id().value()) < order.indexOf(one.id().value());
      });
    }
  }

  @Test
  void everyPageOfListsAndViewsIsSoundInEveryWayOfLooking() {
    String tag = tag();
    Ticket ticket = tagged(tag, "分组");
    View view = view(na, tag, Grouping.PRIORITY);
    var screens = new Screens(agents.browser(), desk.url(""), Agents.cookies(na));
    screens.look("list-grouped", view.path());
    screens.look("views", "/desk/view-list");
    screens.look("view-edit", "/desk/view-list/" + view.id().value());
    screens.look("bulk-problem", "/desk/bulk/problem?ticket=" + ticket.id().value());
    screens.look(
        "bulk",
        view.path(),
        Screens.Way.ALL.getLast(),
        page -> page.locator(".ticket-row__pick").last().check());
    screens.assertClean();
  }

  private static void send(Page page, String words) {
    page.keyboard().press("r");
    page.keyboard().type(words);
    page.keyboard().press("Control+Enter");
  }

  private static Locator item(Page page, View view) {
    return page.locator(
        ".reorder__item",
        new Page.LocatorOptions().setHas(page.locator("input[value='" + view.id().value() + "']")));
  }

  private static Locator rows(Page page) {
    return page.locator("#list .ticket-row");
  }

  private static List<String> listen(Page page) {
    List<String> asked = new CopyOnWriteArrayList<>();
    page.onRequest((Request request) -> asked.add(request.url()));
    return asked;
  }

  private static String tag() {
    return "flow-" + number.incrementAndGet();
  }

  private static Ticket tagged(String tag, String subject) {
    Ticket ticket = letterFrom(someone("list")).about(subject).arrives();
    set(ticket.id(), List.of(tag));
    return ticket;
  }

  private static void untag(Ticket ticket) {
    set(ticket.id(), List.of());
  }

  private static void set(TicketId ticket, List<String> tags) {
    desk.the(Editing.class).tag(max, ticket, tags, OptionalInt.empty());
  }

  private static View view(SignedIn of, String tag) {
    return view(of, tag, Grouping.NONE);
  }

  private static View view(SignedIn of, String tag, Grouping grouping) {
    ViewId id =
        desk.the(Views.class)
            .add(
                of,
                new View(
                    new ViewId(0),
                    Optional.empty(),
                    "Tagged " + tag,
                    "tag",
                    "",
                    Conditions.all(
                        Condition.of("status", Operator.IS, "new", "open", "pending"),
                        Condition.of("tags", Operator.HAS_ANY, tag)),
                    new Layout(Column.USUAL, Sort.UPDATED, true, grouping),
                    Audience.ME,
                    Optional.of(of.agentId()),
                    Optional.empty(),
                    0,
                    1,
                    Optional.empty()));
    return desk.the(Views.class).require(of, String.valueOf(id.value()));
  }
}
