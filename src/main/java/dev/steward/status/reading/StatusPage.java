package dev.steward.status.reading;

import dev.steward.helpcenter.frame.Frame;
import dev.steward.status.Impact;
import dev.steward.status.Standing;
import java.util.List;

/// What works now, and how it was.
///
/// @param past the last days with what happened on them, the newest first
/// @param subscribe where the form for mail goes
public record StatusPage(
    Frame frame,
    Impact impact,
    List<Group> groups,
    List<IncidentView> running,
    List<IncidentView> upcoming,
    List<PastDay> past,
    String history,
    String subscribe) {

  /// Components under one name.
  public record Group(String name, List<Line> lines) {}

  /// A component.
  ///
  /// @param uptime share of ninety days without disturbance, in percent, as people of the language
  ///   write it
  public record Line(String name, Standing standing, Bars bars, String uptime) {}

  /// A day, and what began on it.
  public record PastDay(String day, List<IncidentView> incidents) {}
}
