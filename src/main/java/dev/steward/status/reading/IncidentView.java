package dev.steward.status.reading;

import dev.steward.status.Incident;
import dev.steward.status.Phase;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// An incident in the language of a page.
///
/// @param components names of what it affects
/// @param updates the newest first
public record IncidentView(
    Incident incident,
    String path,
    String title,
    List<String> components,
    List<UpdateView> updates) {

  /// One thing said about it.
  public record UpdateView(Phase phase, Instant at, String text) {}

  static IncidentView of(Incident incident, Locale locale, List<String> components) {
    return new IncidentView(
        incident,
        "/hc/" + locale.toLanguageTag() + "/status/incidents/" + incident.id(),
        incident.title(locale),
        components,
        incident.updates().stream()
            .map(update -> new UpdateView(update.phase(), update.at(), update.text(locale)))
            .toList());
  }
}
