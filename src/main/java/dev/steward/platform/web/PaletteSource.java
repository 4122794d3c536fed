package dev.steward.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/// A port: what a module adds to the command palette (`Ctrl K`). Entries of the navigation are
/// there by themselves, and so is every button and link of the present page that answers to a key
/// (`data-hotkey`). Sources are asked in bean order (`@Order`) with each stop in typing, so they
/// are cheap; each sees to it that the reader may see what it offers.
@FunctionalInterface
public interface PaletteSource {

  /// What fits the words, best first, at most a handful.
  ///
  /// @param words what was typed, stripped; empty when the palette was just opened
  List<Item> items(HttpServletRequest request, String words);

  /// One thing to go to.
  ///
  /// @param label in the reader's language, or the name of the thing
  /// @param kind message key of what sort of thing it is
  /// @param path a page of ours
  /// @param icon name in the icon sprite
  record Item(String label, String kind, String path, String icon) {}
}
