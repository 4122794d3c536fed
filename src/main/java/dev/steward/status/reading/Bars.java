package dev.steward.status.reading;

import dev.steward.status.Standing;
import dev.steward.status.content.History;
import java.util.ArrayList;
import java.util.List;

/// Ninety days as bars: quiet ones in one path, each other by itself, so that a page of many
/// components stays light.
///
/// @param quiet the path of the days without disturbance
/// @param disturbed the others
public record Bars(String quiet, List<Bar> disturbed) {
  /// Width of all of them.
  public static final int WIDTH = History.DAYS * 4 - 1;

  /// A day with something to tell.
  public record Bar(String path, Standing standing, History.Day day) {}

  public Bars {
    disturbed = List.copyOf(disturbed);
  }

  static Bars of(List<History.Day> days) {
    var quiet = new StringBuilder();
    var disturbed = new ArrayList<Bar>();
    for (int i = 0; i < days.size(); i++) {
      String path = "M" + i * 4 + " 0h3v28h-3z";
      History.Day day = days.get(i);
      if (day.worst() == Standing.OPERATIONAL) {
        quiet.append(path);
      } else {
        disturbed.add(new Bar(path, day.worst(), day));
      }
    }
    return new Bars(quiet.toString(), disturbed);
  }
}
