package dev.steward.status.outward;

import dev.steward.helpcenter.frame.Frames;
import dev.steward.platform.BaseUrl;
import dev.steward.platform.web.Messages;
import dev.steward.status.Component;
import dev.steward.status.Impact;
import dev.steward.status.Incident;
import dev.steward.status.Phase;
import dev.steward.status.content.Board;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Boards and incidents in the words of Statuspage. Every field its clients read is there; what we
/// do not know is null, as there.
@org.springframework.stereotype.Component
class StatusShapes {
  private static final String PAGE = "steward";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final Frames frames;
  private final Messages messages;
  private final BaseUrl baseUrl;
  private final InstantSource clock;

  StatusShapes(Frames frames, Messages messages, BaseUrl baseUrl, InstantSource clock) {
    this.frames = frames;
    this.messages = messages;
    this.baseUrl = baseUrl;
    this.clock = clock;
  }

  Map<String, Object> page(Board board, Locale locale) {
    String title = messages.text(locale, "status.title");
    Instant updated =
        board.open().stream()
            .map(Incident::changedAt)
            .max(Instant::compareTo)
            .orElseGet(clock::instant);
    var page = new LinkedHashMap<String, Object>();
    page.put("id", PAGE);
    page.put("name", frames.forEverybody(locale, title, other -> address(other, "")).brand());
    page.put("url", baseUrl.of(address(locale, "")));
    page.put("time_zone", "Etc/UTC");
    page.put("updated_at", TIME.format(updated));
    return page;
  }

  private static String address(Locale locale, String rest) {
    return "/hc/" + locale.toLanguageTag() + "/status" + rest;
  }

  Map<String, Object> status(Impact impact, Locale locale) {
    var status = new LinkedHashMap<String, Object>();
    status.put("indicator", impact.code());
    status.put("description", messages.text(locale, "status.now." + impact.code()));
    return status;
  }

  List<Map<String, Object>> components(Board board, Locale locale) {
    return board.components().stream()
        .map(component -> component(board, component, locale))
        .toList();
  }

  private Map<String, Object> component(Board board, Component component, Locale locale) {
    var shape = new LinkedHashMap<String, @Nullable Object>();
    shape.put("id", "c" + component.id());
    shape.put("name", component.name(locale));
    shape.put("status", board.standing(component).word());
    shape.put("created_at", TIME.format(component.createdAt()));
    shape.put("updated_at", TIME.format(changed(board, component)));
    shape.put("position", component.position());
    shape.put("description", null);
    shape.put("showcase", true);
    shape.put(
        "start_date",
        DateTimeFormatter.ISO_LOCAL_DATE.format(component.createdAt().atOffset(ZoneOffset.UTC)));
    shape.put("group_id", component.parent().map(id -> "c" + id).orElse(null));
    shape.put("page_id", PAGE);
    shape.put("group", component.isGroup());
    shape.put("only_show_if_degraded", false);
    if (component.isGroup()) {
      shape.put(
          "components",
          board.components().stream()
              .filter(each -> each.parent().equals(Optional.of(component.id())))
              .map(each -> "c" + each.id())
              .toList());
    }
    return known(shape);
  }

  private static Instant changed(Board board, Component component) {
    return board.open().stream()
        .filter(incident -> incident.affected().containsKey(component.id()))
        .map(Incident::changedAt)
        .max(Instant::compareTo)
        .orElse(component.createdAt());
  }

  List<Map<String, Object>> incidents(Board board, Stream<Incident> incidents, Locale locale) {
    return incidents.map(incident -> incident(board, incident, locale)).toList();
  }

  private Map<String, Object> incident(Board board, Incident incident, Locale locale) {
    String address = baseUrl.of(address(locale, "/incidents/" + incident.id()));
    Instant created =
        incident.updates().isEmpty() ? incident.startedAt() : incident.updates().getLast().at();
    var shape = new LinkedHashMap<String, @Nullable Object>();
    shape.put("id", "i" + incident.id());
    shape.put("name", incident.title(locale));
    shape.put("status", incident.phase().code());
    shape.put("created_at", TIME.format(created));
    shape.put("updated_at", TIME.format(incident.changedAt()));
    shape.put("monitoring_at", reached(incident, Phase.MONITORING));
    shape.put("resolved_at", incident.endedAt().map(TIME::format).orElse(null));
    shape.put("impact", incident.impact().code());
    shape.put("shortlink", address);
    shape.put("started_at", TIME.format(incident.startedAt()));
    shape.put("page_id", PAGE);
    shape.put(
        "incident_updates",
        incident.updates().stream().map(each -> update(board, incident, each, locale)).toList());
    shape.put(
        "components",
        board.components().stream()
            .filter(each -> incident.affected().containsKey(each.id()))
            .map(each -> component(board, each, locale))
            .toList());
    shape.put("reminder_intervals", null);
    if (incident.planned()) {
      shape.put("scheduled_for", TIME.format(incident.startedAt()));
      shape.put("scheduled_until", incident.plannedEnd().map(TIME::format).orElse(null));
    }
    return known(shape);
  }

  private static @Nullable String reached(Incident incident, Phase phase) {
    return incident.updates().stream()
        .filter(update -> update.phase() == phase)
        .findFirst()
        .map(update -> TIME.format(update.at()))
        .orElse(null);
  }

  private static Map<String, Object> update(
      Board board, Incident incident, Incident.Update update, Locale locale) {
    var shape = new LinkedHashMap<String, @Nullable Object>();
    shape.put("id", "u" + update.id());
    shape.put("status", update.phase().code());
    shape.put("body", update.text(locale));
    shape.put("incident_id", "i" + incident.id());
    shape.put("created_at", TIME.format(update.at()));
    shape.put("updated_at", TIME.format(update.at()));
    shape.put("display_at", TIME.format(update.at()));
    shape.put(
        "affected_components",
        board.components().stream()
            .filter(each -> incident.affected().containsKey(each.id()))
            .map(each -> Map.of("code", "c" + each.id(), "name", each.name(locale)))
            .toList());
    shape.put("deliver_notifications", true);
    shape.put("custom_tweet", null);
    shape.put("tweet_id", null);
    return known(shape);
  }

  /// JSON writes null for what is not known, which the type of a map cannot say.
  @SuppressWarnings({"NullAway", "unchecked"})
  private static Map<String, Object> known(Map<String, @Nullable Object> shape) {
    return (Map<String, Object>) (Map<?, ?>) shape;
  }
}
