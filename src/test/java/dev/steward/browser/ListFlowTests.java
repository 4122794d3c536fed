package dev.steward.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.steward.ticket.World.desk;
import static dev.steward.ticket.World.letterFrom;
import static dev.steward.ticket.World.max;
import static dev.steward.ticket.World.na;
import static dev.steward.ticket.World.someone;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import dev.steward.staff.SignedIn;
import dev.steward.ticket.Ticket;
import dev.steward.ticket.TicketId;
import dev.steward.ticket.condition.Condition;
import dev.steward.ticket.condition.Conditions;
import dev.steward.ticket.condition.Operator;
import dev.steward.ticket.editing.Editing;
import dev.steward.ticket.listing.Audience;
import dev.steward.ticket.listing.Layout;
import dev.steward.ticket.listing.View;
import dev.steward.ticket.listing.ViewId;
import dev.steward.ticket.listing.Views;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
      org.assertj.core.api.Assertions.assertThat(asked).doesNotContain(desk.url(view.path()));
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
      org.assertj.core.api.Assertions.assertThat(asked)
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
                    Layout.USUAL,
                    Audience.ME,
                    Optional.of(of.agentId()),
                    Optional.empty(),
                    0,
                    1,
                    Optional.empty()));
    return desk.the(Views.class).require(of, String.valueOf(id.value()));
  }
}
