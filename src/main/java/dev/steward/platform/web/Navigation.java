package dev.steward.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// A port: what a module puts at the side of the desk. Sections appear in bean order (`@Order`).
@FunctionalInterface
public interface Navigation {

  /// The sections for the reader of this request; cheap, since every desk page asks.
  List<Section> sections(HttpServletRequest request);

  /// What every page of the desk says above all else, while it is so; cheap too.
  default List<Notice> notices(HttpServletRequest request) {
    return List.of();
  }

  /// Something that everybody at the desk should know.
  ///
  /// @param text in the reader's language
  /// @param path where more is told; empty where the reader may not go there
  record Notice(String text, Optional<String> path) {}

  /// The sections with those of one title made one, where the first of them stands; sections
  /// without a title only with their neighbours.
  static List<Section> merged(Stream<Section> sections) {
    var merged = new ArrayList<Section>();
    sections.forEach(section -> {
      int at = placeOf(section, merged);
      if (at < 0) {
        merged.add(section);
      } else {
        List<Entry> before = merged.get(at).entries();
        merged.set(
            at,
            new Section(
                section.title(),
                Stream.concat(before.stream(), section.entries().stream()).toList()));
      }
    });
    return merged;
  }

  private static int placeOf(Section section, List<Section> merged) {
    int last = merged.size() - 1;
    int first = section.title().isEmpty() ? Math.max(0, last) : 0;
    for (int i = last; i >= first; i--) {
      if (merged.get(i).title().equals(section.title())) {
        return i;
      }
    }
    return -1;
  }

  /// Entries under a heading.
  ///
  /// @param title in the reader's language; empty for none
  record Section(String title, List<Entry> entries) {
    public Section {
      entries = List.copyOf(entries);
    }
  }

  /// One entry.
  ///
  /// @param label in the reader's language
  /// @param icon name in the icon sprite
  /// @param count open items, where it counts something
  record Entry(String label, String path, String icon, OptionalLong count) {

    /// An entry that counts nothing.
    public static Entry of(String label, String path, String icon) {
      return new Entry(label, path, icon, OptionalLong.empty());
    }

    /// Whether the page at this path belongs to the entry.
    public boolean isCurrent(String at) {
      return at.equals(path) || at.startsWith(path + "/");
    }
  }
}
