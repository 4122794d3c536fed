package dev.steward.status.reading;

import dev.steward.helpcenter.frame.Banner;
import dev.steward.helpcenter.frame.CustomerPage;
import dev.steward.helpcenter.frame.FrameContribution;
import dev.steward.helpcenter.frame.ListedPage;
import dev.steward.platform.web.Languages;
import dev.steward.platform.web.Messages;
import dev.steward.status.Impact;
import dev.steward.status.Incident;
import dev.steward.status.content.Boards;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// What the status page adds to all customer pages.
@Configuration(proxyBeanMethods = false)
class StatusContribution {
  private static final int RANK = 30;
  private static final int BANNERS = 2;

  @Bean
  CustomerPage statusPage() {
    return new CustomerPage("status", "/hc/{language}/status").inHead("status.title", RANK);
  }

  @Bean
  @Order(RANK)
  FrameContribution statusFrameContribution(Boards boards, Messages messages, InstantSource clock) {
    return new Contribution(boards, messages, clock);
  }

  private record Contribution(Boards boards, Messages messages, InstantSource clock)
      implements FrameContribution {

    @Override
    public List<Banner> banners() {
      return boards.running().stream()
          .filter(incident -> incident.impact() != Impact.NONE)
          .limit(BANNERS)
          .map(this::banner)
          .toList();
    }

    private Banner banner(Incident incident) {
      Banner.Tone tone =
          switch (incident.impact()) {
            case NONE, MAINTENANCE -> Banner.Tone.NOTE;
            case MINOR -> Banner.Tone.WARNING;
            case MAJOR, CRITICAL -> Banner.Tone.DANGER;
          };
      var texts = new HashMap<Locale, String>();
      incident
          .titles()
          .forEach((locale, title) ->
              texts.put(
                  locale,
                  messages.text(
                      locale,
                      "status.banner",
                      title,
                      messages.text(locale, "status.phase." + incident.phase().code()))));
      // What was put away comes back when something new is said.
      String id = "incident-" + incident.id() + "-" + incident.version();
      return new Banner(id, tone, texts, boards.path(incident), true);
    }

    @Override
    public List<ListedPage> listed() {
      var paths = new HashMap<Locale, String>();
      var titles = new HashMap<Locale, String>();
      Languages.ALL.forEach(locale -> {
        paths.put(locale, StatusPages.path(locale));
        titles.put(locale, messages.text(locale, "status.title"));
      });
      return List.of(new ListedPage(paths, titles, changed()));
    }

    private Instant changed() {
      return boards.current().open().stream()
          .map(Incident::changedAt)
          .max(Instant::compareTo)
          .orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.DAYS));
    }

    /// Bars grow by the hour while something runs, and move on by the day.
    @Override
    public Object generation() {
      return Map.of(
          "rows", boards.generation(), "hour", clock.instant().truncatedTo(ChronoUnit.HOURS));
    }
  }
}
