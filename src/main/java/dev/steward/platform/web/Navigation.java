package dev.steward.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.OptionalLong;

/// A port: what a module puts at the side of the desk. Sections appear in bean order (`@Order`).
@FunctionalInterface
public interface Navigation {

  /// The sections for the reader of this request; cheap, since every desk page asks.
  List<Section> sections(HttpServletRequest request);

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
